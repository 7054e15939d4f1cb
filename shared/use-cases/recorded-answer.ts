import type { StreamAppend } from '../ports/store.ts';
import { type Answer, done } from './answer.ts';
import type { Desk } from './desk.ts';

/** As much of a lifecycle as gives a state again. */
export interface Foldable<State> {
  readonly decider: {
    readonly initial: State;
    readonly evolve: (state: State, event: never) => State;
  };
}

/** A recorded answer that is the state of a stream after so many commits. */
interface NamedState {
  readonly stateOf: string;
  readonly version: number;
}

/** The state that was answered under a key, for a verb that asks before it does what cannot be done twice. */
export async function recallState<State>(
  desk: Desk,
  answers: Foldable<State>,
  key: string,
): Promise<Answer<State> | undefined> {
  const recorded = await desk.store.recall(key);
  return recorded && done(await answerIn(desk, recorded.decision, answers));
}

/** The state that an append makes, by its place; undefined for any other value. */
export function nameOf(value: unknown, appends: readonly StreamAppend[]): NamedState | undefined {
  const append = appends.find(({ state }) => state === value);
  return append && { stateOf: append.stream, version: append.expectedVersion + 1 };
}

/** The answer that a record stands for. */
export async function answerIn<Value>(
  desk: Desk,
  decision: unknown,
  answers: Foldable<Value> | undefined,
): Promise<Value> {
  // Records of before 0.2 hold the state itself.
  if (!answers || !isNamedState(decision)) return decision as Value;
  const commits = await desk.store.history(decision.stateOf);
  const events = commits.slice(0, decision.version).flatMap((commit) => commit.events);
  return events.reduce(
    (state, event) => answers.decider.evolve(state, event as never),
    answers.decider.initial,
  );
}

function isNamedState(decision: unknown): decision is NamedState {
  return typeof decision === 'object' && decision !== null && 'stateOf' in decision && 'version' in decision;
}
