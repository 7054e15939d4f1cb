import type { MoneyRule } from '../domain/convention/account-standing.ts';
import { gateFacts, gateTable } from '../domain/convention/gate.ts';
import type { ConventionState } from '../domain/convention/state.ts';
import type { ExistingTranche } from '../domain/tranche/state.ts';
import type { Desk } from './desk.ts';
import { tranches } from './lifecycles.ts';
import { listCases } from './read-cases.ts';

/** The truth table of a tranche's gate as it stands now; what opened once may have fallen since. */
export async function readGate(
  desk: Pick<Desk, 'store'>,
  tranche: ExistingTranche,
  convention: ConventionState,
  rule: MoneyRule,
): Promise<ReturnType<typeof gateTable>> {
  const { conventionId, gate, index, status } = tranche;
  const siblings = index > 1 ? await listCases(desk, tranches, `tranches-of/${conventionId}`) : [];
  const previous = siblings.find((each) => each.status !== 'absent' && each.index === index - 1);
  return gateTable(gate, gateFacts(convention, rule, previous, status !== 'scheduled'));
}
