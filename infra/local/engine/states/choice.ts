import { leave } from '../leave.ts';
import type { ChoiceState } from '../machine.ts';
import { evaluateOf, type Step, stateError } from '../step.ts';

/** Choice: the first rule whose condition is true; else Default with the state's own Output and Assign. */
export async function startChoice(step: Step<ChoiceState>): Promise<void> {
  const { state, frame } = step;
  for (const [index, rule] of state.rules.entries()) {
    const met = await evaluateOf(step, rule.condition, `Choices[${index}]/Condition`, 'boolean');
    if (met) return leave(step, rule, frame.input, rule.next);
  }
  if (state.otherwise !== undefined) return leave(step, state, frame.input, state.otherwise);
  const words = 'Failed to transition out of the state. The state does not point to a next state.';
  throw stateError(step, 'States.NoChoiceMatched', words);
}
