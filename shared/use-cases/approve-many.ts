import type { ExistingConvention } from '../domain/convention/state.ts';
import { approversFor } from '../domain/programme/programme-queries.ts';
import type { ExistingTranche, TrancheState } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { conventions, tranches } from './lifecycles.ts';
import { readCase, readTerms } from './read-cases.ts';
import { readGates } from './read-gate.ts';
import { transact } from './transact.ts';

/** A tranche as somebody looked at it. */
export interface SeenTranche {
  readonly trancheId: string;
  /** `markOf` at that time. */
  readonly mark: string;
}

/** A mark of everything that an approval is based on: another mark means that something has changed. */
export function markOf(
  { secrets }: Pick<Desk, 'secrets'>,
  tranche: ExistingTranche,
  { account, status, visa }: ExistingConvention,
): string {
  return secrets.digest(JSON.stringify([tranche, status, account, visa ?? null])).slice(0, 16);
}

/**
 * Approves what was seen on a manifest, each tranche in an append and under a key of its own: a refusal of one stops
 * no other, and the same manifest again is answered the same. What is no longer as it was seen is not approved.
 */
export async function approveMany(
  desk: Desk,
  request: Request & { readonly seen: readonly SeenTranche[] },
): Promise<readonly { readonly trancheId: string; readonly answer: Answer<TrancheState> }[]> {
  const outcomes = [];
  for (const seen of request.seen) {
    const { trancheId } = seen;
    outcomes.push({ trancheId, answer: await approveSeen(desk, request, seen) });
  }
  return outcomes;
}

/** Judged in the very append that records it: whoever was faster has changed the mark. */
async function approveSeen(
  desk: Desk,
  { act, key }: Request,
  { mark, trancheId }: SeenTranche,
): Promise<Answer<TrancheState>> {
  const terms = await readTerms(desk);
  const about = { key: `${key}/${trancheId}`, act, verb: 'approve-seen', programmeVersion: terms.version };
  return transact(desk, { ...about, facts: [trancheId, mark], answers: tranches }, async (transaction) => {
    const tranche = await transaction.load(tranches, trancheId);
    const state = tranche.state();
    if (state.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
    const convention = await readCase(desk, conventions, state.conventionId);
    if (convention.status === 'absent' || markOf(desk, state, convention) !== mark)
      return refused({ code: 'TRANCHE_CHANGED_SINCE' });
    const gates = await readGates(desk, [state], convention, { at: act.at, terms });
    if (!gates.every(({ holds }) => holds)) return refused({ code: 'TRANCHE_GATE_NOT_FULL' });
    const approversNeeded = approversFor(terms, state.amountCentimes);
    const conventionInForce = convention.status === 'in-force';
    const decision = tranche.decide({ type: 'ApproveTranche', act, approversNeeded, conventionInForce });
    return decision.accepted ? done(tranche.state()) : refused(decision.refusal);
  });
}
