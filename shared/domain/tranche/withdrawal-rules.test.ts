import { describe, expect, it } from 'vitest';
import { aTranche, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheEvent } from './events.ts';
import type { TrancheStatus } from './state.ts';
import { tranche } from './tranche.ts';

const at = '2026-10-10T09:00:00.000Z';
const act = anAct({ personId: 'staff-newcomer', role: 'administrator', at });
const first = anAct({ personId: 'staff-finance-8', role: 'finance-officer', at });
const second = anAct({ personId: 'staff-finance-9', role: 'finance-officer', at });
const reason = 'Renonciation écrite de l’association';
const proposal: TrancheEvent = { type: 'TrancheWithdrawalProposed', at, by: 'staff-finance-8', reason };
const withdrawable: readonly TrancheStatus[] = [
  ...(['scheduled', 'requestable', 'requested', 'certified', 'approved'] as const),
  ...(['observed', 'on-hold', 'rejected', 'returned'] as const),
];

describe('tranche: withdraw', () => {
  it('ends the tranche with the reason', () => {
    const command = { type: 'WithdrawTranche', act, reason: 'Convention résiliée' } as const;
    const events = eventsOf(decideAfter(tranche, trancheEvents.rejected, command));
    expect(events).toEqual([
      { type: 'TrancheWithdrawn', at, by: 'staff-newcomer', reason: 'Convention résiliée' },
    ]);
    const { status: _, since: __, ...facts } = aTranche('scheduled');
    expect(fold(tranche, events, aTranche('rejected'))).toEqual({
      ...facts,
      status: 'withdrawn',
      since: at,
      reason: 'Convention résiliée',
    });
  });

  it('is refused without a reason', () => {
    const command = { type: 'WithdrawTranche', act, reason: ' ' } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.scheduled, command)).code).toBe(
      'TRANCHE_REASON_MISSING',
    );
  });
});

describe('tranche: withdrawal by two officers', () => {
  it('is proposed with a reason, and stands beside what is so', () => {
    for (const status of withdrawable) {
      const command = { type: 'ProposeWithdrawal', act: first, reason: ` ${reason} ` } as const;
      expect(eventsOf(decideAfter(tranche, trancheEvents[status], command))).toEqual([proposal]);
      expect(fold(tranche, [...trancheEvents[status], proposal])).toEqual({
        ...aTranche(status),
        withdrawal: { reason, by: 'staff-finance-8', at },
      });
    }
  });

  it('is confirmed by another, for the reason that was given', () => {
    for (const status of withdrawable) {
      const given = [...trancheEvents[status], proposal];
      const command = { type: 'ConfirmWithdrawal', act: second, proposedAt: at } as const;
      const events = eventsOf(decideAfter(tranche, given, command));
      const proposedBy = 'staff-finance-8';
      expect(events).toEqual([{ type: 'TrancheWithdrawn', at, by: 'staff-finance-9', reason, proposedBy }]);
      const after = fold(tranche, [...given, ...events]);
      expect(after).toMatchObject({ status: 'withdrawn', since: at, reason });
      expect(after).not.toHaveProperty('withdrawal');
    }
  });

  it('is refused to who proposed it', () => {
    const command = { type: 'ConfirmWithdrawal', act: first, proposedAt: at } as const;
    expect(refusalOf(decideAfter(tranche, [...trancheEvents.approved, proposal], command))).toEqual({
      code: 'TRANCHE_FOUR_EYES',
      rule: 'withdrawal-proposer',
      personId: 'staff-finance-8',
    });
  });

  it('is refused without a reason, and beside a proposal that stands', () => {
    const empty = { type: 'ProposeWithdrawal', act: first, reason: ' ' } as const;
    expect(refusalOf(decideAfter(tranche, trancheEvents.approved, empty)).code).toBe(
      'TRANCHE_REASON_MISSING',
    );
    const again = { ...empty, act: second, reason: 'Autre motif' };
    expect(refusalOf(decideAfter(tranche, [...trancheEvents.approved, proposal], again)).code).toBe(
      'TRANCHE_WITHDRAWAL_PROPOSED_ALREADY',
    );
  });

  it('confirms and declines no other proposal than the one that was read', () => {
    const given = [...trancheEvents.approved, proposal];
    const other = { act: second, proposedAt: '2026-10-09T09:00:00.000Z' };
    for (const type of ['ConfirmWithdrawal', 'DeclineWithdrawal'] as const)
      expect(refusalOf(decideAfter(tranche, given, { type, ...other, reason })).code).toBe(
        'TRANCHE_WITHDRAWAL_NOT_PROPOSED',
      );
  });

  it('is declined with a reason by either, and nothing else changes', () => {
    const given = [...trancheEvents['on-hold'], proposal];
    for (const who of [first, second]) {
      const command = { type: 'DeclineWithdrawal', act: who, proposedAt: at, reason: ' Erreur ' } as const;
      const events = eventsOf(decideAfter(tranche, given, command));
      const by = who.actor.personId;
      expect(events).toEqual([{ type: 'TrancheWithdrawalDeclined', at, by, reason: 'Erreur' }]);
      expect(fold(tranche, [...given, ...events])).toEqual(aTranche('on-hold'));
      const bare = { ...command, reason: '\n' };
      expect(refusalOf(decideAfter(tranche, given, bare)).code).toBe('TRANCHE_REASON_MISSING');
    }
  });

  it('lapses with whatever happens to the tranche, also within a hold', () => {
    const stamp = { at: '2026-10-11T09:00:00.000Z', by: 'someone' };
    const events: readonly (readonly [TrancheStatus, TrancheEvent])[] = [
      ['requestable', { type: 'TrancheAmountChanged', ...stamp, amendmentId: 'a', amountCentimes: 1 }],
      ['requested', { type: 'TrancheCertified', ...stamp }],
      ['certified', { type: 'TrancheLevelApproved', ...stamp, level: 1, approversNeeded: 2 }],
      ['approved', { type: 'TrancheHeld', ...stamp, reason: 'r' }],
      ['on-hold', { type: 'TrancheHoldReleased', ...stamp }],
      ['returned', { type: 'TrancheReopened', ...stamp, attempt: 2 }],
    ];
    for (const [status, event] of events) {
      const state = fold(tranche, [...trancheEvents[status], proposal, event]);
      expect(state).toEqual(fold(tranche, [...trancheEvents[status], event]));
    }
  });

  it('outlives a reminder, a new run of the workflow and what does not fit', () => {
    const given = [...trancheEvents.requestable, proposal];
    const stamp = { at: '2026-10-11T09:00:00.000Z', by: 'someone' };
    const beside: readonly TrancheEvent[] = [
      { type: 'RequestReminded', ...stamp },
      { type: 'WorkflowRestarted', ...stamp, run: 2 },
      { type: 'TrancheCertified', ...stamp },
    ];
    const reminded = fold(tranche, [...given, ...beside]);
    expect(reminded).toEqual({ ...fold(tranche, given), run: 2 });
  });
});
