import type { Decider, Decision, Refusal } from '../../shared/domain/kernel/decider.ts';
import { fold } from '../../shared/domain/kernel/decider.ts';

/** Given these events, when this command: the decision. */
export function decideAfter<Command, State, Event, R extends Refusal>(
  decider: Decider<Command, State, Event, R>,
  events: readonly Event[],
  command: Command,
): Decision<Event, R> {
  return decider.decide(command, fold(decider, events));
}

/** The events of an accepted decision; a refusal fails the test with its code. */
export function eventsOf<Event, R extends Refusal>(decision: Decision<Event, R>): readonly Event[] {
  if (!decision.accepted) throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`);
  return decision.events;
}

/** The refusal of a refused decision; an acceptance fails the test with what was accepted. */
export function refusalOf<Event, R extends Refusal>(decision: Decision<Event, R>): R {
  if (decision.accepted) throw new Error(`Accepted: ${JSON.stringify(decision.events)}`);
  return decision.refusal;
}

/** The events given, and then those of each command, all of them accepted. */
export function eventsAfter<Command, State, Event, R extends Refusal>(
  decider: Decider<Command, State, Event, R>,
  events: readonly Event[],
  ...commands: readonly Command[]
): readonly Event[] {
  const all = [...events];
  for (const command of commands) all.push(...eventsOf(decideAfter(decider, all, command)));
  return all;
}
