import { commitmentReleased } from '../domain/convention/postings.ts';
import type { ConventionState } from '../domain/convention/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { conventions, signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { signatureIdOf } from './open-signing.ts';
import { readTerms } from './read-cases.ts';
import { scheduledTranches, trancheStandings } from './tranche-standings.ts';
import { type Transaction, transact } from './transact.ts';
import { withdraw } from './withdraw-amendment.ts';

/**
 * Ends a convention before its time, in one append with all that follows: every tranche that is not paid is withdrawn
 * and its money free again, running amendments are taken back, the parties and the offices are told. What was paid
 * stays paid; to have it back is an order of revenue of its own (article « Suspension, résiliation et restitution »).
 */
export async function terminateConvention(
  desk: Desk,
  request: Request & { readonly conventionId: string; readonly reason: string },
): Promise<Answer<null>> {
  const { act, conventionId, key, reason } = request;
  const { version } = await readTerms(desk);
  const facts = [conventionId, reason];
  const about = { key, act, verb: 'terminate-convention', facts, programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const convention = await transaction.load(conventions, conventionId);
    const before = convention.state();
    if (before.status === 'absent') return refused({ code: 'CONVENTION_NOT_FOUND' });
    const tranches = await trancheStandings(transaction, before);
    const decision = convention.decide({ type: 'TerminateConvention', act, reason, tranches });
    if (!decision.accepted) return refused(decision.refusal);
    const after = convention.state();
    if (after.status === 'terminated') transaction.post(commitmentReleased(after));
    const withdrawn = await withdrawTranches(transaction, act, before, reason);
    if (!withdrawn.ok) return withdrawn;
    for (const { amendmentId, standing } of before.amendments ?? []) {
      // What all have signed is concluded by its workflow, and finds the convention ended.
      if (standing !== 'open' || (await isSignedByAll(transaction, amendmentId))) continue;
      const taken = await withdraw(transaction, act, amendmentId, reason);
      if (!taken.ok) return taken;
    }
    const told = before.parties.map(({ partyId }) => `party:${partyId}` as const);
    const offices = ['contact', 'role:finance-officer', 'role:programme-officer'] as const;
    transaction.deliver(
      ...mail('convention-terminated', convention.stream, [...told, ...offices], { reason }),
    );
    return done(null);
  });
}

async function withdrawTranches(
  transaction: Transaction,
  act: Act,
  convention: Exclude<ConventionState, { status: 'absent' }>,
  reason: string,
): Promise<Answer<null>> {
  for (const tranche of await scheduledTranches(transaction, convention)) {
    const before = tranche.state();
    if (before.status === 'paid' || before.status === 'withdrawn') continue;
    const decision = tranche.decide({ type: 'WithdrawTranche', act, reason });
    if (!decision.accepted) return refused(decision.refusal);
    transaction.post(tranchePostings(before, tranche.state()));
  }
  return done(null);
}

async function isSignedByAll(transaction: Transaction, amendmentId: string): Promise<boolean> {
  return (await transaction.load(signatures, signatureIdOf(amendmentId))).state().status === 'complete';
}
