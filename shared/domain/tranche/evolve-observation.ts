import { assertNever } from '../kernel/decider.ts';
import type { TrancheEvent } from './events.ts';
import { chainOf, factsOf } from './facts.ts';
import type { ExistingTranche } from './state.ts';

type ObservationEvent = Extract<
  TrancheEvent,
  { type: 'OrderObserved' | 'ObservationAnswered' | 'OrderTakenOut' }
>;

/** The tranche after its order was given back or taken out before the bank saw it. What does not fit changes nothing. */
export function evolveObservation(state: ExistingTranche, event: ObservationEvent): ExistingTranche {
  const { at, by } = event;
  switch (event.type) {
    case 'OrderObserved': {
      if (state.status !== 'ordered') return state;
      const { order } = state;
      const observation = { text: event.observation, by, at };
      return { ...factsOf(state), ...chainOf(state), order, status: 'observed', since: at, observation };
    }
    case 'ObservationAnswered': {
      if (state.status !== 'observed') return state;
      const answered = { observation: state.observation, answer: { text: event.answer, by, at } };
      return { ...factsOf(state), ...chainOf(state), status: 'approved', since: at, answered };
    }
    case 'OrderTakenOut':
      return state.status === 'ordered'
        ? { ...factsOf(state), ...chainOf(state), status: 'approved', since: at }
        : state;
    default:
      return assertNever(event);
  }
}
