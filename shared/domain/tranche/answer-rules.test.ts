import { describe, expect, it } from 'vitest';
import { aTranche, bookedLine, people, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct, aTimerAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import type { TrancheStatus } from './state.ts';
import { tranche } from './tranche.ts';

/** Half past midnight in Morocco, the day before in UTC. */
const at = '2026-07-21T23:30:00.000Z';
const orderId = 'CV-UPE-017-1/1';
const act = anAct({ personId: 'staff-accountant', role: 'accountant', at });
const answer = { act, orderId, evidence: bookedLine };
const proof = { kind: 'statement', ...bookedLine };
const confirm: TrancheCommand = { type: 'ConfirmPayment', ...answer };
const reject: TrancheCommand = { type: 'RejectPayment', ...answer, reason: 'AC04' };
const returned: TrancheCommand = { type: 'ReturnPayment', ...answer, reason: 'AC01' };

function stateAfter(events: readonly TrancheEvent[], command: TrancheCommand) {
  return fold(tranche, eventsOf(decideAfter(tranche, events, command)), fold(tranche, events));
}

describe('tranche: answers of the bank', () => {
  it('pay it by a line of the statement, from sent and from unknown alike', () => {
    expect(eventsOf(decideAfter(tranche, trancheEvents.sent, confirm))).toEqual([
      { type: 'PaymentConfirmed', at, by: 'staff-accountant', orderId, evidence: bookedLine },
    ]);
    for (const status of ['sent', 'unknown', 'rejected'] as const) {
      expect(stateAfter(trancheEvents[status], confirm)).toEqual({
        ...aTranche('sent'),
        status: 'paid',
        since: at,
        proof,
        paidOn: '2026-10-20',
      });
    }
  });

  it('forget what an officer had proposed meanwhile', () => {
    const proposed: TrancheEvent[] = [
      ...trancheEvents.unknown,
      { type: 'PaymentSettlementProposed', at, by: 'a', orderId, outcome: 'executed', reason: 'Appel' },
    ];
    expect(fold(tranche, proposed)).toHaveProperty('proposal');
    for (const command of [confirm, reject, returned]) {
      expect(stateAfter(proposed, command)).not.toHaveProperty('proposal');
    }
  });

  it('reject it with the bank’s reason', () => {
    expect(eventsOf(decideAfter(tranche, trancheEvents.sent, reject))).toEqual([
      { type: 'PaymentRejected', at, by: 'staff-accountant', orderId, evidence: bookedLine, reason: 'AC04' },
    ]);
    for (const status of ['sent', 'unknown'] as const) {
      const expected = { ...aTranche('sent'), status: 'rejected', since: at, proof, reason: 'AC04' };
      expect(stateAfter(trancheEvents[status], reject)).toEqual(expected);
    }
  });

  it('return it, whether its going was seen or not', () => {
    const facts = { orderId, evidence: bookedLine, reason: 'AC01', stands: 'returned' };
    expect(eventsOf(decideAfter(tranche, trancheEvents.paid, returned))).toEqual([
      { type: 'PaymentReturned', at, by: 'staff-accountant', ...facts },
    ]);
    for (const status of ['sent', 'unknown', 'paid'] as const) {
      const expected = { ...aTranche('sent'), status: 'returned', since: at, proof, reason: 'AC01' };
      expect(stateAfter(trancheEvents[status], returned)).toEqual({ ...expected, stands: 'returned' });
    }
  });

  it('that contradict a proven payment are left to a person', () => {
    expect(refusalOf(decideAfter(tranche, trancheEvents.paid, reject))).toEqual({
      code: 'TRANCHE_ANSWERS_CONFLICT',
      orderId,
      status: 'paid',
    });
  });

  it('that name no order of the tranche change nothing', () => {
    for (const command of [confirm, reject, returned]) {
      const other = { ...command, orderId: 'CV-UPE-017-1/2' } as TrancheCommand;
      expect(refusalOf(decideAfter(tranche, trancheEvents.sent, other))).toEqual({
        code: 'TRANCHE_ORDER_MISMATCH',
        orderId: 'CV-UPE-017-1/2',
      });
      expect(refusalOf(decideAfter(tranche, trancheEvents.ordered, other)).code).toBe(
        'TRANCHE_ORDER_MISMATCH',
      );
    }
  });
});

describe('tranche: answers that speak of an earlier attempt', () => {
  const reopened: TrancheEvent[] = [
    { type: 'TrancheReopened', at: '2026-10-22T09:00:00.000Z', by: 'a', attempt: 2 },
  ];
  const second = { orderId: 'CV-UPE-017-1/2', batchId: 'PB-2', attempt: 2 };
  /** The way of the second attempt, after a rejection of the first. */
  const way: TrancheEvent[] = [
    ...trancheEvents.rejected,
    ...reopened,
    ...trancheEvents.approved.slice(2),
    { type: 'PaymentOrdered', at: '2026-10-25T09:00:00.000Z', by: people.preparer, ...second },
    {
      type: 'PaymentSent',
      at: '2026-10-26T09:00:00.000Z',
      by: people.releaser,
      orderId: second.orderId,
      releasedBy: people.releaser,
    },
  ];
  const until = (status: TrancheStatus) =>
    way.slice(0, way.findLastIndex((_, last) => fold(tranche, way.slice(0, last + 1)).status === status) + 1);

  it('pay it by the first order as long as no second one is made', () => {
    for (const status of ['requestable', 'requested', 'certified', 'approved'] as const) {
      const before = until(status);
      const state = stateAfter(before, confirm);
      expect(state).toEqual({
        ...aTranche('sent'),
        status: 'paid',
        since: at,
        attempt: 2,
        proof,
        paidOn: '2026-10-20',
      });
    }
    const held = [
      ...until('approved'),
      { type: 'TrancheHeld', at: '2026-10-24T09:00:00.000Z', by: people.holder, reason: 'Plainte' } as const,
    ];
    expect(stateAfter(held, confirm)).toMatchObject({ status: 'paid', order: { orderId } });
  });

  it('are left to a person once a second order is made, or the tranche has ended', () => {
    const ended: TrancheEvent[] = [
      ...until('requestable'),
      { type: 'TrancheWithdrawn', at, by: people.holder, reason: 'Résiliation' },
    ];
    for (const events of [until('ordered'), until('sent'), ended]) {
      expect(refusalOf(decideAfter(tranche, events, confirm))).toEqual({
        code: 'TRANCHE_ANSWERS_CONFLICT',
        orderId,
        status: fold(tranche, events).status,
      });
    }
  });

  it('that repeat the rejection, or return what was rejected, are known already', () => {
    for (const events of [until('requestable'), until('approved'), until('ordered'), until('sent')]) {
      for (const command of [reject, returned]) {
        expect(refusalOf(decideAfter(tranche, events, command)).code).toBe('TRANCHE_REJECTED_ALREADY');
      }
    }
  });

  it('that repeat a payment and its return are known already', () => {
    const events = [...trancheEvents.returned, ...reopened];
    for (const command of [confirm, reject, returned]) {
      expect(refusalOf(decideAfter(tranche, events, command)).code).toBe('TRANCHE_RETURNED_ALREADY');
    }
  });
});

describe('tranche: no answer of the bank', () => {
  it('is said by the timer alone', () => {
    const command = { type: 'MarkUnknown', act: aTimerAct(at), orderId } as const;
    expect(eventsOf(decideAfter(tranche, trancheEvents.sent, command))).toEqual([
      { type: 'PaymentUnknown', at, by: 'system', orderId },
    ]);
    expect(stateAfter(trancheEvents.sent, command)).toEqual({
      ...aTranche('sent'),
      status: 'unknown',
      since: at,
    });
    expect(refusalOf(decideAfter(tranche, trancheEvents.sent, { ...command, act })).code).toBe(
      'TRANCHE_TIMER_ONLY',
    );
    expect(refusalOf(decideAfter(tranche, trancheEvents.sent, { ...command, orderId: 'x/1' }))).toEqual({
      code: 'TRANCHE_ORDER_MISMATCH',
      orderId: 'x/1',
    });
  });
});
