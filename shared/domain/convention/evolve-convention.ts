import { assertNever } from '../kernel/decider.ts';
import type { ConventionArchived, ConventionDrafted, ConventionEvent } from './events.ts';
import { evolveStanding, type StandingEvent } from './evolve-standing.ts';
import type { ConventionState, ExistingConvention, SigningConvention, WithdrawnConvention } from './state.ts';

type CourseEvent = Exclude<ConventionEvent, ConventionDrafted | StandingEvent>;

/** The convention after an event. An event that does not fit the state leaves it as it is. */
export function evolveConvention(state: ConventionState, event: ConventionEvent): ConventionState {
  if (event.type === 'ConventionDrafted') return state.status === 'absent' ? drafted(event) : state;
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'AccountVerified':
    case 'AccountChanged':
    case 'AccountContested':
    case 'VisaRecorded':
    case 'VisaConfirmed':
    case 'AmendmentProposed':
    case 'ConventionAmended':
    case 'AmendmentEnded':
    case 'WorkflowRestarted':
      return evolveStanding(state, event);
    default:
      return evolveCourse(state, event);
  }
}

function drafted(event: ConventionDrafted): ConventionState {
  const { type: _, at, by: __, ...facts } = event;
  return { ...facts, status: 'drafted', account: facts.contents.account, since: at, run: 1 };
}

/** Each status has one set of events that leave it. */
function evolveCourse(state: ExistingConvention, event: CourseEvent): ExistingConvention {
  const since = event.at;
  if (event.type === 'ConventionWithdrawn') {
    return isBeforeForce(state) ? withdrawn(state, since, event.reason) : state;
  }
  if (event.type === 'ConventionArchived') return archived(state, event);
  switch (state.status) {
    case 'drafted': {
      if (event.type !== 'ConventionAssembled') return state;
      const { type: _, at: __, by: ___, ...document } = event;
      return { ...state, status: 'assembled', since, document };
    }
    case 'assembled':
      return event.type === 'SigningOpened'
        ? { ...state, status: 'signing', since, signatureId: event.signatureId, expiresOn: event.expiresOn }
        : state;
    case 'signing':
      return evolveSigning(state, event);
    case 'in-force':
    case 'suspended':
      return evolveForce(state, event);
    case 'completed':
      return event.type === 'ConventionReopened' ? { ...state, status: 'in-force', since } : state;
    case 'refused':
    case 'expired':
    case 'terminated':
    case 'withdrawn':
      return state;
    default:
      return assertNever(state);
  }
}

/** The status stays, and the day it was entered with it: archiving is no turn in the course of a convention. */
function archived(state: ExistingConvention, event: ConventionArchived): ExistingConvention {
  if (!('finalSha256' in state)) return state;
  const { revisionKey, revisionSha256, sizeBytes, stampedAt } = event;
  return { ...state, archived: { revisionKey, revisionSha256, sizeBytes, stampedAt } };
}

function evolveSigning(state: SigningConvention, event: CourseEvent): ExistingConvention {
  const since = event.at;
  switch (event.type) {
    case 'ConventionEnteredIntoForce': {
      const { finalDocumentKey, finalSha256, inForceOn } = event;
      return { ...state, status: 'in-force', since, finalDocumentKey, finalSha256, inForceOn };
    }
    case 'ConventionRefused':
      return { ...state, status: 'refused', since, refusedByPartyId: event.partyId, reason: event.reason };
    case 'ConventionExpired':
      return { ...state, status: 'expired', since };
    default:
      return state;
  }
}

function evolveForce(
  state: Extract<ExistingConvention, { status: 'in-force' | 'suspended' }>,
  event: CourseEvent,
): ExistingConvention {
  const since = event.at;
  if (event.type === 'ConventionTerminated') {
    const { reason, releasedCentimes } = event;
    return { ...withoutSuspension(state), status: 'terminated', since, reason, releasedCentimes };
  }
  if (state.status === 'suspended') {
    if (event.type !== 'ConventionResumed') return state;
    return { ...withoutSuspension(state), status: 'in-force', since };
  }
  if (event.type === 'ConventionSuspended') {
    const { by: suspendedBy, reason } = event;
    return { ...state, status: 'suspended', since, reason, suspendedBy };
  }
  return event.type === 'ConventionCompleted' ? { ...state, status: 'completed', since } : state;
}

function withoutSuspension(state: Extract<ExistingConvention, { status: 'in-force' | 'suspended' }>) {
  if (state.status === 'in-force') return state;
  const { reason: _, suspendedBy: __, ...facts } = state;
  return facts;
}

type BeforeForce = Extract<ExistingConvention, { status: 'drafted' | 'assembled' | 'signing' }>;

function isBeforeForce(state: ExistingConvention): state is BeforeForce {
  return state.status === 'drafted' || state.status === 'assembled' || state.status === 'signing';
}

function withdrawn(state: BeforeForce, since: string, reason: string): WithdrawnConvention {
  return { ...state, status: 'withdrawn', since, reason };
}
