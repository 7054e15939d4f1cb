import type { Act, Door } from '../domain/kernel/act.ts';
import type { Clock } from '../ports/clock.ts';

/** What a page, a link or a command hands to a use case besides the facts. */
export interface Request {
  /** The key of the form or of the task: a repeated request gets its first answer. */
  readonly key: string;
  readonly act: Act;
}

/** The product's own hand: timers, workflow tasks, the schedule. */
export function systemAct(clock: Clock, door: Door = 'timer'): Act {
  return { actor: { personId: 'system', name: 'Mithaq', role: 'system' }, door, at: clock.now() };
}
