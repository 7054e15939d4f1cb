import { type CalendarDay, compareDays } from '../kernel/calendar-day.ts';
import { assertNever } from '../kernel/decider.ts';
import type {
  DocumentSigned,
  PaperAwaited,
  PaperRecorded,
  SignatureEvent,
  SignatureOpened,
} from './events.ts';
import { awaitedParties } from './plan.ts';
import type { OpenSignatureRound, SignatureAct, SignatureFacts, SignatureState } from './state.ts';

/** The round after an event. An event that does not fit the state leaves it as it is. */
export function evolveSignature(state: SignatureState, event: SignatureEvent): SignatureState {
  if (event.type === 'SignatureOpened') return state.status === 'absent' ? opened(event) : state;
  if (state.status !== 'open') return state;
  const facts = { ...factsOf(state), since: event.at };
  switch (event.type) {
    case 'DocumentSigned':
      return signed(state, event);
    case 'SignatureCompleted':
      return { ...facts, status: 'complete' };
    case 'SignatureRefused':
      return { ...facts, status: 'refused', partyId: event.partyId, reason: event.reason };
    case 'SignatureExpired':
      return { ...facts, status: 'expired' };
    case 'SignatureWithdrawn':
      return { ...facts, status: 'withdrawn', reason: event.reason };
    case 'SignatoriesReminded':
      return { ...state, remindersSent: [...state.remindersSent, event.dayNumber] };
    case 'PaperAwaited':
      return paperAwaited(state, event);
    case 'PaperRecorded':
      return paperRecorded(state, event);
    case 'PaperRejected':
      return paperRejected(state, event.scanSha256);
    default:
      return assertNever(event);
  }
}

function opened(event: SignatureOpened): SignatureState {
  const { type: _, at: since, by: __, ...facts } = event;
  return {
    ...facts,
    status: 'open',
    since,
    acts: [],
    awaiting: awaitedParties(facts.steps, []),
    revision: { key: facts.documentKey, sha256: facts.documentSha256 },
    remindersSent: [],
  };
}

function signed(state: OpenSignatureRound, event: DocumentSigned): OpenSignatureRound {
  const {
    type: _,
    at: signedAt,
    by,
    previousRevisionSha256: __,
    revisionKey,
    revisionSha256,
    ...facts
  } = event;
  const revision = { key: revisionKey, sha256: revisionSha256 };
  const act: SignatureAct = { ...facts, personId: signatoryOf(state, event) ?? by, signedAt, revision };
  const acts = [...state.acts, act];
  const { paperAwaited: awaited = [], paperRecorded: recorded, ...rest } = state;
  const papers = awaited.filter(({ partyId }) => partyId !== event.partyId);
  return {
    ...rest,
    acts,
    awaiting: awaitedParties(state.steps, acts),
    revision,
    ...(papers.length > 0 ? { paperAwaited: papers } : {}),
    // What one of its parties gave otherwise in between is not what an officer recorded.
    ...(recorded && !recorded.partyIds.includes(event.partyId) ? { paperRecorded: recorded } : {}),
  };
}

/** The paper has its own last day; where it is the later one, the round waits for it. */
function paperAwaited(state: OpenSignatureRound, event: PaperAwaited): OpenSignatureRound {
  const { at: since, partyId, untilOn } = event;
  const awaited = [...(state.paperAwaited ?? []), { partyId, untilOn, since }];
  return { ...state, expiresOn: laterDay(state.expiresOn, untilOn), paperAwaited: awaited };
}

function paperRecorded(state: OpenSignatureRound, event: PaperRecorded): OpenSignatureRound {
  const { type: _, at: recordedAt, by: recordedBy, confirmUntilOn, ...paper } = event;
  const expiresOn = laterDay(state.expiresOn, confirmUntilOn);
  return { ...state, expiresOn, paperRecorded: { ...paper, recordedBy, recordedAt } };
}

function paperRejected(state: OpenSignatureRound, scanSha256: string | undefined): OpenSignatureRound {
  const { paperRecorded: recorded, ...rest } = state;
  return recorded && recorded.scanSha256 === scanSha256 ? rest : state;
}

function laterDay(one: CalendarDay, other: CalendarDay): CalendarDay {
  return compareDays(one, other) < 0 ? other : one;
}

function signatoryOf(
  { parties }: OpenSignatureRound,
  { level, mandate, partyId }: DocumentSigned,
): string | undefined {
  if (level !== 'paper') return undefined;
  return mandate?.signatory.personId ?? parties.find((party) => party.partyId === partyId)?.personId;
}

function factsOf(state: OpenSignatureRound): SignatureFacts {
  const { status: _, awaiting: __, paperAwaited: ___, paperRecorded: ____, ...facts } = state;
  return facts;
}
