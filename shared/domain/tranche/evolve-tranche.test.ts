import { describe, expect, it } from 'vitest';
import {
  bookedLine,
  trancheAccount,
  trancheEvents,
  trancheIdentity,
} from '../../../test/builders/a-tranche.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheEvent } from './events.ts';
import type { TrancheStatus } from './state.ts';
import { tranche } from './tranche.ts';

const stamp = { at: '2026-12-01T09:00:00.000Z', by: 'someone' };
const orderId = 'CV-UPE-017-1/1';
const statuses = Object.keys(trancheEvents) as TrancheStatus[];
const existing = statuses.filter((status) => status !== 'absent');
const beforeOrder: TrancheStatus[] = ['requestable', 'requested', 'certified', 'approved', 'observed'];
const answer = { ...stamp, orderId, evidence: bookedLine };

/** Each event with the statuses that it changes. */
const rows: readonly (readonly [event: TrancheEvent, changes: readonly TrancheStatus[]])[] = [
  [{ type: 'TrancheScheduled', ...stamp, ...trancheIdentity }, ['absent']],
  [{ type: 'TrancheGateOpened', ...stamp }, ['scheduled']],
  [{ type: 'RequestReminded', ...stamp }, []],
  [{ type: 'TrancheRequested', ...stamp, account: trancheAccount }, ['requestable']],
  [{ type: 'TrancheRequestTakenBack', ...stamp }, ['requested']],
  [
    { type: 'TrancheReturnedForCorrection', ...stamp, reason: 'r' },
    ['requested', 'certified', 'approved', 'observed'],
  ],
  [{ type: 'OrderObserved', ...stamp, orderId, observation: 'o' }, ['ordered']],
  [{ type: 'ObservationAnswered', ...stamp, answer: 'a' }, ['observed']],
  [{ type: 'OrderTakenOut', ...stamp, orderId, reason: 'r' }, ['ordered']],
  [{ type: 'TrancheCertified', ...stamp }, ['requested']],
  [{ type: 'TrancheLevelApproved', ...stamp, level: 1, approversNeeded: 2 }, ['certified']],
  [{ type: 'TrancheApproved', ...stamp }, ['certified']],
  [{ type: 'TrancheApprovalTakenBack', ...stamp, level: 1, reason: 'r' }, ['certified', 'approved']],
  [{ type: 'TrancheHeld', ...stamp, reason: 'r' }, beforeOrder],
  [{ type: 'TrancheHoldReleased', ...stamp }, ['on-hold']],
  [{ type: 'PaymentOrdered', ...stamp, orderId, batchId: 'PB-1', attempt: 1 }, ['approved']],
  [{ type: 'PaymentSent', ...stamp, orderId, releasedBy: 'someone' }, ['ordered']],
  [{ type: 'PaymentUnknown', ...stamp, orderId }, ['sent']],
  [{ type: 'PaymentConfirmed', ...answer }, ['sent', 'unknown', 'rejected']],
  [{ type: 'PaymentRejected', ...answer, reason: 'r' }, ['sent', 'unknown']],
  [{ type: 'PaymentReturned', ...answer, reason: 'r' }, ['sent', 'unknown', 'paid']],
  [{ type: 'PaymentSettlementProposed', ...stamp, orderId, outcome: 'executed', reason: 'r' }, ['unknown']],
  [
    { type: 'PaymentSettled', ...stamp, orderId, outcome: 'executed', reason: 'r', proposedBy: 'other' },
    ['unknown'],
  ],
  [{ type: 'TrancheReopened', ...stamp, attempt: 2 }, ['rejected', 'returned']],
  [
    { type: 'TrancheWithdrawn', ...stamp, reason: 'r' },
    ['scheduled', ...beforeOrder, 'on-hold', 'rejected', 'returned'],
  ],
  [
    { type: 'TrancheWithdrawalProposed', ...stamp, reason: 'r' },
    ['scheduled', ...beforeOrder, 'on-hold', 'rejected', 'returned'],
  ],
  [{ type: 'TrancheWithdrawalDeclined', ...stamp, reason: 'r' }, []],
  [{ type: 'WorkflowRestarted', ...stamp, run: 7 }, existing],
];

describe('tranche: scheduled by the first release', () => {
  it('has the gate that its list of facts meant', () => {
    const listed = ['previous-tranche-paid', 'report-accepted'] as const;
    const event = { type: 'TrancheScheduled', ...stamp, ...trancheIdentity, index: 2, gate: listed } as const;
    expect(tranche.evolve({ status: 'absent' }, event)).toMatchObject({
      status: 'scheduled',
      gate: 'tranche(1).paid and report(1).accepted',
    });
  });
});

describe('tranche: every event at every status', () => {
  for (const [event, changes] of rows) {
    it(`${event.type} changes ${changes.join(', ')} and leaves the others as they are`, () => {
      const changed = statuses.filter((status) => {
        const state = fold(tranche, trancheEvents[status]);
        return tranche.evolve(state, event) !== state;
      });
      expect(changed.sort()).toEqual([...changes].sort());
    });
  }

  it('confirms nothing by an order that was returned and is past, or that is none', () => {
    const reopened: TrancheEvent = { type: 'TrancheReopened', ...stamp, attempt: 2 };
    const state = tranche.evolve(fold(tranche, trancheEvents.rejected), reopened);
    expect(tranche.evolve(state, { type: 'PaymentConfirmed', ...answer, orderId: 'x/1' })).toBe(state);
  });

  it('folds to states that survive a file of JSON', () => {
    for (const status of statuses) {
      const state = fold(tranche, trancheEvents[status]);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(state.status).toBe(status);
    }
  });
});
