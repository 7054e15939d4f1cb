import type { Act } from '../domain/kernel/act.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { completeWhenDone } from './complete-convention.ts';
import type { Desk } from './desk.ts';
import { amendments, conventions, signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { signatureIdOf } from './open-signing.ts';
import { readTerms } from './read-cases.ts';
import { type Transaction, transact } from './transact.ts';

/** Takes an amendment back with a reason, before its last signature; its links die with its round. */
export async function withdrawAmendment(
  desk: Desk,
  request: Request & { readonly amendmentId: string; readonly reason: string },
): Promise<Answer<null>> {
  const { act, amendmentId, key, reason } = request;
  const { version } = await readTerms(desk);
  const facts = [amendmentId, reason];
  const about = { key, act, verb: 'withdraw-amendment', facts, programmeVersion: version };
  return transact(desk, about, (transaction) => withdraw(transaction, act, amendmentId, reason));
}

/** Within an append: the amendment, its round and its place in the convention's register end together. */
export async function withdraw(
  transaction: Transaction,
  act: Act,
  amendmentId: string,
  reason: string,
): Promise<Answer<null>> {
  const amendment = await transaction.load(amendments, amendmentId);
  const before = amendment.state();
  const signature = await transaction.load(signatures, signatureIdOf(amendmentId));
  const signedByAll = signature.state().status === 'complete';
  const decision = amendment.decide({ type: 'WithdrawAmendment', act, reason, signedByAll });
  if (!decision.accepted) return refused(decision.refusal);
  if (before.status === 'absent') return done(null);
  if (signature.state().status === 'open') {
    const taken = signature.decide({ type: 'WithdrawSignature', act, reason });
    if (!taken.accepted) return refused(taken.refusal);
  }
  const convention = await transaction.load(conventions, before.conventionId);
  const ended = convention.decide({ type: 'EndAmendment', act, amendmentId });
  if (!ended.accepted) return refused(ended.refusal);
  await completeWhenDone(transaction, act, before.conventionId);
  // Nobody outside was told of an amendment that was not sent.
  if (before.status === 'signing')
    transaction.deliver(...mail('amendment-withdrawn', amendment.stream, partiesOf(before), { reason }));
  return done(null);
}

/** Everybody who was, or was to be, asked to sign. */
function partiesOf({ parties }: { readonly parties: readonly { readonly partyId: string }[] }) {
  return parties.map(({ partyId }) => `party:${partyId}` as const);
}
