import { describe, expect, it } from 'vitest';
import { aTranche, people, trancheAccount, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { OrderPayment } from './commands.ts';
import { tranche } from './tranche.ts';

const at = '2026-11-10T09:00:00.000Z';
const orderId = 'CV-UPE-017-1/1';
const preparer = anAct({ personId: people.preparer, role: 'finance-officer', at });

function order(changes: Partial<OrderPayment> = {}): OrderPayment {
  const facts = {
    orderId,
    batchId: 'PB-20261008-1',
    attempt: 1,
    conventionInForce: true,
    account: { rib: trancheAccount.rib },
  };
  return { type: 'OrderPayment', act: preparer, ...facts, ...changes };
}

function send(releasedBy: string, sentOrderId = orderId) {
  const act = anAct({ personId: releasedBy, role: 'accountant', at });
  return { type: 'SendPayment', act, orderId: sentOrderId, releasedBy } as const;
}

describe('tranche: order', () => {
  it('takes the approved tranche into one batch under its order id', () => {
    const events = eventsOf(decideAfter(tranche, trancheEvents.approved, order()));
    expect(events).toEqual([
      {
        type: 'PaymentOrdered',
        at,
        by: people.preparer,
        orderId,
        batchId: 'PB-20261008-1',
        attempt: 1,
      },
    ]);
    expect(fold(tranche, events, aTranche('approved'))).toEqual({
      ...aTranche('approved'),
      status: 'ordered',
      since: at,
      order: { orderId, batchId: 'PB-20261008-1', orderedBy: people.preparer, orderedAt: at },
    });
  });

  it('is refused for another attempt than the present one', () => {
    const stale = { code: 'TRANCHE_ATTEMPT_STALE', attempt: 1, orderId };
    for (const changes of [
      { attempt: 2, orderId: 'CV-UPE-017-1/2' },
      { attempt: 2 },
      { orderId: 'CV-UPE-017-2/1' },
    ]) {
      expect(refusalOf(decideAfter(tranche, trancheEvents.approved, order(changes)))).toEqual(stale);
    }
  });

  it('is refused while the convention is not in force', () => {
    const command = order({ conventionInForce: false });
    expect(refusalOf(decideAfter(tranche, trancheEvents.approved, command))).toEqual({
      code: 'TRANCHE_CONVENTION_NOT_IN_FORCE',
    });
  });

  it('is refused while no money goes to the account of the convention, or to another than the request names', () => {
    const { rib } = trancheAccount;
    const coolingUntil = { code: 'TRANCHE_ACCOUNT_COOLING', fromOn: '2026-11-12' };
    for (const [account, refusal] of [
      [{ rib: '007780000000000000000097' }, { code: 'TRANCHE_ACCOUNT_OTHER' }],
      [{ rib, block: { why: 'unverified' } }, { code: 'TRANCHE_ACCOUNT_UNVERIFIED' }],
      [{ rib, block: { why: 'contested' } }, { code: 'TRANCHE_ACCOUNT_UNVERIFIED' }],
      [{ rib, block: { why: 'cooling', fromOn: '2026-11-12' } }, coolingUntil],
    ] as const)
      expect(refusalOf(decideAfter(tranche, trancheEvents.approved, order({ account })))).toEqual(refusal);
  });

  it('is done already in the same batch, and refused in a second one', () => {
    expect(refusalOf(decideAfter(tranche, trancheEvents.ordered, order()))).toEqual({
      code: 'TRANCHE_ORDERED_ALREADY',
    });
    for (const changes of [{ batchId: 'PB-20261008-2' }, { orderId: 'CV-UPE-017-1/2' }]) {
      expect(refusalOf(decideAfter(tranche, trancheEvents.ordered, order(changes)))).toEqual({
        code: 'TRANCHE_NOT_APPROVED',
        status: 'ordered',
      });
    }
  });
});

describe('tranche: send', () => {
  it('keeps who released it', () => {
    const events = eventsOf(decideAfter(tranche, trancheEvents.ordered, send(people.releaser)));
    expect(events).toEqual([
      { type: 'PaymentSent', at, by: people.releaser, orderId, releasedBy: people.releaser },
    ]);
    const ordered = aTranche('ordered');
    expect(fold(tranche, events, ordered)).toEqual({
      ...ordered,
      status: 'sent',
      since: at,
      order: { ...ordered.order, releasedBy: people.releaser, sentAt: at },
    });
  });

  it('is refused to each who had an earlier part in this money', () => {
    for (const [personId, rule] of [
      [people.requester, 'requester'],
      [people.certifier, 'certifier'],
      [people.approvers[0], 'approver'],
      [people.approvers[1], 'approver'],
      [people.accountChanger, 'account-changer'],
    ] as const) {
      expect(refusalOf(decideAfter(tranche, trancheEvents.ordered, send(personId)))).toEqual({
        code: 'TRANCHE_FOUR_EYES',
        rule,
        personId,
      });
    }
  });

  it('is refused for an order of another attempt', () => {
    expect(refusalOf(decideAfter(tranche, trancheEvents.ordered, send(people.releaser, 'x/9')))).toEqual({
      code: 'TRANCHE_ATTEMPT_STALE',
      attempt: 1,
      orderId,
    });
    expect(refusalOf(decideAfter(tranche, trancheEvents.sent, send(people.releaser, 'x/9'))).code).toBe(
      'TRANCHE_NOT_ORDERED',
    );
  });
});

describe('tranche: reopen', () => {
  const reopen = { type: 'ReopenTranche', act: preparer } as const;

  it('begins a new attempt and keeps the past order with its people', () => {
    for (const status of ['rejected', 'returned'] as const) {
      const last = aTranche(status);
      const events = eventsOf(decideAfter(tranche, trancheEvents[status], reopen));
      expect(events).toEqual([{ type: 'TrancheReopened', at, by: people.preparer, attempt: 2 }]);
      const { order: lastOrder, proof, reason, requestedBy, requestedAt, account } = last;
      const { accountLastChangedBy, certifiedBy, certifiedAt, approvals } = last;
      const chain = { requestedBy, requestedAt, account, accountLastChangedBy };
      const past = { ...chain, certifiedBy, certifiedAt, approvals, order: lastOrder, proof, reason };
      expect(fold(tranche, events, last)).toEqual({
        ...aTranche('requestable'),
        since: at,
        attempt: 2,
        pastOrders: [{ ...past, outcome: status }],
      });
    }
  });

  it('is done already when the new attempt has begun', () => {
    const events = eventsOf(decideAfter(tranche, trancheEvents.rejected, reopen));
    expect(refusalOf(decideAfter(tranche, [...trancheEvents.rejected, ...events], reopen))).toEqual({
      code: 'TRANCHE_REOPENED_ALREADY',
    });
  });

  it('leads to an order with the next id, and the old one is not sent again', () => {
    const again = [
      ...trancheEvents.returned,
      { type: 'TrancheReopened', at, by: people.preparer, attempt: 2 } as const,
      ...trancheEvents.approved.slice(2),
    ];
    expect(refusalOf(decideAfter(tranche, again, order())).code).toBe('TRANCHE_ATTEMPT_STALE');
    expect(refusalOf(decideAfter(tranche, again, send(people.releaser))).code).toBe('TRANCHE_SENT_ALREADY');
    const command = order({ attempt: 2, orderId: 'CV-UPE-017-1/2' });
    expect(decideAfter(tranche, again, command).accepted).toBe(true);
  });
});
