import { type CalendarDay, compareDays } from '../kernel/calendar-day.ts';
import { sumCentimes } from '../kernel/money.ts';
import type { ReportStanding } from '../report/standing.ts';
import type { Comparison, Condition, Decimal, GateExpression, StandingFact } from './expression.ts';

/** Everything that a gate may ask for, as it stands on a day. */
export interface GateFacts {
  /** In Morocco. */
  readonly today: CalendarDay;
  readonly standing: Readonly<Record<StandingFact, boolean>>;
  /** The tranches of the convention; one that is not here was not paid. */
  readonly tranches: readonly PaidStanding[];
  /** The reports of the convention; one that is not here was not filed. */
  readonly reports: readonly ReportStanding[];
}

export interface PaidStanding {
  readonly index: number;
  readonly paid: boolean;
  readonly amountCentimes: number;
}

/** What was paid for the tranches up to one, and what accepted reports say was spent of it, in centimes. */
export interface Spending {
  readonly spentCentimes: number;
  readonly paidCentimes: number;
}

/** Whether the gate is open on these facts. */
export function gateHolds(expression: GateExpression, facts: GateFacts): boolean {
  switch (expression.kind) {
    case 'condition':
      return conditionHolds(expression.condition, facts);
    case 'not':
      return !gateHolds(expression.of, facts);
    case 'and':
      return expression.parts.every((part) => gateHolds(part, facts));
    case 'or':
      return expression.parts.some((part) => gateHolds(part, facts));
  }
}

/** Whether one condition is so. No share of nothing is spent: before any payment every comparison of it fails. */
export function conditionHolds(condition: Condition, facts: GateFacts): boolean {
  switch (condition.fact) {
    case 'tranche.paid':
      return facts.tranches.some(({ index, paid }) => index === condition.index && paid);
    case 'report.filed':
      return facts.reports.some(({ filed, index }) => index === condition.index && filed);
    case 'report.accepted':
      return facts.reports.some(({ accepted, index }) => index === condition.index && accepted);
    case 'spent': {
      const spending = spendingUpTo(condition.index, facts);
      return spending.paidCentimes > 0 && compared(shareOrder(spending, condition.share), condition);
    }
    case 'date':
      return compared(compareDays(facts.today, condition.day), condition);
    default:
      return facts.standing[condition.fact];
  }
}

/** What the accepted reports on tranches 1 to `last` account for, of the money paid for these tranches. */
export function spendingUpTo(
  last: number,
  { reports, tranches }: Pick<GateFacts, 'reports' | 'tranches'>,
): Spending {
  const spent = reports.filter(({ accepted, index }) => accepted && index <= last);
  const paid = tranches.filter(({ index, paid: isPaid }) => isPaid && index <= last);
  return {
    spentCentimes: sumCentimes(spent.map(({ spentCentimes }) => spentCentimes)),
    paidCentimes: sumCentimes(paid.map(({ amountCentimes }) => amountCentimes)),
  };
}

/** Negative when the share spent is below the decimal, 0 when it is exactly that; whole numbers, multiplied crosswise. */
function shareOrder({ paidCentimes, spentCentimes }: Spending, { places, units }: Decimal): number {
  const left = BigInt(spentCentimes) * 10n ** BigInt(places);
  const right = BigInt(units) * BigInt(paidCentimes);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compared(order: number, { comparison }: { readonly comparison: Comparison }): boolean {
  switch (comparison) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}
