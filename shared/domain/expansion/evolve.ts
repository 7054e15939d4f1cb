import { assertNever } from '../kernel/decider.ts';
import type { ExpansionEvent } from './events.ts';
import type { ExpansionState } from './state.ts';

/** Applies an event; one that does not fit the state leaves it as it is. */
export function evolve(state: ExpansionState, event: ExpansionEvent): ExpansionState {
  if (event.type === 'ExpansionProposed') {
    const { expansionId, callId, selectionId, picks, skipped, remainingByRegion, by, at } = event;
    const proposal = { expansionId, callId, selectionId, picks, skipped, remainingByRegion };
    return { status: 'proposed', ...proposal, proposedBy: by, since: at, run: 1 };
  }
  if (state.status === 'absent') return state;
  const since = event.at;
  switch (event.type) {
    case 'ExpansionConfirmed':
      return state.status === 'proposed'
        ? { ...state, status: 'confirmed', confirmedBy: event.by, since }
        : state;
    case 'ExpansionDeclined':
      return state.status === 'proposed'
        ? { ...state, status: 'declined', declinedBy: event.by, reason: event.reason, since }
        : state;
    case 'ExpansionCancelled':
      return cancelled(state, event.by, event.reason, since);
    case 'LaunchBegun':
      return state.status === 'confirmed'
        ? { ...state, status: 'launching', launched: [], dropped: [], since }
        : state;
    case 'CaseLaunched':
      return state.status === 'launching'
        ? { ...state, launched: [...state.launched, event.applicationId] }
        : state;
    case 'PickDropped':
      return state.status === 'launching'
        ? { ...state, dropped: [...state.dropped, event.applicationId] }
        : state;
    case 'LaunchCompleted':
      return state.status === 'launching' ? { ...state, status: 'launched', since } : state;
    case 'WorkflowRestarted':
      return { ...state, run: event.run };
    default:
      return assertNever(event);
  }
}

function cancelled(state: ExpansionState, by: string, reason: string, since: string): ExpansionState {
  if (state.status !== 'proposed' && state.status !== 'confirmed') return state;
  const { expansionId, callId, selectionId, picks, skipped, remainingByRegion, proposedBy, run } = state;
  return {
    status: 'cancelled',
    ...{ expansionId, callId, selectionId, picks, skipped, remainingByRegion, proposedBy, run },
    cancelledBy: by,
    reason,
    wasConfirmed: state.status === 'confirmed',
    since,
  };
}
