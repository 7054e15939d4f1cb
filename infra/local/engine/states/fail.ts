import { StatesError } from '../faults.ts';
import type { Json } from '../json.ts';
import type { FailState } from '../machine.ts';
import { evaluateOf, type Step } from '../step.ts';
import type { Template } from '../templates.ts';

/** Fail: ends its block of states with an error; both its fields may be left out. */
export async function startFail(step: Step<FailState>): Promise<void> {
  const text = async (template: Template | undefined, field: string): Promise<Json | undefined> =>
    template && (await evaluateOf(step, template, field, 'string'));
  const error = await text(step.state.error, 'Error');
  const cause = await text(step.state.cause, 'Cause');
  throw new StatesError((error as string | undefined) ?? '', cause as string | undefined);
}
