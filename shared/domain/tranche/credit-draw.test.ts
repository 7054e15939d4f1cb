import { describe, expect, it } from 'vitest';
import { bookedLine, people, trancheAccount, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import { type CreditLine, carryCredit, creditFigures, grantCredit } from '../ledger/credit-accounts.ts';
import { foldBalances, move, type Posting } from '../ledger/ledger.ts';
import type { OrderPayment } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { tranchePostings } from './postings.ts';
import { tranche } from './tranche.ts';

const credit: CreditLine = { year: 2026, line: '1.2.1.3.31' };
const amount = 12_800_000;
const orderId = 'CV-UPE-017-1/1';
const by = people.preparer;

const ordered: readonly TrancheEvent[] = [
  ...trancheEvents.approved,
  {
    ...{ type: 'PaymentOrdered', at: '2026-12-20T09:00:00.000Z', by, orderId, batchId: 'PB-1', attempt: 1 },
    credit,
  },
];
const sent: readonly TrancheEvent[] = [
  ...ordered,
  { type: 'PaymentSent', at: '2026-12-21T09:00:00.000Z', by, orderId, releasedBy: people.releaser },
];
const IN_THE_YEAR = '2026-12-31T22:30:00.000Z';
const AFTER_IT = '2027-01-01T01:30:00.000Z';

function failed(type: 'PaymentRejected' | 'PaymentReturned', at: string): TrancheEvent {
  return { type, at, by, orderId, evidence: bookedLine, reason: 'AC04' };
}

function confirmed(at: string): TrancheEvent {
  return { type: 'PaymentConfirmed', at, by, orderId, evidence: bookedLine };
}

/** Every posting that the events come to, and what they leave of the credit. */
function live(events: readonly TrancheEvent[]) {
  const postings: Posting[] = [grantCredit(credit, 2 * amount)];
  let state = fold(tranche, []);
  for (const event of events) {
    const before = state;
    state = tranche.evolve(before, event);
    postings.push(...tranchePostings(before, state));
  }
  const { left, lapsed, ordered: waiting, paid } = creditFigures(foldBalances(postings), credit);
  return { state, left, lapsed, waiting, paid };
}

describe('tranche: credit of the year', () => {
  it('is drawn by the order, kept while the bank is silent, and paid by the proof', () => {
    const unknown: TrancheEvent = { type: 'PaymentUnknown', at: IN_THE_YEAR, by: 'system', orderId };
    for (const events of [ordered, sent, [...sent, unknown]])
      expect(live(events)).toMatchObject({ left: amount, waiting: amount, paid: 0, lapsed: 0 });
    for (const events of [
      [...sent, confirmed(AFTER_IT)],
      [...sent, unknown, confirmed(AFTER_IT)],
    ])
      expect(live(events)).toMatchObject({ left: amount, waiting: 0, paid: amount, lapsed: 0 });
  });

  it('is open again when the order fails within its year, and lapses after it', () => {
    for (const type of ['PaymentRejected', 'PaymentReturned'] as const) {
      expect(live([...sent, failed(type, IN_THE_YEAR)])).toMatchObject({ left: 2 * amount, lapsed: 0 });
      expect(live([...sent, failed(type, AFTER_IT)])).toMatchObject({ left: amount, lapsed: amount });
    }
    const paid = [...sent, confirmed(IN_THE_YEAR)];
    expect(live([...paid, failed('PaymentReturned', IN_THE_YEAR)])).toMatchObject({
      left: 2 * amount,
      paid: 0,
    });
    expect(live([...paid, failed('PaymentReturned', AFTER_IT)])).toMatchObject({ lapsed: amount, paid: 0 });
  });

  it('does not lapse where the order was for the next year', () => {
    const early = ordered.map((event) =>
      event.type === 'PaymentOrdered' ? { ...event, credit: { ...credit, year: 2027 } } : event,
    );
    const { state } = live([...early, ...sent.slice(-1), failed('PaymentRejected', IN_THE_YEAR)]);
    expect(state).toMatchObject({ order: { credit: { year: 2027, line: credit.line } } });
    expect('order' in state && state.order.credit).not.toHaveProperty('lapsed');
  });

  it('follows two officers who settle a silent order as not executed', () => {
    const told = { orderId, outcome: 'not-executed', reason: 'Avis', proposedBy: 'x' } as const;
    const silent: readonly TrancheEvent[] = [
      ...sent,
      { type: 'PaymentUnknown', at: IN_THE_YEAR, by: 'system', orderId },
    ];
    for (const [at, left] of [
      [IN_THE_YEAR, 2 * amount],
      [AFTER_IT, amount],
    ] as const)
      expect(live([...silent, { type: 'PaymentSettled', at, by, ...told }])).toMatchObject({
        left,
        waiting: 0,
      });
  });

  it('stays where the failure left it when the tranche is reopened or withdrawn', () => {
    for (const [at, left, lapsed] of [
      [IN_THE_YEAR, 2 * amount, 0],
      [AFTER_IT, amount, amount],
    ] as const) {
      const rejected = [...sent, failed('PaymentRejected', at)];
      const reopened: TrancheEvent = { type: 'TrancheReopened', at: AFTER_IT, by, attempt: 2 };
      const withdrawn: TrancheEvent = { type: 'TrancheWithdrawn', at: AFTER_IT, by, reason: 'x' };
      expect(live([...rejected, reopened])).toMatchObject({ left, lapsed });
      expect(live([...rejected, withdrawn])).toMatchObject({ left, lapsed });
    }
  });

  it('is paid from where it lies when the bank executes an order that it had rejected', () => {
    for (const at of [IN_THE_YEAR, AFTER_IT]) {
      const rejected = [...sent, failed('PaymentRejected', at)];
      const reopened: TrancheEvent = { type: 'TrancheReopened', at: AFTER_IT, by, attempt: 2 };
      for (const events of [rejected, [...rejected, reopened]])
        expect(live([...events, confirmed(AFTER_IT)])).toMatchObject({
          left: amount,
          lapsed: 0,
          paid: amount,
        });
    }
  });

  it('is given back by an order that is taken back before it was sent, within its year', () => {
    const [before, after] = [fold(tranche, ordered), fold(tranche, trancheEvents.approved)];
    if (after.status !== 'approved') throw new Error('not approved');
    const step = (since: string) => tranchePostings(before, { ...after, since })[1]?.to;
    expect(step(IN_THE_YEAR)).toBe('credit/2026/1.2.1.3.31/open');
    expect(step(AFTER_IT)).toBe('credit/2026/1.2.1.3.31/lapsed');
  });

  it('is not moved where the programme does not control it', () => {
    const postings = tranchePostings(
      fold(tranche, trancheEvents.approved),
      fold(tranche, trancheEvents.ordered),
    );
    expect(postings).toHaveLength(1);
  });
});

describe('tranche: order within the credit', () => {
  const command = (drawn: OrderPayment['credit']): OrderPayment => ({
    ...{ type: 'OrderPayment', act: anAct({ personId: by, role: 'finance-officer', at: IN_THE_YEAR }) },
    ...{ orderId, batchId: 'PB-1', attempt: 1, conventionInForce: true },
    account: { rib: trancheAccount.rib },
    ...(drawn === undefined ? {} : { credit: drawn }),
  });
  const decided = (drawn: OrderPayment['credit']) =>
    decideAfter(tranche, trancheEvents.approved, command(drawn));

  it('keeps the year and line that it draws on, to the last centime of them', () => {
    const [event] = eventsOf(decided({ ...credit, leftCentimes: amount }));
    expect(event).toMatchObject({ type: 'PaymentOrdered', credit });
    expect(eventsOf(decided(undefined))[0]).not.toHaveProperty('credit');
  });

  it('is refused beyond them, with what is left, and without a confirmed visa', () => {
    expect(refusalOf(decided({ ...credit, leftCentimes: amount - 1 }))).toEqual({
      code: 'CREDIT_INSUFFICIENT',
      ...credit,
      leftCentimes: amount - 1,
    });
    expect(refusalOf(decided('no-visa'))).toEqual({ code: 'TRANCHE_VISA_MISSING' });
  });

  it('finds in the next year what was carried over to it', () => {
    const next = { ...credit, year: 2027 };
    const balances = foldBalances([grantCredit(credit, amount), ...carryCredit(credit, amount)]);
    const leftCentimes = creditFigures(balances, next).left;
    expect(eventsOf(decided({ ...next, leftCentimes }))[0]).toMatchObject({ credit: next });
    expect(creditFigures(balances, credit).left).toBe(0);
  });
});

describe('tranche: money that came back', () => {
  const back = { at: IN_THE_YEAR, by, orderId, evidence: bookedLine, reason: 'AC04' } as const;
  const identity = { callId: 'upe-2026-1', regionCode: 'MA-08' };
  const step = (events: readonly TrancheEvent[], event: TrancheEvent) => {
    const before = fold(tranche, events);
    return tranchePostings(before, tranche.evolve(before, event));
  };
  const paid = trancheEvents.paid;
  const returned: TrancheEvent = { type: 'PaymentReturned', ...back, stands: 'returned' };
  const reopened: TrancheEvent = { type: 'TrancheReopened', at: IN_THE_YEAR, by, attempt: 2 };
  const withdrawn: TrancheEvent = { type: 'TrancheWithdrawn', at: IN_THE_YEAR, by, reason: 'x' };

  it('stands apart until the tranche is reopened or withdrawn', () => {
    expect(step(trancheEvents.sent, returned)).toEqual([move(identity, 'ordered', 'returned', amount)]);
    expect(step(paid, returned)).toEqual([move(identity, 'paid', 'returned', amount)]);
    expect(step([...paid, returned], reopened)).toEqual([move(identity, 'returned', 'committed', amount)]);
    expect(step([...paid, returned], withdrawn)).toEqual([move(identity, 'returned', 'available', amount)]);
  });

  it('of release 0.1.0 stood committed at once, and goes on from there', () => {
    const old: TrancheEvent = { type: 'PaymentReturned', ...back };
    expect(step(paid, old)).toEqual([move(identity, 'paid', 'committed', amount)]);
    expect(step([...paid, old], reopened)).toEqual([]);
    expect(step([...paid, old], withdrawn)).toEqual([move(identity, 'committed', 'available', amount)]);
  });

  it('is kept with its station by every new return', () => {
    const act = anAct({ personId: by, at: IN_THE_YEAR });
    const command = { type: 'ReturnPayment', act, orderId, evidence: bookedLine, reason: 'AC04' } as const;
    expect(eventsOf(decideAfter(tranche, paid, command))[0]).toMatchObject({ stands: 'returned' });
  });
});
