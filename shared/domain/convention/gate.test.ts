import { describe, expect, it } from 'vitest';
import {
  aConvention,
  conventionDraft,
  conventionEvents,
  conventionVisa,
} from '../../../test/builders/a-convention.ts';
import { aTranche } from '../../../test/builders/a-tranche.ts';
import { fold } from '../kernel/decider.ts';
import { convention } from './convention.ts';
import type { ConventionEvent } from './events.ts';
import { gateFacts } from './gate.ts';
import { commitmentMade, commitmentReleased, reservationReleased } from './postings.ts';
import type { ConventionState } from './state.ts';

const at = '2026-11-01T09:00:00.000Z';
const rule = { today: '2026-11-01', coolingDays: 7 };
const { rib } = conventionDraft.contents.account;

describe('convention: gate', () => {
  const alone = { tranches: [], reports: [], papersValid: true };
  const standingOf = (state: ConventionState, today = rule.today) =>
    gateFacts(state, { ...rule, today }, alone).standing;

  it('has no fact of the convention before there is one', () => {
    expect(gateFacts(aConvention('absent'), rule, { ...alone, papersValid: false })).toEqual({
      today: '2026-11-01',
      standing: {
        'convention.inForce': false,
        'commitment.visa': false,
        'account.verified': false,
        'papers.valid': false,
      },
      tranches: [],
      reports: [],
    });
  });

  it('gets its facts one by one', () => {
    const entered: ConventionEvent = { type: 'VisaRecorded', at, by: 'a', ...conventionVisa };
    const events: ConventionEvent[] = [...conventionEvents['in-force'], entered];
    expect(standingOf(fold(convention, events))).toEqual({
      'convention.inForce': true,
      'commitment.visa': false,
      'account.verified': false,
      'papers.valid': true,
    });
    events.push({ type: 'VisaConfirmed', at, by: 'b' }, { type: 'AccountVerified', at, by: 'b', rib });
    expect(standingOf(fold(convention, events))).toMatchObject({
      'commitment.visa': true,
      'account.verified': true,
    });
    events.push({ type: 'ConventionSuspended', at, by: 'b', reason: 'Contrôle' });
    expect(standingOf(fold(convention, events))).toMatchObject({ 'convention.inForce': false });
  });

  it('has of a tranche its sum and whether it was paid, and the reports as they stand', () => {
    const reports = [{ index: 1, filed: true, accepted: false, spentCentimes: 7 }];
    const tranches = [aTranche('sent'), aTranche('absent')];
    const { index, amountCentimes } = aTranche('sent');
    const facts = gateFacts(aConvention('in-force'), rule, { ...alone, reports, tranches });
    expect(facts).toMatchObject({ reports, tranches: [{ index, amountCentimes, paid: false }] });
    expect(facts.tranches).toHaveLength(1);
    const paid = gateFacts(aConvention('in-force'), rule, { ...alone, tranches: [aTranche('paid')] });
    expect(paid.tranches).toEqual([{ index, amountCentimes, paid: true }]);
  });

  it('lets a changed account rest after its verification, and falls when the account is contested', () => {
    const account = { holder: 'Association Ajyal (exemple)', rib: '999780000123456789012438' };
    const events: ConventionEvent[] = [
      ...conventionEvents['in-force'],
      { type: 'AccountChanged', at, by: 'a', account, attestationKey: 'papers/a.pdf' },
      { type: 'AccountVerified', at, by: 'b', rib: account.rib },
    ];
    const on = (today: string) => standingOf(fold(convention, events), today);
    expect(on('2026-11-07')).toMatchObject({ 'account.verified': false });
    expect(on('2026-11-08')).toMatchObject({ 'account.verified': true });
    events.push({ type: 'AccountContested', at, by: 'contact', rib: account.rib });
    expect(on('2026-11-08')).toMatchObject({ 'account.verified': false });
    events.push({ type: 'AccountVerified', at, by: 'c', rib: account.rib });
    expect(on('2026-11-08')).toMatchObject({ 'account.verified': true });
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
