import type { AmendmentState, SigningAmendment } from '../domain/amendment/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { Revision } from '../domain/signature/state.ts';
import { systemAct } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { CaseOutcome } from './case-outcome.ts';
import { completeWhenDone } from './complete-convention.ts';
import type { Desk } from './desk.ts';
import { amendments, conventions, signatures, tranches } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { trancheIdFor } from './open-gates.ts';
import { roundOutcome, signatureIdOf } from './open-signing.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase, readTerms } from './read-cases.ts';
import { remindOrExpire } from './remind-signatories.ts';
import { scheduledTranches, trancheStandings } from './tranche-standings.ts';
import { type Transaction, transact } from './transact.ts';

interface AmendmentTask {
  readonly taskKey: string;
  readonly id: string;
}

/** Where the amendment stands for its workflow; signing waits until its next reminder or the end of its last day. */
export async function amendmentOutcome(desk: Desk, amendmentId: string): Promise<CaseOutcome> {
  const { status } = await readCase(desk, amendments, amendmentId);
  return roundOutcome(desk, amendmentId, status);
}

/** Draws the consequence of a round that ended: the convention is changed, or the amendment ends without effect. */
export async function concludeAmendment(desk: Desk, task: AmendmentTask): Promise<CaseOutcome> {
  const { version } = await readTerms(desk);
  const act = systemAct(desk.clock, 'command');
  const about = { key: task.taskKey, act, verb: 'conclude-amendment', programmeVersion: version };
  const answer = await transact(desk, { ...about, facts: task.id }, async (transaction) => {
    const state = (await transaction.load(amendments, task.id)).state();
    const round = (await transaction.load(signatures, signatureIdOf(task.id))).state();
    if (state.status !== 'signing') return done(null);
    if (round.status === 'complete') return bringIntoForce(transaction, act, state, round.revision);
    if (round.status !== 'refused') return done(null);
    const { partyId, reason } = round;
    return end(transaction, act, state, { type: 'RefuseAmendment', act, partyId, reason }, 'signing-refused');
  });
  if (!answer.ok) throw permanentFault('The conclusion', task.id, answer.refusal);
  return amendmentOutcome(desk, task.id);
}

/** The next reminder, or the end of the time given. An act that came first wins. */
export async function remindAmendment(desk: Desk, task: AmendmentTask): Promise<CaseOutcome> {
  await remindOrExpire(desk, task, 'remind-amendment', async (transaction, act) => {
    const signature = await transaction.load(signatures, signatureIdOf(task.id));
    const over = signature.decide({ type: 'ExpireSignature', act, onDay: dayOf(act.at) });
    if (!over.accepted) return refused(over.refusal);
    const state = (await transaction.load(amendments, task.id)).state();
    return end(transaction, act, state, { type: 'ExpireAmendment', act }, 'signing-expired');
  });
  return amendmentOutcome(desk, task.id);
}

/** The convention changes in what the amendment names, and in nothing else, in the append that records its force. */
async function bringIntoForce(
  transaction: Transaction,
  act: Act,
  state: SigningAmendment,
  revision: Revision,
): Promise<Answer<null>> {
  const { amendmentId, change, conventionId, proposedBy } = state;
  const convention = await transaction.load(conventions, conventionId);
  const before = convention.state();
  if (before.status === 'absent') return refused({ code: 'CONVENTION_NOT_FOUND' });
  const standings = await trancheStandings(transaction, before);
  const applied = convention.decide({
    type: 'ApplyAmendment',
    act,
    amendmentId,
    change,
    proposedBy,
    tranches: standings,
  });
  if (!applied.accepted) {
    const cause = applied.refusal.code;
    return end(transaction, act, state, { type: 'LapseAmendment', act, cause }, 'amendment-lapsed');
  }
  const amendment = await transaction.load(amendments, amendmentId);
  const { key: finalDocumentKey, sha256: finalSha256 } = revision;
  const inForceOn = dayOf(act.at);
  const facts = { finalDocumentKey, finalSha256, inForceOn };
  const inForce = amendment.decide({ type: 'BringIntoForce', act, ...facts });
  if (!inForce.accepted) return refused(inForce.refusal);
  await completeWhenDone(transaction, act, conventionId);
  transaction.deliver(...mail('convention-in-force', amendment.stream, ['president', 'contact']));
  if (change.kind === 'schedule') return changeAmounts(transaction, act, state);
  return change.kind === 'account' ? returnRequests(transaction, act, state) : done(null);
}

async function changeAmounts(
  transaction: Transaction,
  act: Act,
  { amendmentId, change, conventionId }: SigningAmendment,
): Promise<Answer<null>> {
  if (change.kind !== 'schedule') return done(null);
  for (const [position, amountCentimes] of change.after.entries()) {
    if (amountCentimes === change.before[position]) continue;
    const tranche = await transaction.load(tranches, trancheIdFor(conventionId, position + 1));
    const changed = tranche.decide({ type: 'ChangeAmount', act, amendmentId, amountCentimes });
    if (!changed.accepted) return refused(changed.refusal);
  }
  return done(null);
}

/** A request carries the account that it was made for: nothing more is paid to the old one, so it is made again. */
async function returnRequests(
  transaction: Transaction,
  act: Act,
  { conventionId, number }: SigningAmendment,
): Promise<Answer<null>> {
  const convention = (await transaction.load(conventions, conventionId)).state();
  if (convention.status === 'absent') return done(null);
  const reason = `Compte bancaire changé (${number}) / تغيير الحساب البنكي (${number})`;
  for (const tranche of await scheduledTranches(transaction, convention)) {
    if (!['requested', 'certified', 'approved'].includes(tranche.state().status)) continue;
    const returned = tranche.decide({ type: 'ReturnTranche', act, reason });
    if (!returned.accepted) return refused(returned.refusal);
    transaction.deliver(...mail('tranche-returned', tranche.stream, ['contact'], { reason }));
  }
  return done(null);
}

type Ending =
  | { readonly type: 'RefuseAmendment'; readonly act: Act; readonly partyId: string; readonly reason: string }
  | { readonly type: 'ExpireAmendment'; readonly act: Act }
  | { readonly type: 'LapseAmendment'; readonly act: Act; readonly cause: string };

async function end(
  transaction: Transaction,
  act: Act,
  state: AmendmentState,
  command: Ending,
  template: 'signing-refused' | 'signing-expired' | 'amendment-lapsed',
): Promise<Answer<null>> {
  if (state.status === 'absent') return done(null);
  const { amendmentId, conventionId } = state;
  const amendment = await transaction.load(amendments, amendmentId);
  const decision = amendment.decide(command);
  if (!decision.accepted) return refused(decision.refusal);
  const convention = await transaction.load(conventions, conventionId);
  // A convention that was ended meanwhile has no open amendment any more.
  convention.decide({ type: 'EndAmendment', act, amendmentId });
  await completeWhenDone(transaction, act, conventionId);
  transaction.deliver(
    ...mail(template, amendment.stream, ['contact', 'president', 'role:programme-officer']),
  );
  return done(null);
}
