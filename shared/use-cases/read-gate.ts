import type { ConventionState } from '../domain/convention/state.ts';
import { type Spending, spendingUpTo } from '../domain/gate/evaluate-gate.ts';
import { type GateTable, gateTable } from '../domain/gate/gate-table.ts';
import { gateOf } from '../domain/gate/parse-gate.ts';
import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { ExistingTranche } from '../domain/tranche/state.ts';
import type { Desk } from './desk.ts';
import { type GateTerms, readGateFacts } from './open-gates.ts';
import { readCase } from './read-cases.ts';

/** The gate of a tranche as it stands at an instant: its truth table, and the money behind its shares. */
export interface GateReading extends GateTable {
  /** What accepted reports account for, of what was paid up to a tranche. */
  readonly spendingUpTo: (index: number) => Spending;
}

/** The truth tables of tranches of one convention as they stand now; what opened once may have fallen since. */
export async function readGates(
  desk: Pick<Desk, 'store'>,
  schedule: readonly Pick<ExistingTranche, 'gate'>[],
  convention: ConventionState,
  judged: { readonly at: Instant; readonly terms: GateTerms },
): Promise<readonly GateReading[]> {
  const gates = schedule.map(({ gate }) => gate);
  const facts = await readGateFacts(
    (lifecycle, id) => readCase(desk, lifecycle, id),
    convention,
    gates,
    judged,
  );
  return gates.map((gate) => ({
    ...gateTable(gateOf(gate), facts),
    spendingUpTo: (index) => spendingUpTo(index, facts),
  }));
}
