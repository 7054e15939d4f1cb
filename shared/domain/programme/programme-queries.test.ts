import { describe, expect, it } from 'vitest';
import { aCall, aProgramme } from '../../../test/builders/a-programme.ts';
import {
  approversFor,
  callEnvelopeCentimes,
  callOf,
  callStanding,
  envelopeCentimesOf,
  envelopePostings,
  takesApplications,
  trancheAmounts,
} from './programme-queries.ts';

describe('programme: its calls', () => {
  it('are found by id', () => {
    expect(callOf(aProgramme(), 'upe-2026-1')).toEqual(aCall());
    expect(callOf(aProgramme(), 'upe-2026-2')).toBeUndefined();
  });

  const open = { status: 'open', openedOn: '2026-05-27' } as const;

  it.each([
    ['2026-05-26', false],
    ['2026-05-27', true],
    ['2026-06-26', true],
    ['2026-06-27', false],
  ])('take applications on %s: %s', (day, within) => {
    expect(takesApplications(aCall(), open, day)).toBe(within);
  });

  it('take none before an administrator opened them, after one closed them, nor in phase two', () => {
    const closed = { ...open, status: 'closed', closedOn: '2026-06-10' } as const;
    expect(takesApplications(aCall(), undefined, '2026-06-11')).toBe(false);
    expect(takesApplications(aCall(), closed, '2026-06-11')).toBe(false);
    expect(takesApplications(aCall({ phase: 2 }), open, '2026-06-11')).toBe(false);
  });

  it('are closed from the day after their last one, though nobody closes them', () => {
    expect(callStanding(aCall(), undefined, '2026-06-27')).toEqual({ status: 'announced' });
    expect(callStanding(aCall(), open, '2026-06-26')).toEqual(open);
    expect(callStanding(aCall(), open, '2026-06-27')).toEqual({ status: 'closed', closedOn: '2026-06-26' });
  });

  it('have an envelope per region, and none elsewhere', () => {
    expect(envelopeCentimesOf(aCall(), 'MA-12')).toBe(25_600_000);
    expect(envelopeCentimesOf(aCall(), 'MA-01')).toBe(0);
    expect(callEnvelopeCentimes(aCall())).toBe(76_800_000);
  });

  it('post their envelopes from the appropriation to the money available in each region', () => {
    expect(envelopePostings(aCall())).toEqual([
      { from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-08/available', amountCentimes: 51_200_000 },
      { from: 'appropriation/upe-2026-1', to: 'upe-2026-1/MA-12/available', amountCentimes: 25_600_000 },
    ]);
  });
});

describe('programme: approvers', () => {
  it.each([
    [1, 2],
    [15_000_000, 2],
    [15_000_001, 3],
    [1_000_000_000, 3],
  ])('for %i centimes: %i', (amountCentimes, approvers) => {
    expect(approversFor(aProgramme(), amountCentimes)).toBe(approvers);
  });

  it('are never guessed where no level holds the amount', () => {
    const terms = { approvals: [{ upToCentimes: 100, approvers: 2 }] };
    expect(() => approversFor(terms, 101)).toThrow(RangeError);
    expect(() => approversFor(terms, 0.5)).toThrow(RangeError);
  });
});

describe('programme: tranches', () => {
  it('split the grant by the schedule', () => {
    expect(trancheAmounts(aProgramme(), 25_600_000)).toEqual([12_800_000, 7_680_000, 5_120_000]);
  });

  it('lose no centime', () => {
    for (const grant of [1, 99, 25_600_001, 31_999_999]) {
      const amounts = trancheAmounts(aProgramme(), grant);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(grant);
    }
  });
});
