import type { ConventionFacts } from '../domain/convention/state.ts';
import type { TrancheStanding } from '../domain/tranche/state.ts';
import { tranches } from './lifecycles.ts';
import { trancheIdFor } from './open-gates.ts';
import type { Transaction } from './transact.ts';

/** The tranches of a convention that have a stream, within an append: what the convention's rules ask for. */
export async function scheduledTranches(
  transaction: Transaction,
  { conventionId, trancheAmountsCentimes }: ConventionFacts,
) {
  const all = await Promise.all(
    trancheAmountsCentimes.map((_, position) =>
      transaction.load(tranches, trancheIdFor(conventionId, position + 1)),
    ),
  );
  return all.filter((tranche) => tranche.state().status !== 'absent');
}

export async function trancheStandings(
  transaction: Transaction,
  state: ConventionFacts,
): Promise<readonly TrancheStanding[]> {
  const standing = (await scheduledTranches(transaction, state)).map((tranche) => tranche.state());
  return standing.flatMap((each) =>
    each.status === 'absent' ? [] : [{ index: each.index, status: each.status }],
  );
}
