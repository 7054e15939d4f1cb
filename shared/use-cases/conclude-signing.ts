import type { ConventionCommand } from '../domain/convention/commands.ts';
import type { ConventionEvent } from '../domain/convention/events.ts';
import { commitmentMade, reservationReleased } from '../domain/convention/postings.ts';
import type { ConventionRefusal } from '../domain/convention/refusals.ts';
import type { ConventionState } from '../domain/convention/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { systemAct } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { CaseOutcome } from './case-outcome.ts';
import type { Desk } from './desk.ts';
import { conventions, signatures, tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { openGates, trancheIdFor } from './open-gates.ts';
import { signatureIdOf, signingOutcome } from './open-signing.ts';
import { permanentFault } from './permanent-fault.ts';
import { readTerms, readTermsOf } from './read-cases.ts';
import { type Subject, type Transaction, transact } from './transact.ts';

/** Draws the consequence of a signing that ended: in force with its tranches, or refused and its money free again. */
export async function concludeSigning(
  desk: Desk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  const terms = await readTerms(desk);
  const act = systemAct(desk.clock, 'command');
  const about = { key: task.taskKey, act, verb: 'conclude-signing', programmeVersion: terms.version };
  const answer = await transact(
    desk,
    { ...about, facts: task.id },
    async (transaction): Promise<Answer<null>> => {
      const convention = await transaction.load(conventions, task.id);
      const signing = (await transaction.load(signatures, signatureIdOf(task.id))).state();
      if (convention.state().status !== 'signing') return done(null);
      if (signing.status === 'complete')
        return bringIntoForce(desk, transaction, { act, terms, convention, revision: signing.revision });
      if (signing.status !== 'refused') return done(null);
      const { partyId, reason } = signing;
      const decision = convention.decide({ type: 'RefuseConvention', act, partyId, reason });
      if (!decision.accepted) return refused(decision.refusal);
      const state = convention.state();
      if (state.status === 'refused') transaction.post(reservationReleased(state));
      transaction.deliver(
        ...mail('signing-refused', convention.stream, ['contact', 'president', 'role:programme-officer']),
      );
      return done(null);
    },
  );
  // A signing that ended without its consequence would be concluded again at once, for ever.
  if (!answer.ok) throw permanentFault('The conclusion', task.id, answer.refusal);
  return signingOutcome(desk, task.id);
}

type ConventionSubject = Subject<ConventionCommand, ConventionState, ConventionEvent, ConventionRefusal>;

interface SignedByAll {
  readonly act: Act;
  /** In force today: how long an account rests. */
  readonly terms: ProgrammeTerms;
  readonly convention: ConventionSubject;
  readonly revision: { readonly key: string; readonly sha256: string };
}

/** The parties signed the tranches and their gates as the terms of the draft say; a revision since changes neither. */
async function bringIntoForce(
  desk: Desk,
  transaction: Transaction,
  { act, convention, revision, terms }: SignedByAll,
): Promise<Answer<null>> {
  const decision = convention.decide({
    type: 'BringIntoForce',
    act,
    finalDocumentKey: revision.key,
    finalSha256: revision.sha256,
    inForceOn: dayOf(act.at),
  });
  if (!decision.accepted) return refused(decision.refusal);
  const state = convention.state();
  if (state.status !== 'in-force') return done(null);
  transaction.post(commitmentMade(state));
  transaction.deliver(...mail('convention-in-force', convention.stream, ['president', 'contact']));
  const signed = await readTermsOf(desk, state.programmeVersion);
  for (const { index, gate } of signed.tranches) {
    const trancheId = trancheIdFor(state.conventionId, index);
    const tranche = await transaction.load(tranches, trancheId);
    const { conventionId, applicationId, callId, regionCode } = state;
    const amountCentimes = state.trancheAmountsCentimes[index - 1] ?? 0;
    const about = { trancheId, conventionId, applicationId, callId, regionCode, index, amountCentimes, gate };
    const scheduled = tranche.decide({ type: 'ScheduleTranche', act, ...about });
    if (!scheduled.accepted) return refused(scheduled.refusal);
  }
  return openGates(transaction, act, state.conventionId, terms);
}
