import type { Core } from './core.ts';
import type { Draft } from './draft.ts';
import { FieldProblem, queryEvaluationError, StatesError } from './faults.ts';
import type { Frame } from './frame.ts';
import { isoOf } from './instants.ts';
import type { Json, JsonObject } from './json.ts';
import { type State, stateOf } from './machine.ts';
import {
  type Bindings,
  evaluateNumber,
  evaluateTemplate,
  evaluateTyped,
  type Template,
} from './templates.ts';

/** One frame at one state, inside one draft. */
export interface Step<S extends State = State> {
  readonly core: Core;
  readonly draft: Draft;
  readonly frame: Frame;
  readonly state: S;
}

export function stepOf(core: Core, draft: Draft, frame: Frame): Step {
  return { core, draft, frame, state: stateOf(draft.live.machine, frame.scope, frame.state) };
}

/** Tells one attempt of one visit from every other of the execution. */
export function visitOf({ draft, frame }: Step): string {
  return `${frame.enteredTime}.${draft.live.redriveCount}.${frame.retryCount}`;
}

/** What an expression sees of `$states` beside `input` and `context`. */
export interface Extra {
  result?: Json;
  errorOutput?: Json;
  item?: { Index: number; Value: Json };
  token?: string;
}

/** The Context object, as `$states.context` shows it. */
function contextOf(step: Step, extra: Extra = {}): JsonObject {
  const { draft, frame, core } = step;
  const { live } = draft;
  const execution: JsonObject = {
    Id: live.arn,
    Input: live.input,
    Name: live.name,
    RoleArn: core.roleArn,
    StartTime: live.startTime,
    RedriveCount: live.redriveCount,
  };
  if (live.redrivenAtMillis !== undefined) execution.RedriveTime = isoOf(live.redrivenAtMillis);
  const context: JsonObject = {
    Execution: execution,
    StateMachine: { Id: core.machineArn(live.machine.name), Name: live.machine.name },
    State: { Name: frame.state, EnteredTime: frame.enteredTime, RetryCount: frame.retryCount },
  };
  if (extra.token !== undefined) context.Task = { Token: extra.token };
  const item = extra.item ?? itemOf(step);
  if (item) context.Map = { Item: item };
  return context;
}

function itemOf({ draft, frame }: Step): { Index: number; Value: Json } | undefined {
  for (
    let at: Frame | undefined = frame;
    at;
    at = at.parent === undefined ? undefined : draft.live.frames.get(at.parent)
  ) {
    if (at.item) return at.item;
  }
  return undefined;
}

/** The variables a frame sees: its own and those of the frames around it, up to a distributed Map. */
function variablesOf({ draft }: Step, frame: Frame): JsonObject {
  if (frame.parent === undefined) return frame.variables;
  const around = draft.live.frames.get(frame.parent);
  if (!around || (frame.silent && !around.silent)) return frame.variables;
  return { ...variablesOf({ draft } as Step, around), ...frame.variables };
}

function bindingsOf(step: Step, extra: Extra = {}): Bindings {
  const states: JsonObject = { input: step.frame.input, context: contextOf(step, extra) };
  if (extra.result !== undefined) states.result = extra.result;
  if (extra.errorOutput !== undefined) states.errorOutput = extra.errorOutput;
  return { ...variablesOf(step, step.frame), states };
}

/** An error of the step's state, with the words that Step Functions puts before it. */
export function stateError(step: Step, name: string, message: string, location?: string): StatesError {
  const { frame } = step;
  const where = `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.enteredEvent}).`;
  return new StatesError(name, `${where} ${message}`, location);
}

async function asStateError<T>(step: Step, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof FieldProblem)) throw thrown;
    throw stateError(step, queryEvaluationError, thrown.message, thrown.field);
  }
}

/** The value of a field, or what stands in for it where the definition leaves it out. */
export function evaluate(
  step: Step,
  template: Template | undefined,
  otherwise: Json,
  extra?: Extra,
): Promise<Json> {
  if (!template) return Promise.resolve(otherwise);
  if (template.kind === 'constant') return Promise.resolve(template.value);
  return asStateError(step, () => evaluateTemplate(template, bindingsOf(step, extra)));
}

export function evaluateOf(
  step: Step,
  template: Template,
  field: string,
  expected: 'number' | 'boolean' | 'array' | 'string' | 'object',
): Promise<Json> {
  return asStateError(step, () => evaluateTyped(template, bindingsOf(step), field, expected));
}

export function evaluateWhole(
  step: Step,
  template: Template,
  field: string,
  range: readonly [number, number],
): Promise<number> {
  return asStateError(step, () => evaluateNumber(template, bindingsOf(step), field, range));
}

export function evaluatePercentage(step: Step, template: Template, field: string): Promise<number> {
  return asStateError(step, () => evaluateNumber(template, bindingsOf(step), field, [0, 100], 'a number'));
}
