import { cancellationPostings, confirmationPostings } from '../domain/expansion/postings.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { expansions, selections } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

type OnExpansion = Request & { readonly expansionId: string };

/** The second administrator: ranks and money are taken in the same append, and the launch begins. */
export async function confirmExpansion(desk: Desk, request: OnExpansion): Promise<Answer<null>> {
  const { act, expansionId, key } = request;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'confirm-expansion', facts: expansionId, programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const expansion = await transaction.load(expansions, expansionId);
    const confirmed = expansion.decide({ type: 'ConfirmExpansion', act });
    if (!confirmed.accepted) return refused(confirmed.refusal);
    const state = expansion.state();
    if (state.status === 'absent') return refused({ code: 'EXPANSION_NOT_FOUND' });
    const selection = await transaction.load(selections, state.selectionId);
    const applicationIds = state.picks.map(({ applicationId }) => applicationId);
    const taken = selection.decide({ type: 'TakeReserve', act, expansionId, applicationIds });
    if (!taken.accepted) return refused(taken.refusal);
    transaction.post(confirmationPostings(state));
    transaction.deliver({
      kind: 'start-workflow',
      workflow: 'expansion',
      name: `expansion-${expansionId}-r1`,
      input: { expansionId },
    });
    return done(null);
  });
}

/** The second administrator says no, with a reason. */
export function declineExpansion(desk: Desk, request: OnExpansion & { readonly reason: string }) {
  const { act, expansionId, reason } = request;
  return decideOne(desk, request, {
    verb: 'decline-expansion',
    lifecycle: expansions,
    id: expansionId,
    facts: reason,
    command: { type: 'DeclineExpansion', act, reason },
  });
}

/** Takes a proposal back; one that was confirmed gives its ranks and its money back. */
export async function cancelExpansion(
  desk: Desk,
  request: OnExpansion & { readonly reason: string },
): Promise<Answer<null>> {
  const { act, expansionId, key, reason } = request;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'cancel-expansion', programmeVersion: version };
  return transact(desk, { ...about, facts: [expansionId, reason] }, async (transaction) => {
    const expansion = await transaction.load(expansions, expansionId);
    const decision = expansion.decide({ type: 'CancelExpansion', act, reason });
    if (!decision.accepted) return refused(decision.refusal);
    const state = expansion.state();
    if (state.status !== 'cancelled' || !state.wasConfirmed) return done(null);
    const selection = await transaction.load(selections, state.selectionId);
    const released = selection.decide({ type: 'ReleaseReserve', act, expansionId });
    if (!released.accepted) return refused(released.refusal);
    transaction.post(cancellationPostings(state));
    return done(null);
  });
}
