import { describe, expect, it } from 'vitest';
import {
  aConvention,
  conventionDraft,
  conventionEvents,
  conventionVisa,
} from '../../../test/builders/a-convention.ts';
import { fold } from '../kernel/decider.ts';
import { convention } from './convention.ts';
import type { ConventionEvent } from './events.ts';
import { gateFacts, gateTable } from './gate.ts';
import { commitmentMade, commitmentReleased, reservationReleased } from './postings.ts';

const at = '2026-11-01T09:00:00.000Z';
const rule = { today: '2026-11-01', coolingDays: 7 };
const { rib } = conventionDraft.contents.account;

describe('convention: gate', () => {
  it('has no fact of the convention before there is one', () => {
    expect(gateFacts(aConvention('absent'), rule)).toEqual({
      'convention-in-force': false,
      'commitment-visa': false,
      'account-verified': false,
      'previous-tranche-paid': true,
      'report-accepted': false,
    });
  });

  it('gets its facts one by one', () => {
    const entered: ConventionEvent = { type: 'VisaRecorded', at, by: 'a', ...conventionVisa };
    const events: ConventionEvent[] = [...conventionEvents['in-force'], entered];
    expect(gateFacts(fold(convention, events), rule)).toMatchObject({
      'convention-in-force': true,
      'commitment-visa': false,
      'account-verified': false,
    });
    events.push({ type: 'VisaConfirmed', at, by: 'b' }, { type: 'AccountVerified', at, by: 'b', rib });
    expect(gateFacts(fold(convention, events), rule)).toMatchObject({
      'commitment-visa': true,
      'account-verified': true,
    });
    events.push({ type: 'ConventionSuspended', at, by: 'b', reason: 'Contrôle' });
    expect(gateFacts(fold(convention, events), rule)).toMatchObject({ 'convention-in-force': false });
  });

  it('asks for the payment of the tranche before, and for its report', () => {
    const state = aConvention('in-force');
    expect(gateFacts(state, rule, { status: 'sent' })).toMatchObject({ 'previous-tranche-paid': false });
    expect(gateFacts(state, rule, { status: 'paid' })).toMatchObject({ 'previous-tranche-paid': true });
    expect(gateFacts(state, rule, { status: 'paid' }, true)).toMatchObject({ 'report-accepted': true });
  });

  it('lets a changed account rest after its verification, and falls when the account is contested', () => {
    const account = { holder: 'Association Ajyal (exemple)', rib: '999780000123456789012438' };
    const events: ConventionEvent[] = [
      ...conventionEvents['in-force'],
      { type: 'AccountChanged', at, by: 'a', account, attestationKey: 'papers/a.pdf' },
      { type: 'AccountVerified', at, by: 'b', rib: account.rib },
    ];
    const on = (today: string) => gateFacts(fold(convention, events), { today, coolingDays: 7 });
    expect(on('2026-11-07')).toMatchObject({ 'account-verified': false });
    expect(on('2026-11-08')).toMatchObject({ 'account-verified': true });
    events.push({ type: 'AccountContested', at, by: 'contact', rib: account.rib });
    expect(on('2026-11-08')).toMatchObject({ 'account-verified': false });
    events.push({ type: 'AccountVerified', at, by: 'c', rib: account.rib });
    expect(on('2026-11-08')).toMatchObject({ 'account-verified': true });
  });

  it('is shown as a truth table in its own order', () => {
    const facts = gateFacts(aConvention('in-force'), rule);
    expect(gateTable(['account-verified', 'convention-in-force'], facts)).toEqual([
      { fact: 'account-verified', holds: false },
      { fact: 'convention-in-force', holds: true },
    ]);
  });
});

describe('convention: postings', () => {
  it('commit the reserved amount on entry into force', () => {
    expect(commitmentMade(aConvention('in-force'))).toEqual([
      { from: 'upe-2026-1/MA-08/reserved', to: 'upe-2026-1/MA-08/committed', amountCentimes: 25_600_000 },
    ]);
  });

  it('free the reservation of a convention that never came into force', () => {
    for (const status of ['refused', 'expired', 'withdrawn'] as const) {
      expect(reservationReleased(aConvention(status))).toEqual([
        { from: 'upe-2026-1/MA-08/reserved', to: 'upe-2026-1/MA-08/available', amountCentimes: 25_600_000 },
      ]);
    }
  });

  it('free what no tranche carried on termination, which may be nothing', () => {
    const terminated = aConvention('terminated');
    expect(commitmentReleased(terminated)).toEqual([
      { from: 'upe-2026-1/MA-08/committed', to: 'upe-2026-1/MA-08/available', amountCentimes: 5_120_000 },
    ]);
    expect(commitmentReleased({ ...terminated, releasedCentimes: 0 })).toEqual([]);
  });
});
