import { type GateExpression, printCondition } from './expression.ts';

/** Conditions by their text, with whether they must be so. */
type Assumed = ReadonlyMap<string, boolean>;

/**
 * Whether some state of the facts opens the gate: one in which no condition is asked to be so and not so at once. What
 * one fact says of another (an accepted report was filed) is not looked at.
 */
export function canOpen(expression: GateExpression): boolean {
  return leadsOn(expression, false, new Map(), () => true);
}

function leadsOn(
  expression: GateExpression,
  negated: boolean,
  assumed: Assumed,
  onward: (assumed: Assumed) => boolean,
): boolean {
  if (expression.kind === 'not') return leadsOn(expression.of, !negated, assumed, onward);
  if (expression.kind === 'condition') {
    const name = printCondition(expression.condition);
    return assumed.get(name) === negated ? false : onward(new Map(assumed).set(name, !negated));
  }
  const { kind, parts } = expression;
  if ((kind === 'or') !== negated) return parts.some((part) => leadsOn(part, negated, assumed, onward));
  const [first, ...others] = parts;
  if (!first) return onward(assumed);
  const rest: GateExpression = { kind, parts: others };
  return leadsOn(first, negated, assumed, (further) => leadsOn(rest, negated, further, onward));
}
