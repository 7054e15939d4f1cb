import { type AskedCondition, type AskedGroup, type AskedLine, askedLines } from './asked-lines.ts';
import { conditionHolds, type GateFacts } from './evaluate-gate.ts';
import type { GateExpression } from './expression.ts';

/** `holds`: what the gate asks for is so, also where it asks that something be not so. */
export interface GateRow extends AskedCondition {
  readonly holds: boolean;
}

export interface GateGroup extends AskedGroup {
  readonly lines: readonly GateLine[];
  readonly holds: boolean;
}

export type GateLine = GateRow | GateGroup;

/**
 * A gate as people read it: every line is needed, in the order of the text. Of a line with several ways (`any`) one is
 * enough, and it counts once; so "2 of 3" is said of lines, and the gate is open when all of them hold.
 */
export interface GateTable {
  readonly lines: readonly GateLine[];
  readonly met: number;
  readonly total: number;
  readonly holds: boolean;
}

/** The truth table of a gate on these facts. */
export function gateTable(expression: GateExpression, facts: GateFacts): GateTable {
  const lines = askedLines(expression).map((line) => judged(line, facts));
  const met = lines.filter(({ holds }) => holds).length;
  return { lines, met, total: lines.length, holds: met === lines.length };
}

/** Every condition of the table in the order of the text, out of its groups. */
export function rowsOf({ lines }: Pick<GateTable, 'lines'>): readonly GateRow[] {
  return lines.flatMap((line) => (line.kind === 'condition' ? [line] : rowsOf(line)));
}

/** The conditions that keep the gate shut: those of lines that do not hold. None when it is open. */
export function missingRows({ lines }: Pick<GateTable, 'lines'>): readonly GateRow[] {
  return rowsOf({ lines: lines.filter(({ holds }) => !holds) }).filter(({ holds }) => !holds);
}

function judged(line: AskedLine, facts: GateFacts): GateLine {
  if (line.kind === 'condition')
    return { ...line, holds: conditionHolds(line.condition, facts) !== line.negated };
  const lines = line.lines.map((each) => judged(each, facts));
  const holds = line.kind === 'all' ? lines.every((each) => each.holds) : lines.some((each) => each.holds);
  return { kind: line.kind, lines, holds };
}
