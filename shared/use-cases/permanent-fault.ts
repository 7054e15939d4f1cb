import type { Refusal } from '../domain/kernel/decider.ts';
import { fault } from '../ports/fault.ts';

/**
 * What the task of a workflow throws when the rules refuse what has to follow, though the case still waits for it:
 * no retry helps and going on would pass it over, so a person looks at it.
 */
export function permanentFault(verb: string, id: string, { code }: Refusal): Error {
  return fault('PermanentFault', `${verb} of ${id} is refused: ${code}.`);
}
