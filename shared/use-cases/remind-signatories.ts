import { reservationReleased } from '../domain/convention/postings.ts';
import type { Act } from '../domain/kernel/act.ts';
import { addDays, dayOf } from '../domain/kernel/calendar-day.ts';
import type { OpenSignatureRound } from '../domain/signature/state.ts';
import { systemAct } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { CaseOutcome } from './case-outcome.ts';
import type { Desk } from './desk.ts';
import { conventions, signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { signatureIdOf, signingOutcome } from './open-signing.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase, readTerms } from './read-cases.ts';
import { type Transaction, transact } from './transact.ts';

/** A signing whose wait ran out: the next reminder, or the end of the time given. An act that came first wins. */
export async function remindSignatories(
  desk: Desk,
  task: { readonly taskKey: string; readonly id: string },
): Promise<CaseOutcome> {
  await remindOrExpire(desk, task, 'remind-signatories', (transaction, act) =>
    expire(transaction, act, task.id),
  );
  return signingOutcome(desk, task.id);
}

/** The next reminder of the round of a document, or `expire` once its last day is over. */
export async function remindOrExpire(
  desk: Desk,
  task: { readonly taskKey: string; readonly id: string },
  verb: string,
  expire: (transaction: Transaction, act: Act) => Promise<Answer<null>>,
): Promise<void> {
  const round = await readCase(desk, signatures, signatureIdOf(task.id));
  if (round.status === 'open') {
    const terms = await readTerms(desk);
    const act = systemAct(desk.clock);
    const today = dayOf(act.at);
    const about = { key: task.taskKey, act, verb, programmeVersion: terms.version };
    // Without the day: a task that is repeated after midnight is still the same request.
    const answer = await transact(desk, { ...about, facts: task.id }, async (transaction) =>
      today > round.expiresOn
        ? expire(transaction, act)
        : remind(transaction, act, round, terms.signing.reminderDays),
    );
    const after = await readCase(desk, signatures, round.signatureId);
    if (!answer.ok && after.status === 'open') throw permanentFault('The expiry', task.id, answer.refusal);
  }
}

async function expire(transaction: Transaction, act: Act, conventionId: string) {
  const signature = await transaction.load(signatures, signatureIdOf(conventionId));
  const ended = signature.decide({ type: 'ExpireSignature', act, onDay: dayOf(act.at) });
  if (!ended.accepted) return refused(ended.refusal);
  const convention = await transaction.load(conventions, conventionId);
  const expired = convention.decide({ type: 'ExpireConvention', act });
  if (!expired.accepted) return refused(expired.refusal);
  const state = convention.state();
  if (state.status === 'expired') transaction.post(reservationReleased(state));
  transaction.deliver(
    ...mail('signing-expired', convention.stream, ['president', 'contact', 'role:programme-officer']),
  );
  return done(null);
}

async function remind(
  transaction: Transaction,
  act: Act,
  round: OpenSignatureRound,
  reminderDays: readonly number[],
) {
  const today = dayOf(act.at);
  const due = reminderDays.find(
    (days) => !round.remindersSent.includes(days) && addDays(dayOf(round.opensAt), days) <= today,
  );
  if (due === undefined) return done(null);
  const signature = await transaction.load(signatures, round.signatureId);
  const reminded = signature.decide({ type: 'RemindSignatories', act, dayNumber: due });
  if (!reminded.accepted) return refused(reminded.refusal);
  const facts = { expiresOn: round.expiresOn };
  const awaited = round.awaiting.map((partyId) => `party:${partyId}` as const);
  transaction.deliver(...mail('signing-reminder', signature.stream, awaited, facts));
  if (due === reminderDays.at(-1))
    transaction.deliver(...mail('signing-late', signature.stream, ['role:programme-officer'], facts));
  return done(null);
}
