import { type CalendarDay, dayOf, daysBetween, type Instant } from '../kernel/calendar-day.ts';
import type { PaymentOrdered, TrancheEvent } from '../tranche/events.ts';
import { amountOf } from './convention-balance.ts';
import { endOf, type LedgerLog, type LoggedConvention, type LoggedTranche } from './ledger-log.ts';
import type { AnswerRow, OrderRow, OrderStanding } from './pack.ts';

type Answer = Extract<
  TrancheEvent,
  { type: 'PaymentConfirmed' | 'PaymentRejected' | 'PaymentReturned' | 'PaymentSettled' }
>;

/** Every order that was made until the end of a day, as it stood then. */
export function ordersOn({ conventions }: LedgerLog, lastOn: CalendarDay): readonly OrderRow[] {
  const end = endOf(lastOn);
  return conventions.flatMap((convention) =>
    convention.tranches.flatMap((tranche) => {
      const events = tranche.events.filter(({ at }) => at < end);
      return standingOrders(events).map((ordered) =>
        orderRow(convention, { ...tranche, events }, ordered, lastOn),
      );
    }),
  );
}

/** The orders that were made and not taken back before a bank saw them. */
function standingOrders(events: readonly TrancheEvent[]): readonly PaymentOrdered[] {
  const orders: PaymentOrdered[] = [];
  for (const event of events) {
    if (event.type === 'PaymentOrdered') orders.push(event);
    if (event.type === 'OrderObserved' || event.type === 'OrderTakenOut') orders.pop();
  }
  return orders;
}

/** Every answer to an order that was recorded within the month, by the bank's line or by officers. */
export function answersWithin(
  { conventions }: LedgerLog,
  from: Instant,
  until: Instant,
): readonly AnswerRow[] {
  return conventions.flatMap(({ number, tranches }) =>
    tranches.flatMap((tranche) =>
      tranche.events
        .filter(isAnswer)
        .filter(({ at }) => at >= from && at < until)
        .map((event) => answerRow(number, amountOf(tranche), event)),
    ),
  );
}

function orderRow(
  { number }: LoggedConvention,
  tranche: LoggedTranche,
  { at, batchId, orderId }: PaymentOrdered,
  lastOn: CalendarDay,
): OrderRow {
  const about = tranche.events.filter((event) => 'orderId' in event && event.orderId === orderId);
  let standing: OrderStanding = 'ordered';
  let since = at;
  for (const event of about) {
    const next = standingAfter(event);
    if (next === undefined) continue;
    standing = next;
    since = event.at;
  }
  const sent = about.find(({ type }) => type === 'PaymentSent');
  return {
    orderId,
    batchId,
    conventionNumber: number,
    amountCentimes: amountOf(tranche),
    orderedOn: dayOf(at),
    ...(sent ? { sentOn: dayOf(sent.at) } : {}),
    standing,
    ageDays: daysBetween(dayOf(since), lastOn),
  };
}

function standingAfter(event: TrancheEvent): OrderStanding | undefined {
  if (isAnswer(event)) return answerOf(event);
  if (event.type === 'PaymentSent') return 'sent';
  return event.type === 'PaymentUnknown' ? 'unknown' : undefined;
}

function answerRow(conventionNumber: string, amountCentimes: number, event: Answer): AnswerRow {
  const { orderId } = event;
  return {
    orderId,
    conventionNumber,
    amountCentimes,
    answer: answerOf(event),
    recordedOn: dayOf(event.at),
    ...('evidence' in event ? { line: event.evidence } : {}),
    ...('reason' in event ? { reason: event.reason } : {}),
  };
}

function answerOf(event: Answer): AnswerRow['answer'] {
  switch (event.type) {
    case 'PaymentConfirmed':
      return 'paid';
    case 'PaymentSettled':
      return event.outcome === 'executed' ? 'paid' : 'rejected';
    case 'PaymentRejected':
      return 'rejected';
    case 'PaymentReturned':
      return 'returned';
  }
}

function isAnswer(event: TrancheEvent): event is Answer {
  return ['PaymentConfirmed', 'PaymentRejected', 'PaymentReturned', 'PaymentSettled'].includes(event.type);
}
