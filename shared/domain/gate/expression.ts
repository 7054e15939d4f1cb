import type { CalendarDay } from '../kernel/calendar-day.ts';

/** What is true of the case as a whole, by the name that the programme's file gives it. */
export const STANDING_FACTS = [
  'convention.inForce',
  'commitment.visa',
  'account.verified',
  'papers.valid',
] as const;

export type StandingFact = (typeof STANDING_FACTS)[number];

export type Comparison = '>=' | '>' | '<=' | '<' | '=';

/** An exact decimal, `units` divided by ten to the power of `places`: 0.75 is 75 and 2. */
export interface Decimal {
  readonly units: number;
  readonly places: number;
}

/** What is either so or not; a tranche or a report is named by the index of the tranche, from 1. */
export type Condition =
  | { readonly fact: StandingFact }
  | { readonly fact: 'tranche.paid' | 'report.filed' | 'report.accepted'; readonly index: number }
  /** The share of the money paid up to this tranche that accepted reports account for. */
  | {
      readonly fact: 'spent';
      readonly index: number;
      readonly comparison: Comparison;
      readonly share: Decimal;
    }
  /** Today in Morocco. */
  | { readonly fact: 'date'; readonly comparison: Comparison; readonly day: CalendarDay };

/** A gate as a tree. `and` without parts is the gate that asks for nothing; every other group has two parts or more. */
export type GateExpression =
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'not'; readonly of: GateExpression }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly GateExpression[] };

/** The expression in one way of writing it; reading it gives the same tree. */
export function printGate(expression: GateExpression): string {
  switch (expression.kind) {
    case 'condition':
      return printCondition(expression.condition);
    case 'not':
      return `not ${inner(expression.of)}`;
    default:
      return expression.parts.map(inner).join(` ${expression.kind} `);
  }
}

/** A group within another stands in parentheses, also where the order of reading would do. */
function inner(expression: GateExpression): string {
  const isGroup = expression.kind === 'and' || expression.kind === 'or';
  return isGroup ? `(${printGate(expression)})` : printGate(expression);
}

export function printCondition(condition: Condition): string {
  switch (condition.fact) {
    case 'tranche.paid':
      return `tranche(${condition.index}).paid`;
    case 'report.filed':
      return `report(${condition.index}).filed`;
    case 'report.accepted':
      return `report(${condition.index}).accepted`;
    case 'spent':
      return `spent(${condition.index}) ${condition.comparison} ${printDecimal(condition.share)}`;
    case 'date':
      return `date ${condition.comparison} ${condition.day}`;
    default:
      return condition.fact;
  }
}

/** As it is written in a file: a point, and as many places as it was given. */
export function printDecimal({ places, units }: Decimal): string {
  const digits = String(units).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Every condition of the expression, in the order of the text. */
export function conditionsOf(expression: GateExpression): readonly Condition[] {
  if (expression.kind === 'condition') return [expression.condition];
  return expression.kind === 'not' ? conditionsOf(expression.of) : expression.parts.flatMap(conditionsOf);
}
