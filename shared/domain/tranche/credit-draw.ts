import { dayOf, type Instant } from '../kernel/calendar-day.ts';
import { type CreditLine, type CreditStation, moveCredit } from '../ledger/credit-accounts.ts';
import type { Posting } from '../ledger/ledger.ts';
import type { CreditDraw, ExistingTranche, TrancheState } from './state.ts';

/**
 * What becomes of the credit of an order that failed. Within its year it can be ordered again. After the year it lapses:
 * the credit of a year that has ended is annulled with it, and a new order takes credit of the year in which it is
 * executed, new or carried over (organic law 130-13, annuality; decree 330-66 charges a payment to the year of its order).
 */
export function afterFailure({ year, line }: CreditLine, at: Instant): CreditDraw {
  return yearOf(at) > year ? { year, line, lapsed: true } : { year, line };
}

/**
 * The credit that a step of a tranche moves: drawn by the order, kept while the transfer is on its way or unknown, paid
 * by the proof, given back or lapsed by a failure. An order that is taken back before it was sent gives it back too.
 */
export function creditPostings(before: TrancheState, after: ExistingTranche): Posting[] {
  const credit = drawOf(after) ?? drawOf(before);
  if (!credit) return [];
  const [from, to] = [stationOf(before, credit) ?? restBefore(before, after), stationOf(after, credit)];
  // The order is gone: what it had drawn goes back, what had come back already stays.
  const rest = to ?? (from === 'ordered' ? restOf(afterFailure(credit, after.since)) : from);
  return from === rest ? [] : [moveCredit(credit, from, rest, after.amountCentimes)];
}

function drawOf(state: TrancheState): CreditDraw | undefined {
  return 'order' in state ? state.order.credit : undefined;
}

/** Where the credit stands by the order that the tranche has; undefined while it has none. */
function stationOf(state: TrancheState, credit: CreditDraw): CreditStation | undefined {
  switch (state.status) {
    case 'ordered':
    case 'sent':
    case 'unknown':
      return 'ordered';
    case 'paid':
      return 'paid';
    case 'rejected':
    case 'returned':
      return restOf(credit);
    default:
      return undefined;
  }
}

/** Before a new order its credit is open; an order of before that the bank executed after all left it where it failed. */
function restBefore(before: TrancheState, after: ExistingTranche): CreditStation {
  const orderId = 'order' in after ? after.order.orderId : undefined;
  const past =
    'pastOrders' in before ? before.pastOrders.find(({ order }) => order.orderId === orderId) : undefined;
  return restOf(past?.order.credit);
}

function restOf(credit: CreditDraw | undefined): CreditStation {
  return credit?.lapsed ? 'lapsed' : 'open';
}

function yearOf(at: Instant): number {
  return Number(dayOf(at).slice(0, 4));
}
