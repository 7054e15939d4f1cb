/** A refusal is data: a stable code and the facts a reader needs; it is answered, never recorded. */
export interface Refusal {
  readonly code: string;
}

export interface Accepted<Event> {
  readonly accepted: true;
  readonly events: readonly Event[];
}

export interface Refused<R extends Refusal> {
  readonly accepted: false;
  readonly refusal: R;
}

export type Decision<Event, R extends Refusal> = Accepted<Event> | Refused<R>;

/**
 * The rules of one lifecycle. `decide` judges a command against a state, `evolve` applies an event; both are pure
 * and total. The same events folded from `initial` always give the same state.
 */
export interface Decider<Command, State, Event, R extends Refusal> {
  readonly lifecycle: string;
  /** Raised when `State` changes its form: stored states of another shape are folded anew from their events. */
  readonly shape: number;
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Decision<Event, R>;
  readonly evolve: (state: State, event: Event) => State;
}

export function accept<Event>(...events: readonly Event[]): Accepted<Event> {
  return { accepted: true, events };
}

export function refuse<R extends Refusal>(refusal: R): Refused<R> {
  return { accepted: false, refusal };
}

/** The state that the events lead to, from the beginning or from a given state. */
export function fold<Command, State, Event, R extends Refusal>(
  decider: Decider<Command, State, Event, R>,
  events: Iterable<Event>,
  from: State = decider.initial,
): State {
  let state = from;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}

/** Closes a switch over a union: a new member does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new TypeError(`Unexpected value: ${JSON.stringify(value)}`);
}
