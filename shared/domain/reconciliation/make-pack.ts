import { dayOf, daysBetween, instantAtStartOf } from '../kernel/calendar-day.ts';
import { sumCentimes } from '../kernel/money.ts';
import type { TrancheEvent } from '../tranche/events.ts';
import { accountRows } from './account-rows.ts';
import { differencesOf } from './differences.ts';
import { endOf, type LedgerLog } from './ledger-log.ts';
import { firstDayOf, lastDayOf, type Month } from './month.ts';
import { answersWithin, ordersOn } from './month-orders.ts';
import type { Against, AnswerRow, OrderRow, Pack, UnmatchedRow } from './pack.ts';

/**
 * The reconciliation of a month, from the log alone (centimes). Same log, same pack: what was recorded later is not in
 * it, so that a month that is over can be made again at any time.
 */
export function makePack(log: LedgerLog, month: Month, against: Against = {}): Pack {
  const [firstOn, lastOn] = [firstDayOf(month), lastDayOf(month)];
  const [from, until] = [instantAtStartOf(firstOn), endOf(lastOn)];
  const orders = ordersOn(log, lastOn);
  const sent = orders.filter(({ sentOn }) => sentOn !== undefined && sentOn >= firstOn);
  const open = orders.filter(({ standing }) => ['ordered', 'sent', 'unknown'].includes(standing));
  const answers = answersWithin(log, from, until);
  const unmatched = unmatchedRows(log, month);
  const accounts = accountRows(log, month);
  const differences = differencesOf(log, { lastOn, accounts, orders }, against);
  return {
    month,
    firstOn,
    lastOn,
    totals: {
      sentCount: sent.length,
      sentCentimes: totalOf(sent),
      paidCentimes: answered(answers, 'paid'),
      rejectedCentimes: answered(answers, 'rejected'),
      returnedCentimes: answered(answers, 'returned'),
      recoveredCentimes: recoveredWithin(log, from, until),
      openCount: open.length,
      openCentimes: totalOf(open),
      unknownCount: open.filter(({ standing }) => standing === 'unknown').length,
      unmatchedCount: unmatched.length,
      differenceCount: differences.length,
    },
    accounts,
    sent,
    open,
    answers,
    unmatched,
    differences,
    hands: handsOf(log, from, until),
  };
}

function totalOf(orders: readonly OrderRow[]): number {
  return sumCentimes(orders.map(({ amountCentimes }) => amountCentimes));
}

function answered(answers: readonly AnswerRow[], answer: AnswerRow['answer']): number {
  return sumCentimes(answers.filter((row) => row.answer === answer).map((row) => row.amountCentimes));
}

function recoveredWithin({ conventions }: LedgerLog, from: string, until: string): number {
  const recoveries = conventions.flatMap((convention) => convention.recoveries ?? []);
  return sumCentimes(
    recoveries.filter(({ at }) => at >= from && at < until).map(({ amountCentimes }) => amountCentimes),
  );
}

function unmatchedRows({ unmatched }: LedgerLog, month: Month): readonly UnmatchedRow[] {
  const lastOn = lastDayOf(month);
  const [from, until] = [instantAtStartOf(firstDayOf(month)), endOf(lastOn)];
  return unmatched.flatMap(({ raisedAt, closedAt, subject: _, ...line }) => {
    const isOpen = raisedAt < until && (closedAt === undefined || closedAt >= until);
    if (!isOpen && !(raisedAt >= from && raisedAt < until)) return [];
    const raisedOn = dayOf(raisedAt);
    return [{ ...line, raisedOn, ...(isOpen ? { ageDays: daysBetween(raisedOn, lastOn) } : {}) }];
  });
}

/**
 * Whose orders and words the pack is about: who prepared a batch, both who settled an order without the bank, and who said
 * which order a line of the bank answers.
 */
function handsOf({ batches, conventions }: LedgerLog, from: string, until: string): readonly string[] {
  const within = ({ at }: { readonly at: string }) => at >= from && at < until;
  const hands = new Set(batches.filter(within).map(({ by }) => by));
  for (const { events } of conventions.flatMap(({ tranches }) => tranches))
    for (const event of events.filter(within)) for (const hand of handsIn(event)) hands.add(hand);
  hands.delete('system');
  return [...hands].sort();
}

function handsIn(event: TrancheEvent): readonly string[] {
  if (event.type === 'PaymentSettled') return [event.by, event.proposedBy];
  const { match } = 'evidence' in event ? event.evidence : {};
  return match ? [match.confirmedBy, match.proposedBy] : [];
}
