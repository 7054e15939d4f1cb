import type { Condition, GateExpression } from './expression.ts';

/** One condition as a gate asks for it: `negated` where it must not be so. */
export interface AskedCondition {
  readonly kind: 'condition';
  readonly condition: Condition;
  readonly negated: boolean;
}

/** One of these is enough (`any`), or these count together (`all`, within an `any`). */
export interface AskedGroup {
  readonly kind: 'any' | 'all';
  readonly lines: readonly AskedLine[];
}

export type AskedLine = AskedCondition | AskedGroup;

/** What a gate asks for, line by line in the order of the text; every line is needed. */
export function askedLines(expression: GateExpression): readonly AskedLine[] {
  const line = lineOf(expression, false);
  return line.kind === 'all' ? line.lines : [line];
}

/** A negation is carried down to its conditions, where `and` becomes "one of these" and `or` becomes "all of these". */
function lineOf(expression: GateExpression, negated: boolean): AskedLine {
  if (expression.kind === 'not') return lineOf(expression.of, !negated);
  if (expression.kind === 'condition') return { kind: 'condition', condition: expression.condition, negated };
  const kind = (expression.kind === 'and') === negated ? 'any' : 'all';
  const lines = expression.parts.flatMap((part): readonly AskedLine[] => {
    const line = lineOf(part, negated);
    return line.kind === kind ? line.lines : [line];
  });
  return { kind, lines };
}
