import type { AmendmentArchived, AmendmentDrafted, AmendmentEvent } from './events.ts';
import type { AmendmentState, ExistingAmendment, SigningAmendment } from './state.ts';

/** The amendment after an event. An event that does not fit the state leaves it as it is. */
export function evolveAmendment(state: AmendmentState, event: AmendmentEvent): AmendmentState {
  if (event.type === 'AmendmentDrafted') return state.status === 'absent' ? drafted(event) : state;
  if (state.status === 'absent') return state;
  if (event.type === 'WorkflowRestarted') return { ...state, run: event.run };
  if (event.type === 'AmendmentArchived') return archived(state, event);
  return evolveCourse(state, event);
}

type CourseEvent = Exclude<
  AmendmentEvent,
  { readonly type: 'AmendmentDrafted' | 'AmendmentArchived' | 'WorkflowRestarted' }
>;

function drafted(event: AmendmentDrafted): AmendmentState {
  const { type: _, at, by, ...facts } = event;
  return { ...facts, status: 'drafted', proposedBy: by, draftedAt: at, since: at, run: 1 };
}

/** The status stays, and the day it was entered with it: archiving is no turn in the course of an amendment. */
function archived(state: ExistingAmendment, event: AmendmentArchived): ExistingAmendment {
  if (state.status !== 'in-force') return state;
  const { revisionKey, revisionSha256, sizeBytes, stampedAt } = event;
  return { ...state, archived: { revisionKey, revisionSha256, sizeBytes, stampedAt } };
}

function evolveCourse(state: ExistingAmendment, event: CourseEvent): ExistingAmendment {
  const since = event.at;
  if (event.type === 'AmendmentWithdrawn') {
    return state.status === 'drafted' || state.status === 'assembled' || state.status === 'signing'
      ? { ...state, status: 'withdrawn', since, reason: event.reason }
      : state;
  }
  if (state.status === 'drafted') {
    if (event.type !== 'AmendmentAssembled') return state;
    const { type: _, at: __, by: ___, ...document } = event;
    return { ...state, status: 'assembled', since, document };
  }
  if (state.status === 'assembled') {
    return event.type === 'AmendmentSigningOpened'
      ? { ...state, status: 'signing', since, signatureId: event.signatureId, expiresOn: event.expiresOn }
      : state;
  }
  return state.status === 'signing' ? evolveSigning(state, event) : state;
}

function evolveSigning(state: SigningAmendment, event: CourseEvent): ExistingAmendment {
  const since = event.at;
  switch (event.type) {
    case 'AmendmentEnteredIntoForce': {
      const { finalDocumentKey, finalSha256, inForceOn } = event;
      return { ...state, status: 'in-force', since, finalDocumentKey, finalSha256, inForceOn };
    }
    case 'AmendmentRefused':
      return { ...state, status: 'refused', since, refusedByPartyId: event.partyId, reason: event.reason };
    case 'AmendmentExpired':
      return { ...state, status: 'expired', since };
    case 'AmendmentLapsed':
      return { ...state, status: 'lapsed', since, cause: event.cause };
    default:
      return state;
  }
}
