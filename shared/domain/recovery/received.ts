import { sumCentimes } from '../kernel/money.ts';
import type { ConfirmedOrder } from './state.ts';

/** What came in of an order so far, in centimes. */
export function receivedCentimes({ receipts }: Pick<ConfirmedOrder, 'receipts'>): number {
  const counted = receipts.filter(({ takenBack }) => takenBack === undefined);
  return sumCentimes(counted.map(({ amountCentimes }) => amountCentimes));
}

/** What is still owed of an order, in centimes. */
export function missingCentimes(order: Pick<ConfirmedOrder, 'receipts' | 'amountCentimes'>): number {
  return order.amountCentimes - receivedCentimes(order);
}
