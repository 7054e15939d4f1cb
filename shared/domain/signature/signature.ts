import type { Party } from '../convention/state.ts';
import { compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type {
  ExpireSignature,
  OpenSignature,
  RefuseToSign,
  RemindSignatories,
  SignatureCommand,
  SignDocument,
  WithdrawSignature,
} from './commands.ts';
import type { SignatureEvent } from './events.ts';
import { evolveSignature } from './evolve-signature.ts';
import { isOutOfTerm } from './mandate-term.ts';
import { awaitPaper, confirmPaper, recordPaper } from './paper.ts';
import { awaitedParties, planFault } from './plan.ts';
import type { SignatureRefusal } from './refusals.ts';
import { rejectPaper } from './reject-paper.ts';
import type { ExistingSignature, SignatureState } from './state.ts';

type SignatureDecision = Decision<SignatureEvent, SignatureRefusal>;

/**
 * One round of signing: steps of parties in an order, each signature bound to the document's SHA-256 and to the
 * revision before it. A signature may not be refused for being electronic (law 43-20); who gave it, by which code
 * and on which consent is kept with it.
 */
export const signature: Decider<SignatureCommand, SignatureState, SignatureEvent, SignatureRefusal> = {
  lifecycle: 'signature',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve: evolveSignature,
};

function decide(command: SignatureCommand, state: SignatureState): SignatureDecision {
  if (command.type === 'OpenSignature') return openSignature(command, state);
  if (state.status === 'absent') return refuse({ code: 'SIGNATURE_NOT_FOUND' });
  switch (command.type) {
    case 'SignDocument':
      return signDocument(command, state);
    case 'RefuseToSign':
      return refuseToSign(command, state);
    case 'ExpireSignature':
      return expireSignature(command, state);
    case 'WithdrawSignature':
      return withdrawSignature(command, state);
    case 'RemindSignatories':
      return remindSignatories(command, state);
    case 'AwaitPaper':
      return awaitPaper(command, state);
    case 'RecordPaperSignature':
      return recordPaper(command, state);
    case 'ConfirmPaperSignature':
      return confirmPaper(command, state);
    case 'RejectPaper':
      return rejectPaper(command, state);
    default:
      return assertNever(command);
  }
}

function openSignature(command: OpenSignature, state: SignatureState): SignatureDecision {
  if (state.status !== 'absent') return refuse({ code: 'SIGNATURE_OPENED_ALREADY', status: state.status });
  const { type: _, act, ...facts } = command;
  const fault = planFault(facts.steps, facts.parties);
  if (fault) return refuse({ code: 'SIGNATURE_PLAN_INVALID', fault });
  if (compareDays(facts.expiresOn, dayOf(facts.opensAt)) < 0) {
    return refuse({ code: 'SIGNATURE_EXPIRES_BEFORE_OPENING' });
  }
  return accept({ type: 'SignatureOpened', ...stamp(act), ...facts });
}

/** A signature is taken from the party's own person, in turn, on the very document and its newest revision. */
function signDocument(command: SignDocument, state: ExistingSignature): SignatureDecision {
  const { type: _, act, ...facts } = command;
  const { partyId } = facts;
  const notYours = refusalOfPerson(command, state);
  if (notYours) return refuse(notYours);
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  // Instants are written alike ('...Z', milliseconds), so their text order is their order in time.
  if (act.at < state.opensAt) return refuse({ code: 'SIGNATURE_NOT_OPEN_YET', opensAt: state.opensAt });
  if (compareDays(dayOf(act.at), state.expiresOn) > 0) {
    return refuse({ code: 'SIGNATURE_PAST_EXPIRY', expiresOn: state.expiresOn });
  }
  if (isOutOfTerm(command)) return refuse({ code: 'SIGNATURE_MANDATE_LAPSED' });
  if (!state.awaiting.includes(partyId)) {
    return refuse({ code: 'SIGNATURE_NOT_YOUR_TURN', awaiting: state.awaiting });
  }
  if (facts.documentSha256 !== state.documentSha256) return refuse({ code: 'SIGNATURE_DOCUMENT_CHANGED' });
  if (facts.previousRevisionSha256 !== state.revision.sha256) {
    const { key: revisionKey, sha256: revisionSha256 } = state.revision;
    return refuse({ code: 'SIGNATURE_REVISION_STALE', revisionKey, revisionSha256 });
  }
  const signed = { type: 'DocumentSigned', ...stamp(act), ...facts } as const;
  const { revisionKey, revisionSha256 } = facts;
  const isLast = awaitedParties(state.steps, [...state.acts, { partyId }]).length === 0;
  return isLast
    ? accept<SignatureEvent>(signed, {
        type: 'SignatureCompleted',
        ...stamp(act),
        revisionKey,
        revisionSha256,
      })
    : accept(signed);
}

/** A party that says no ends the round, in turn or before it: what was to be agreed was one text among all. */
function refuseToSign(command: RefuseToSign, state: ExistingSignature): SignatureDecision {
  const { act, mandate, partyId, reason } = command;
  const notYours = refusalOfPerson(command, state);
  if (notYours) return refuse(notYours);
  if (state.status === 'refused' && state.partyId === partyId) {
    return refuse({ code: 'SIGNATURE_REFUSED_ALREADY' });
  }
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  if (isOutOfTerm(command)) return refuse({ code: 'SIGNATURE_MANDATE_LAPSED' });
  if (reason.trim() === '') return refuse({ code: 'SIGNATURE_REASON_MISSING' });
  const facts = { partyId, reason, ...(mandate ? { mandate } : {}) };
  return accept({ type: 'SignatureRefused', ...stamp(act), ...facts });
}

/** Ends a round that nobody completed, once its last day is over. */
function expireSignature(command: ExpireSignature, state: ExistingSignature): SignatureDecision {
  if (state.status === 'expired') return refuse({ code: 'SIGNATURE_EXPIRED_ALREADY' });
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  if (compareDays(command.onDay, state.expiresOn) <= 0) {
    return refuse({ code: 'SIGNATURE_NOT_EXPIRED_YET', expiresOn: state.expiresOn });
  }
  return accept({ type: 'SignatureExpired', ...stamp(command.act), onDay: command.onDay });
}

function withdrawSignature(command: WithdrawSignature, state: ExistingSignature): SignatureDecision {
  const { act, reason } = command;
  if (state.status === 'withdrawn') return refuse({ code: 'SIGNATURE_WITHDRAWN_ALREADY' });
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  if (reason.trim() === '') return refuse({ code: 'SIGNATURE_REASON_MISSING' });
  return accept({ type: 'SignatureWithdrawn', ...stamp(act), reason });
}

/** Once for each day of reminder, to those who are awaited then. */
function remindSignatories(command: RemindSignatories, state: ExistingSignature): SignatureDecision {
  const { act, dayNumber } = command;
  if (state.status !== 'open') return refuse({ code: 'SIGNATURE_CLOSED', status: state.status });
  if (state.remindersSent.includes(dayNumber))
    return refuse({ code: 'SIGNATURE_REMINDED_ALREADY', dayNumber });
  return accept({ type: 'SignatoriesReminded', ...stamp(act), dayNumber, awaiting: state.awaiting });
}

/** Who asks and for which party, before anything else: a stranger learns nothing, a signatory their own act. */
function refusalOfPerson(
  command: SignDocument | RefuseToSign,
  state: ExistingSignature,
): SignatureRefusal | undefined {
  const { partyId } = command;
  const party = state.parties.find((each) => each.partyId === partyId);
  if (!party) return { code: 'SIGNATURE_PARTY_UNKNOWN', partyId };
  if (!standsFor(party, command)) return { code: 'SIGNATURE_NOT_YOUR_PARTY' };
  const earlier = state.acts.find((each) => each.partyId === partyId);
  return earlier && { code: 'SIGNATURE_ALREADY_GIVEN', partyId, signedAt: earlier.signedAt };
}

/** The party's own person, or whom the register of authorities names for that party. */
function standsFor(party: Party, command: SignDocument | RefuseToSign): boolean {
  const { mandate } = command;
  const { personId } = command.act.actor;
  if (!mandate) return party.personId === personId;
  return mandate.partyId === party.partyId && mandate.signatory.personId === personId;
}
