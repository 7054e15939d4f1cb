import { describe, expect, it } from 'vitest';
import {
  aConvention,
  conventionDraft,
  conventionEvents,
  conventionVisa,
} from '../../../test/builders/a-convention.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { ConventionCommand } from './commands.ts';
import { convention } from './convention.ts';
import type { ConventionEvent } from './events.ts';
import type { ConventionStatus } from './state.ts';

const at = '2026-11-01T09:00:00.000Z';
const act = anAct({ personId: 'staff-1', at });
const other = anAct({ personId: 'staff-2', at });
const e = conventionEvents;

function outcome(status: ConventionStatus, command: ConventionCommand) {
  const events = eventsOf(decideAfter(convention, e[status], command));
  return { events, state: fold(convention, events, fold(convention, e[status])) };
}

describe('convention: account', () => {
  const { account } = conventionDraft.contents;

  it('is verified by the number of the attestation', () => {
    const { events, state } = outcome('drafted', { type: 'VerifyAccount', act, rib: account.rib });
    expect(events).toEqual([{ type: 'AccountVerified', at, by: 'staff-1', rib: account.rib }]);
    expect(state).toEqual({
      ...aConvention('drafted'),
      account: { ...account, verifiedBy: 'staff-1', verifiedAt: at },
    });
  });

  it('that changes is to be verified anew, by another person', () => {
    const changed = { holder: 'Association Ajyal (exemple)', rib: '999780000123456789012438' };
    const verified: ConventionEvent[] = [
      ...e['in-force'],
      { type: 'AccountVerified', at, by: 'staff-1', rib: account.rib },
    ];
    const command = { type: 'ChangeAccount', act, account: changed, attestationKey: 'papers/a.pdf' } as const;
    const events = eventsOf(decideAfter(convention, verified, command));
    expect(events).toEqual([
      { type: 'AccountChanged', at, by: 'staff-1', account: changed, attestationKey: 'papers/a.pdf' },
    ]);
    const state = fold(convention, [...verified, ...events]);
    expect(state).toMatchObject({ status: 'in-force' });
    expect('account' in state && state.account).toEqual({ ...changed, changedBy: 'staff-1', changedAt: at });
    const verify = { type: 'VerifyAccount', act, rib: changed.rib } as const;
    expect(refusalOf(convention.decide(verify, state))).toEqual({
      code: 'CONVENTION_SAME_PERSON',
      personId: 'staff-1',
    });
    expect(convention.decide({ ...verify, act: other }, state).accepted).toBe(true);
  });
});

describe('convention: visa', () => {
  it('is entered by one officer and confirmed by another', () => {
    const { events, state } = outcome('in-force', { type: 'RecordVisa', act, ...conventionVisa });
    expect(events).toEqual([{ type: 'VisaRecorded', at, by: 'staff-1', ...conventionVisa }]);
    const visa = { ...conventionVisa, enteredBy: 'staff-1', enteredAt: at };
    expect(state).toEqual({ ...aConvention('in-force'), visa });
    expect(refusalOf(convention.decide({ type: 'ConfirmVisa', act }, state))).toEqual({
      code: 'CONVENTION_SAME_PERSON',
      personId: 'staff-1',
    });
    const confirmed = eventsOf(convention.decide({ type: 'ConfirmVisa', act: other }, state));
    expect(confirmed).toEqual([{ type: 'VisaConfirmed', at, by: 'staff-2' }]);
    expect(fold(convention, confirmed, state)).toEqual({
      ...aConvention('in-force'),
      visa: { ...visa, confirmedBy: 'staff-2', confirmedAt: at },
    });
  });

  it('is confirmed as it was shown: one that was entered anew since is compared again', () => {
    const at = '2026-10-03T09:00:00.000Z';
    const enters = anAct({ personId: 'enters', role: 'finance-officer', at });
    const other = anAct({ personId: 'confirms', role: 'finance-officer' });
    const record = { type: 'RecordVisa', act: enters, ...conventionVisa } as const;
    const state = fold(
      convention,
      eventsOf(convention.decide(record, aConvention('in-force'))),
      aConvention('in-force'),
    );
    const confirm = (enteredAt: string) => ({ type: 'ConfirmVisa', act: other, enteredAt }) as const;
    expect(refusalOf(convention.decide(confirm('2026-10-02T09:00:00.000Z'), state))).toEqual({
      code: 'CONVENTION_VISA_CHANGED',
    });
    expect(convention.decide(confirm(at), state).accepted).toBe(true);
  });

  it('is entered anew until it is confirmed', () => {
    const { state } = outcome('drafted', { type: 'RecordVisa', act, ...conventionVisa });
    const again = { type: 'RecordVisa', act: other, ...conventionVisa, number: '2215' } as const;
    const corrected = fold(convention, eventsOf(convention.decide(again, state)), state);
    expect('visa' in corrected && corrected.visa).toMatchObject({ number: '2215', enteredBy: 'staff-2' });
  });
});
