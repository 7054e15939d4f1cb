import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { OrderPayment, ReopenTranche, SendPayment } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { isAwaitingAnswer } from './facts.ts';
import { earlierPart } from './four-eyes.ts';
import { orderIdOf } from './order-id.ts';
import type { TrancheRefusal } from './refusals.ts';
import type { ExistingTranche, SentOutTranche } from './state.ts';

type TrancheDecision = Decision<TrancheEvent, TrancheRefusal>;

/**
 * Puts the approved tranche into a batch under its one order id. The same order in the same batch is done already; in
 * another batch it is refused, for two files with one order could both be released.
 */
export function orderPayment(command: OrderPayment, state: ExistingTranche): TrancheDecision {
  const { orderId, batchId, attempt } = command;
  if (state.status === 'ordered' && state.order.orderId === orderId && state.order.batchId === batchId) {
    return refuse({ code: 'TRANCHE_ORDERED_ALREADY' });
  }
  if (state.status !== 'approved') return reissueOrder(state);
  const due = orderIdOf(state.trancheId, state.attempt);
  if (attempt !== state.attempt || orderId !== due) {
    return refuse({ code: 'TRANCHE_ATTEMPT_STALE', attempt: state.attempt, orderId: due });
  }
  if (!command.conventionInForce) return refuse({ code: 'TRANCHE_CONVENTION_NOT_IN_FORCE' });
  const barred = accountRefusal(command, state.account.rib);
  if (barred) return refuse(barred);
  const uncovered = creditRefusal(command, state.amountCentimes);
  if (uncovered) return refuse(uncovered);
  return accept({
    ...{ type: 'PaymentOrdered', ...stamp(command.act), orderId, batchId, attempt },
    ...creditOf(command),
  });
}

/**
 * Nothing is ordered beyond the credit of the year and line in which it is executed (organic law 130-13; decree 330-66:
 * the accountant verifies that credit is available): a tranche of a later year than its visa needs credit of that year.
 */
function creditRefusal({ credit }: OrderPayment, amountCentimes: number): TrancheRefusal | undefined {
  if (credit === undefined) return undefined;
  if (credit === 'no-visa') return { code: 'TRANCHE_VISA_MISSING' };
  if (credit.leftCentimes >= amountCentimes) return undefined;
  const { leftCentimes, line, year } = credit;
  return { code: 'CREDIT_INSUFFICIENT', year, line, leftCentimes };
}

function creditOf({ credit }: OrderPayment): { readonly credit?: CreditLine } {
  if (credit === undefined || credit === 'no-visa') return {};
  return { credit: { year: credit.year, line: credit.line } };
}

/** Money goes to the account of the convention alone: verified, at rest, and the one that the request names. */
function accountRefusal({ account }: OrderPayment, requestedRib: string): TrancheRefusal | undefined {
  const { block, rib } = account;
  if (rib !== requestedRib) return { code: 'TRANCHE_ACCOUNT_OTHER' };
  if (block?.why === 'cooling') return { code: 'TRANCHE_ACCOUNT_COOLING', fromOn: block.fromOn };
  return block ? { code: 'TRANCHE_ACCOUNT_UNVERIFIED' } : undefined;
}

/** The released file carries the order to the bank: once, and by a person who had no earlier part in this money. */
export function sendPayment(command: SendPayment, state: ExistingTranche): TrancheDecision {
  const { orderId, releasedBy } = command;
  if (wasSent(state, orderId)) return refuse({ code: 'TRANCHE_SENT_ALREADY' });
  if (state.status !== 'ordered') return refuse({ code: 'TRANCHE_NOT_ORDERED', status: state.status });
  if (state.order.orderId !== orderId) {
    return refuse({ code: 'TRANCHE_ATTEMPT_STALE', attempt: state.attempt, orderId: state.order.orderId });
  }
  const rule = earlierPart(state, releasedBy);
  if (rule) return refuse({ code: 'TRANCHE_FOUR_EYES', rule, personId: releasedBy });
  return accept({ type: 'PaymentSent', ...stamp(command.act), orderId, releasedBy });
}

/** A new attempt, once it is proven that the last order left no money on the account. */
export function reopenTranche(command: ReopenTranche, state: ExistingTranche): TrancheDecision {
  if (state.status === 'rejected' || state.status === 'returned') {
    return accept({ type: 'TrancheReopened', ...stamp(command.act), attempt: state.attempt + 1 });
  }
  if (isAwaitingAnswer(state)) return refuse({ code: 'TRANCHE_ANSWER_AWAITED', status: state.status });
  if (state.status === 'requestable' && state.attempt > 1)
    return refuse({ code: 'TRANCHE_REOPENED_ALREADY' });
  return refuse({ code: 'TRANCHE_NOT_REOPENABLE', status: state.status });
}

/**
 * Why a transfer is not sent (again): a silent bank may have executed it, a paid one is paid, and a rejected or
 * returned one takes the whole way of a new attempt. There is no state in which this is accepted.
 */
export function reissueOrder(state: ExistingTranche): TrancheDecision {
  if (isAwaitingAnswer(state)) return refuse({ code: 'TRANCHE_ANSWER_AWAITED', status: state.status });
  if (state.status === 'paid') return refuse({ code: 'TRANCHE_PAID_ALREADY' });
  if (state.status === 'approved') return refuse({ code: 'TRANCHE_NOT_ORDERED', status: state.status });
  return refuse({ code: 'TRANCHE_NOT_APPROVED', status: state.status });
}

export function isSentOut(state: ExistingTranche): state is SentOutTranche {
  return ['sent', 'unknown', 'paid', 'rejected', 'returned'].includes(state.status);
}

function wasSent(state: ExistingTranche, orderId: string): boolean {
  if (isSentOut(state) && state.order.orderId === orderId) return true;
  return state.pastOrders.some(({ order }) => order.orderId === orderId);
}
