import { close, type Draft, record } from './draft.ts';
import { dataLimitExceeded, StatesError } from './faults.ts';
import type { Frame } from './frame.ts';
import { isOversize, type Json, type JsonObject } from './json.ts';
import type { Result } from './machine.ts';
import { type Extra, evaluate, type Step, visitOf } from './step.ts';

/** Step Functions' limit for the input or output of a state. */
export const payloadBytesMax = 262_144;
/** Its limit for all variables together; what one Assign gives is a payload. */
const variablesBytesMax = 10 * 1024 * 1024;

export function refuseOversize(step: Step, value: Json, what: string): void {
  if (!isOversize(value, payloadBytesMax)) return;
  const { frame } = step;
  throw new StatesError(
    dataLimitExceeded,
    `The state/task '${frame.state}' returned ${what} with a size exceeding the maximum number of bytes service limit.`,
  );
}

/**
 * Leaves the state: variables and output are evaluated against the same old values, then the next state is entered or
 * the block of states ends. `value` is the output where the definition gives none.
 */
export async function leave(
  step: Step,
  how: Result,
  value: Json,
  next: string | undefined,
  extra: Extra = {},
): Promise<void> {
  const { draft, frame, state } = step;
  const assigned = how.assign ? ((await evaluate(step, how.assign, {}, extra)) as JsonObject) : undefined;
  const output = await evaluate(step, how.output, value, extra);
  if (output !== frame.input) refuseOversize(step, output, 'a result');
  const variables = assigned ? assign(step, assigned) : frame.variables;
  const details: JsonObject = { name: state.name, output };
  if (assigned && Object.keys(assigned).length > 0) details.assigned = assigned;
  record(draft, frame, `${state.type}StateExited`, details);
  frame.variables = variables;
  draft.changed.add(frame);
  frame.dueAtMillis = undefined;
  if (next === undefined) return endBlock(draft, frame, output);
  frame.state = next;
  frame.input = output;
  frame.waitsFor = { kind: 'entry' };
  draft.work.push({ kind: 'enter', frame: frame.id });
}

/** The variables of the frame with those that are assigned now. */
function assign(step: Step, assigned: JsonObject): JsonObject {
  refuseOversize(step, assigned, 'variables');
  const variables = { ...step.frame.variables, ...assigned };
  if (!isOversize(variables, variablesBytesMax)) return variables;
  throw new StatesError(
    dataLimitExceeded,
    `The variables of the execution are longer than ${variablesBytesMax} bytes after the state '${step.frame.state}'.`,
  );
}

function endBlock(draft: Draft, frame: Frame, output: Json): void {
  if (frame.parent === undefined) {
    record(draft, frame, 'ExecutionSucceeded', { output });
    close(draft, { status: 'SUCCEEDED', output, error: undefined, cause: undefined });
    return;
  }
  frame.waitsFor = { kind: 'ended', output };
  draft.work.push({ kind: 'childEnded', frame: frame.parent, child: frame });
}

/** Calls a handler after the commit. */
export function callLater(step: Step): string {
  const visit = visitOf(step);
  step.draft.effects.push({ kind: 'call', frame: step.frame.id, visit });
  return visit;
}
