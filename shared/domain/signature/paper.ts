import { addDays, compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { MandateRow } from '../mandate/state.ts';
import { type ActName, mayAct, rolesByAct } from '../roles/acts.ts';
import type { AwaitPaper, ConfirmPaperSignature, RecordPaperSignature } from './commands.ts';
import type { DocumentSigned, SignatureEvent } from './events.ts';
import { isOutOfTerm } from './mandate-term.ts';
import { awaitedParties } from './plan.ts';
import type { SignatureRefusal } from './refusals.ts';
import type { ExistingSignature, OpenSignatureRound, RecordedPaper } from './state.ts';

type Outcome = Decision<SignatureEvent, SignatureRefusal>;

/** A scan that came in time is not lost while the second officer is away. */
const CONFIRM_DAYS = 7;

/**
 * A party prefers to sign by hand: asked by its own person, or entered by an officer who was told so. It may still
 * sign electronically until the paper is confirmed.
 */
export function awaitPaper(command: AwaitPaper, state: ExistingSignature): Outcome {
  const { act, partyId, untilOn } = command;
  const party = state.parties.find((each) => each.partyId === partyId);
  if (!party) return refuse({ code: 'SIGNATURE_PARTY_UNKNOWN', partyId });
  const { personId, role } = act.actor;
  if (personId !== party.personId && !mayAct([role], 'record-paper'))
    return refuse({ code: 'SIGNATURE_NOT_YOUR_PARTY' });
  const earlier = state.acts.find((each) => each.partyId === partyId);
  if (earlier) return refuse({ code: 'SIGNATURE_ALREADY_GIVEN', partyId, signedAt: earlier.signedAt });
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  const { expiresOn, paperAwaited = [] } = state;
  if (compareDays(dayOf(act.at), expiresOn) > 0) return refuse({ code: 'SIGNATURE_PAST_EXPIRY', expiresOn });
  if (paperAwaited.some((each) => each.partyId === partyId))
    return refuse({ code: 'SIGNATURE_PAPER_AWAITED_ALREADY' });
  return accept({ type: 'PaperAwaited', ...stamp(act), partyId, untilOn });
}

/**
 * The first officer: which parties signed the printed pages by hand, and for each by which row of the register. A better
 * scan, or another signatory, takes the place of what was recorded earlier.
 */
export function recordPaper(command: RecordPaperSignature, state: ExistingSignature): Outcome {
  const { act, mandates, partyIds, scanKey, scanSha256 } = command;
  const barred = barredFrom(command, 'record-paper');
  if (barred) return refuse(barred);
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  const { expiresOn, paperRecorded } = state;
  const today = dayOf(act.at);
  if (compareDays(today, expiresOn) > 0) return refuse({ code: 'SIGNATURE_PAST_EXPIRY', expiresOn });
  if (partyIds.length === 0) return refuse({ code: 'SIGNATURE_PAPER_NO_PARTY' });
  const untimely = refusalOfTurns(partyIds, state);
  if (untimely) return refuse(untimely);
  if (!isMandated(command)) return refuse({ code: 'SIGNATURE_PAPER_UNMANDATED' });
  if (paperRecorded && paperRecorded.scanSha256 === scanSha256 && isSameHands(paperRecorded, command))
    return refuse({ code: 'SIGNATURE_PAPER_RECORDED_ALREADY' });
  const confirmUntilOn = addDays(today, CONFIRM_DAYS);
  const paper = { partyIds, mandates, scanKey, scanSha256, confirmUntilOn };
  return accept({ type: 'PaperRecorded', ...stamp(act), ...paper });
}

/**
 * The second officer saw the same scan: the parties have signed, with evidence `paper`. The PDF stays as it is, since
 * the signed original is the paper.
 */
export function confirmPaper(command: ConfirmPaperSignature, state: ExistingSignature): Outcome {
  const barred = barredFrom(command, 'confirm-paper');
  if (barred) return refuse(barred);
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  const { paperRecorded } = state;
  if (!paperRecorded) return refuse({ code: 'SIGNATURE_PAPER_NOT_RECORDED' });
  if (paperRecorded.scanSha256 !== command.scanSha256)
    return refuse({ code: 'SIGNATURE_PAPER_SCAN_CHANGED' });
  if (paperRecorded.recordedBy === command.act.actor.personId)
    return refuse({ code: 'SIGNATURE_PAPER_SAME_PERSON' });
  const untimely = refusalOfTurns(paperRecorded.partyIds, state);
  return untimely ? refuse(untimely) : accept(...signaturesOn(command, state, paperRecorded));
}

function signaturesOn(
  { act }: ConfirmPaperSignature,
  state: OpenSignatureRound,
  paper: RecordedPaper,
): readonly SignatureEvent[] {
  const { mandates = [], partyIds, scanKey, scanSha256, recordedBy } = paper;
  const { documentSha256, revision } = state;
  const made = { revisionKey: revision.key, revisionSha256: revision.sha256 };
  const signed = partyIds.map((partyId): DocumentSigned => {
    const mandate = mandates.find((row) => row.partyId === partyId);
    return {
      type: 'DocumentSigned',
      ...stamp(act),
      partyId,
      documentSha256,
      previousRevisionSha256: revision.sha256,
      ...made,
      ...(mandate ? { mandate } : {}),
      level: 'paper',
      scanKey,
      scanSha256,
      recordedBy,
      confirmedBy: act.actor.personId,
    };
  });
  const isLast = awaitedParties(state.steps, [...state.acts, ...signed]).length === 0;
  return isLast ? [...signed, { type: 'SignatureCompleted', ...stamp(act), ...made }] : signed;
}

/** Each party has a row, and each row holds on the day on which the paper is recorded. */
function isMandated({ act, mandates, partyIds }: RecordPaperSignature): boolean {
  return partyIds.every((partyId) => {
    const mandate = mandates.find((row) => row.partyId === partyId);
    return mandate !== undefined && !isOutOfTerm({ act, mandate });
  });
}

function isSameHands(earlier: RecordedPaper, { mandates, partyIds }: RecordPaperSignature): boolean {
  const handsOf = (rows: readonly MandateRow[]) => rows.map(({ mandateId }) => mandateId).join();
  return earlier.partyIds.join() === partyIds.join() && handsOf(earlier.mandates ?? []) === handsOf(mandates);
}

function barredFrom(
  { act }: RecordPaperSignature | ConfirmPaperSignature,
  name: ActName,
): SignatureRefusal | undefined {
  const { role } = act.actor;
  if (mayAct([role], name)) return undefined;
  return { code: 'SIGNATURE_ROLE_NOT_ALLOWED', role, allowed: rolesByAct[name] };
}

/** Whether the parties signed in the order of the plan, one after the other. */
function refusalOfTurns(
  partyIds: readonly string[],
  { parties, acts, steps }: OpenSignatureRound,
): SignatureRefusal | undefined {
  const given: { readonly partyId: string }[] = [...acts];
  for (const partyId of partyIds) {
    if (!parties.some((party) => party.partyId === partyId))
      return { code: 'SIGNATURE_PARTY_UNKNOWN', partyId };
    const earlier = acts.find((each) => each.partyId === partyId);
    if (earlier) return { code: 'SIGNATURE_ALREADY_GIVEN', partyId, signedAt: earlier.signedAt };
    const awaiting = awaitedParties(steps, given);
    if (!awaiting.includes(partyId)) return { code: 'SIGNATURE_NOT_YOUR_TURN', awaiting };
    given.push({ partyId });
  }
  return undefined;
}
