import { compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { sumCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import type { AddOrders, CloseBatch, OpenBatch, PrepareBatch } from './commands.ts';
import type { PaymentBatchEvent } from './events.ts';
import type { PaymentBatchRefusal } from './refusals.ts';
import type { BatchOrder, PaymentBatchState } from './state.ts';

type BatchDecision = Decision<PaymentBatchEvent, PaymentBatchRefusal>;

/** Makes a batch whose orders are all made in this append. */
export function prepareBatch(command: PrepareBatch, state: PaymentBatchState): BatchDecision {
  const { act, batchId, orders, executionOn } = command;
  if (state.status !== 'absent') return refuse({ code: 'BATCH_PREPARED_ALREADY', status: state.status });
  if (orders.length === 0) return refuse({ code: 'BATCH_EMPTY' });
  const wrong = wrongOrder(orders);
  if (wrong) return refuse(wrong);
  if (compareDays(executionOn, dayOf(act.at)) < 0) return refuse({ code: 'BATCH_EXECUTION_PAST' });
  const totalCentimes = totalOf(orders);
  const facts = { batchId, orders, totalCentimes, executionOn };
  return accept({ type: 'BatchPrepared', ...stamp(act), ...facts });
}

/** Opens a batch of more orders than one append can make; they are added in the name of who opened it. */
export function openBatch(command: OpenBatch, state: PaymentBatchState): BatchDecision {
  const { act, batchId, executionOn, wanted } = command;
  if (state.status !== 'absent') return refuse({ code: 'BATCH_PREPARED_ALREADY', status: state.status });
  if (wanted.every(({ count }) => count === 0)) return refuse({ code: 'BATCH_EMPTY' });
  if (compareDays(executionOn, dayOf(act.at)) < 0) return refuse({ code: 'BATCH_EXECUTION_PAST' });
  const facts = { batchId, executionOn, preparer: act.actor, wanted };
  return accept({ type: 'BatchOpened', ...stamp(act), ...facts });
}

/** Adds the next orders. Those of a place that was passed are added already, by whoever was faster. */
export function addOrders(command: AddOrders, state: PaymentBatchState): BatchDecision {
  const { act, from, leftOut, orders } = command;
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status !== 'open' || from !== state.position) return refuse({ code: 'BATCH_ADDED_ALREADY' });
  const wrong = wrongOrder(orders);
  if (wrong) return refuse(wrong);
  return accept({ type: 'BatchOrdersAdded', ...stamp(act), from, orders, leftOut });
}

/** Closes the list once every tranche that was asked for was looked at, and its pages hold exactly what was added. */
export function closeBatch(command: CloseBatch, state: PaymentBatchState): BatchDecision {
  const { act, pages } = command;
  if (state.status === 'absent') return refuse({ code: 'BATCH_NOT_FOUND' });
  if (state.status !== 'open') return refuse({ code: 'BATCH_PREPARED_ALREADY', status: state.status });
  const count = pages.reduce((sum, page) => sum + page.count, 0);
  const totalCentimes = totalOfPages(pages);
  const whole =
    state.position >= state.wantedCount && count === state.count && totalCentimes === state.totalCentimes;
  if (!whole) return refuse({ code: 'BATCH_NOT_COMPLETE' });
  return accept({ type: 'BatchClosed', ...stamp(act), pages, count, totalCentimes });
}

export function totalOf(orders: readonly { readonly amountCentimes: number }[]): number {
  return sumCentimes(orders.map(({ amountCentimes }) => amountCentimes));
}

export function totalOfPages(pages: readonly { readonly totalCentimes: number }[]): number {
  return sumCentimes(pages.map(({ totalCentimes }) => totalCentimes));
}

function wrongOrder(orders: readonly BatchOrder[]): PaymentBatchRefusal | undefined {
  const wrong = orders.find(
    ({ amountCentimes }) => !Number.isSafeInteger(amountCentimes) || amountCentimes <= 0,
  );
  if (wrong) return { code: 'BATCH_AMOUNT_INVALID', orderId: wrong.orderId };
  const repeated = orders.find((order, position) =>
    orders.slice(0, position).some((it) => isSame(it, order)),
  );
  return repeated && { code: 'BATCH_ORDER_TWICE', orderId: repeated.orderId };
}

function isSame(one: BatchOrder, other: BatchOrder): boolean {
  return one.orderId === other.orderId || one.trancheId === other.trancheId;
}
