import { assertNever } from '../kernel/decider.ts';
import type { SelectionEvent } from './events.ts';
import type { SelectionState } from './state.ts';

/** Applies an event; one that does not fit the state leaves it as it is. */
export function evolve(state: SelectionState, event: SelectionEvent): SelectionState {
  switch (event.type) {
    case 'SelectionDecided': {
      const { callId, ranking, spentByRegion, passScore, minutes, by, at } = event;
      const decision = { callId, ranking, spentByRegion, passScore, minutes };
      return { status: 'decided', ...decision, decidedBy: by, decidedAt: at, since: at, run: 1 };
    }
    case 'SelectionPublished':
      if (state.status !== 'decided') return state;
      return { ...state, status: 'published', publishedAt: event.publishedAt, taken: {}, since: event.at };
    case 'SelectionApplied':
      return state.status === 'published' ? { ...state, status: 'applied', since: event.at } : state;
    case 'ReserveTaken': {
      if (state.status !== 'published' && state.status !== 'applied') return state;
      const { applicationIds, expansionId } = event;
      const more = Object.fromEntries(applicationIds.map((applicationId) => [applicationId, expansionId]));
      return { ...state, taken: { ...state.taken, ...more } };
    }
    case 'ReserveReleased': {
      if (state.status !== 'published' && state.status !== 'applied') return state;
      const kept = Object.entries(state.taken).filter(([id]) => !event.applicationIds.includes(id));
      return { ...state, taken: Object.fromEntries(kept) };
    }
    case 'WorkflowRestarted':
      return state.status === 'absent' ? state : { ...state, run: event.run };
    default:
      return assertNever(event);
  }
}
