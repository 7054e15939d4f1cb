import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { SentOut } from '../domain/statement-line/state.ts';
import type { SentOrder, TrancheState } from '../domain/tranche/state.ts';
import type { Desk } from './desk.ts';
import { tranches } from './lifecycles.ts';
import { listCases } from './read-cases.ts';

type Standing = SentOut['standing'];

/** The present orders that stand so. A listing: it may lag, and whoever confirms is judged by the order itself. */
export async function listSentOut(
  desk: Pick<Desk, 'store'>,
  standings: readonly Standing[],
): Promise<readonly SentOut[]> {
  const lists = await Promise.all(
    standings.map((standing) => listCases(desk, tranches, `tranches/${standing}`)),
  );
  return lists.flat().flatMap((tranche) => presentOrder(tranche) ?? []);
}

/** An order of a tranche that left for the bank, in this attempt or an earlier one; undefined when none has this id. */
export function sentOutOf(tranche: TrancheState, orderId: string): SentOut | undefined {
  const present = presentOrder(tranche);
  if (present?.orderId === orderId) return present;
  if (tranche.status === 'absent') return undefined;
  const past = tranche.pastOrders.find(({ order }) => order.orderId === orderId);
  return past && sentOut(tranche, past.order, past.account.rib, past.outcome);
}

function presentOrder(tranche: TrancheState): SentOut | undefined {
  switch (tranche.status) {
    case 'sent':
    case 'unknown':
    case 'paid':
    case 'rejected':
    case 'returned':
      return sentOut(tranche, tranche.order, tranche.account.rib, tranche.status);
    default:
      return undefined;
  }
}

function sentOut(
  { amountCentimes, trancheId }: { readonly amountCentimes: number; readonly trancheId: string },
  { orderId, sentAt }: SentOrder,
  rib: string,
  standing: Standing,
): SentOut {
  return { orderId, trancheId, amountCentimes, rib, sentOn: dayOf(sentAt), standing };
}
