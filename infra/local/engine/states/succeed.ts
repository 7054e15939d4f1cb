import { leave } from '../leave.ts';
import type { SucceedState } from '../machine.ts';
import type { Step } from '../step.ts';

/** Succeed: ends its block of states with its Output, or with its input. */
export function startSucceed(step: Step<SucceedState>): Promise<void> {
  return leave(step, step.state, step.frame.input, undefined);
}
