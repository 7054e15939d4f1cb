import type { SigningConvention } from '../domain/convention/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import { addDays, type CalendarDay, dayOf } from '../domain/kernel/calendar-day.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { SignatureState } from '../domain/signature/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { type CaseOutcome, caseOutcome } from './case-outcome.ts';
import type { Desk } from './desk.ts';
import { conventions, signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { readCase, readTerms } from './read-cases.ts';
import { type Transaction, transact } from './transact.ts';

/** The round of signing of a convention or of an amendment, by its id; a new document would open a new round. */
export function signatureIdOf(documentId: string): string {
  return `${documentId}-1`;
}

/**
 * Opens the signing of an assembled convention, on the day that the office chooses (a ceremony): from here the time
 * runs, on the frozen document, and those whose turn it is are written to.
 */
export async function openSigning(
  desk: Desk,
  request: Request & {
    readonly conventionId: string;
    /** Parties that sign by the list of a ceremony: they are written to once for all, not here. */
    readonly byManifest?: readonly string[];
  },
): Promise<Answer<string>> {
  const { act, byManifest, conventionId, key } = request;
  const terms = await readTerms(desk);
  const about = { key, act, verb: 'open-signing', facts: conventionId, programmeVersion: terms.version };
  return transact(desk, about, async (transaction) => {
    const convention = await transaction.load(conventions, conventionId);
    const signatureId = signatureIdOf(conventionId);
    const expiresOn = addDays(dayOf(act.at), terms.signing.expiryDays);
    const opened = convention.decide({ type: 'OpenSigning', act, signatureId, expiresOn });
    if (!opened.accepted) return refused(opened.refusal);
    const state = convention.state();
    if (state.status !== 'signing') return refused({ code: 'CONVENTION_NOT_ASSEMBLED' });
    return openRound(transaction, { act, signing: state, terms, byManifest });
  });
}

interface RoundToOpen {
  readonly act: Act;
  /** What is signed, by its own record: a convention, or an amendment. */
  readonly signing: Pick<
    SigningConvention,
    'conventionId' | 'document' | 'expiresOn' | 'parties' | 'signatureId'
  > & {
    readonly amendmentId?: string;
  };
  readonly terms: ProgrammeTerms;
  readonly byManifest?: readonly string[] | undefined;
}

/** The round itself, on the frozen document and by the programme's plan. Answers its id. */
export async function openRound(
  transaction: Transaction,
  { act, byManifest, signing, terms }: RoundToOpen,
): Promise<Answer<string>> {
  const { amendmentId, conventionId, document, expiresOn, parties, signatureId } = signing;
  const signature = await transaction.load(signatures, signatureId);
  const round = signature.decide({
    type: 'OpenSignature',
    act,
    signatureId,
    conventionId,
    ...(amendmentId === undefined ? {} : { amendmentId }),
    documentKey: document.documentKey,
    documentSha256: document.sha256,
    steps: terms.signing.steps,
    parties,
    opensAt: act.at,
    expiresOn,
  });
  if (!round.accepted) return refused(round.refusal);
  transaction.deliver(...readyToSign(signature.stream, signature.state(), byManifest));
  return done(signatureId);
}

/** Mails to the parties whose turn it is, leaving out those who were written to before. */
export function readyToSign(subject: string, state: SignatureState, writtenTo: readonly string[] = []) {
  if (state.status !== 'open') return [];
  const awaited = state.awaiting.filter((partyId) => !writtenTo.includes(partyId));
  return mail(
    'ready-to-sign',
    subject,
    awaited.map((partyId) => `party:${partyId}` as const),
    {
      expiresOn: state.expiresOn,
    },
  );
}

/** Where the convention stands for its workflow; signing waits until its next reminder or the end of its last day. */
export async function signingOutcome(desk: Desk, conventionId: string): Promise<CaseOutcome> {
  const { status } = await readCase(desk, conventions, conventionId);
  return roundOutcome(desk, conventionId, status);
}

/** The same for whatever is signed by a round of its own: `status` is where it stands. */
export async function roundOutcome(desk: Desk, documentId: string, status: string): Promise<CaseOutcome> {
  if (status !== 'signing') return caseOutcome(status);
  const round = await readCase(desk, signatures, signatureIdOf(documentId));
  if (round.status !== 'open') return caseOutcome(status);
  const { signing } = await readTerms(desk);
  return caseOutcome(status, desk.clock.now(), nextSigningStepOn(round, signing.reminderDays));
}

/** The day of the next reminder that is still to be sent, else the day after the last day for signing. */
function nextSigningStepOn(
  round: Extract<SignatureState, { status: 'open' }>,
  reminderDays: readonly number[],
): CalendarDay {
  const next = reminderDays
    .filter((days) => !round.remindersSent.includes(days))
    .map((days) => addDays(dayOf(round.opensAt), days))
    .filter((day) => day <= round.expiresOn)
    .sort()[0];
  return next ?? addDays(round.expiresOn, 1);
}
