import { leave } from '../leave.ts';
import type { PassState } from '../machine.ts';
import type { Step } from '../step.ts';

/** Pass: its Output, or its input unchanged. */
export function startPass(step: Step<PassState>): Promise<void> {
  return leave(step, step.state, step.frame.input, step.state.next);
}
