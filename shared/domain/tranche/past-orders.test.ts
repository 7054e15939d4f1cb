import { describe, expect, it } from 'vitest';
import { bookedLine, people, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { orderIdOf } from './order-id.ts';
import { tranche } from './tranche.ts';

const at = '2026-11-01T09:00:00.000Z';
const act = anAct({ personId: people.releaser, role: 'accountant', at });
const id = (attempt: number) => orderIdOf('CV-UPE-017-1', attempt);

/** From an open gate to an order that the bank rejects, then open again. */
function rejectedAttempt(attempt: number): TrancheEvent[] {
  const facts = { at, by: people.releaser, orderId: id(attempt) };
  return [
    ...trancheEvents.approved.slice(2),
    { type: 'PaymentOrdered', ...facts, batchId: `PB-${attempt}`, attempt },
    { type: 'PaymentSent', ...facts, releasedBy: people.releaser },
    { type: 'PaymentRejected', ...facts, evidence: bookedLine, reason: 'AC04' },
    { type: 'TrancheReopened', at, by: people.preparer, attempt: attempt + 1 },
  ];
}

const third: readonly TrancheEvent[] = [
  ...trancheEvents.requestable,
  ...rejectedAttempt(1),
  ...rejectedAttempt(2),
];

describe('tranche: several past orders', () => {
  it('are each known by their own id', () => {
    expect(fold(tranche, third)).toMatchObject({ status: 'requestable', attempt: 3 });
    const confirm = (orderId: string): TrancheCommand => {
      return { type: 'ConfirmPayment', act, orderId, evidence: bookedLine };
    };
    expect(refusalOf(decideAfter(tranche, third, confirm(id(3)))).code).toBe('TRANCHE_ORDER_MISMATCH');
    const state = fold(tranche, eventsOf(decideAfter(tranche, third, confirm(id(2)))), fold(tranche, third));
    expect(state).toMatchObject({
      status: 'paid',
      order: { orderId: id(2) },
      pastOrders: [{ order: { orderId: id(1) } }],
    });
    expect('pastOrders' in state && state.pastOrders).toHaveLength(1);
  });

  it('do not stand in the way of the next order, and are not sent again', () => {
    const ordered: TrancheEvent[] = [
      ...third,
      ...trancheEvents.approved.slice(2),
      { type: 'PaymentOrdered', at, by: people.preparer, orderId: id(3), batchId: 'PB-3', attempt: 3 },
    ];
    const send = (orderId: string): TrancheCommand => {
      return { type: 'SendPayment', act, orderId, releasedBy: people.releaser };
    };
    for (const attempt of [1, 2]) {
      expect(refusalOf(decideAfter(tranche, ordered, send(id(attempt)))).code).toBe('TRANCHE_SENT_ALREADY');
    }
    expect(decideAfter(tranche, ordered, send(id(3))).accepted).toBe(true);
  });

  it('of an account that was never changed have no account changer', () => {
    const unchanged: readonly TrancheEvent[] = third.map((event) => {
      if (event.type !== 'TrancheRequested') return event;
      const { accountLastChangedBy: _, ...request } = event;
      return request;
    });
    const state = fold(tranche, unchanged);
    expect('pastOrders' in state && state.pastOrders[0]).not.toHaveProperty('accountLastChangedBy');
  });

  it('are no reopening once the new attempt is under way', () => {
    const requested = [...third, ...trancheEvents.requested.slice(2)];
    expect(refusalOf(decideAfter(tranche, requested, { type: 'ReopenTranche', act }))).toEqual({
      code: 'TRANCHE_NOT_REOPENABLE',
      status: 'requested',
    });
  });
});

describe('tranche: reminder to ask', () => {
  it('is noted with its day', () => {
    const command: TrancheCommand = { type: 'RemindRequest', act };
    expect(eventsOf(decideAfter(tranche, trancheEvents.requestable, command))).toEqual([
      { type: 'RequestReminded', at, by: people.releaser },
    ]);
  });
});
