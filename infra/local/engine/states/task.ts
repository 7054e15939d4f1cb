import { record } from '../draft.ts';
import { failState } from '../failure.ts';
import { runtimeError, StatesError, timeoutError } from '../faults.ts';
import type { TaskWait } from '../frame.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { callLater, leave, refuseOversize } from '../leave.ts';
import type { TaskState } from '../machine.ts';
import type { Resource } from '../resource.ts';
import { evaluate, evaluateWhole, type Step, stateError } from '../step.ts';
import { newToken } from '../token-text.ts';

const secondsRange = [1, 99_999_999] as const;

/** Task: its Arguments go to the handler after the commit; an answer, a token or time brings it on. */
export async function startTask(step: Step<TaskState>): Promise<void> {
  const { core, draft, frame, state } = step;
  const resource = state.target;
  const token = resource.kind === 'service' && resource.pattern === 'callback' ? newToken(step) : undefined;
  const extra = token === undefined ? {} : { token };
  const input = await evaluate(step, state.arguments, frame.input, extra);
  const timeout =
    state.timeoutSeconds && (await evaluateWhole(step, state.timeoutSeconds, 'TimeoutSeconds', secondsRange));
  const heartbeat =
    state.heartbeatSeconds &&
    (await evaluateWhole(step, state.heartbeatSeconds, 'HeartbeatSeconds', secondsRange));
  if (timeout !== undefined && heartbeat !== undefined && heartbeat >= timeout) {
    throw stateError(step, runtimeError, 'HeartbeatSeconds must be smaller than TimeoutSeconds.');
  }
  refuseOversize(step, input, 'arguments');
  const wait: TaskWait = { kind: 'task', visit: callLater(step), arguments: input };
  if (token !== undefined) wait.token = token;
  if (timeout !== undefined) wait.timeoutAtMillis = draft.nowMillis + timeout * 1000;
  if (heartbeat !== undefined) {
    wait.heartbeatSeconds = heartbeat;
    wait.heartbeatAtMillis = draft.nowMillis + heartbeat * 1000;
  }
  frame.waitsFor = wait;
  frame.dueAtMillis = earliest(wait);
  draft.changed.add(frame);
  const credentials = state.credentials && (await evaluate(step, state.credentials, null, extra));
  recordScheduled(step, resource, { input, timeout, heartbeat, credentials, region: core.region });
}

function earliest(wait: TaskWait): number | undefined {
  const moments = [wait.timeoutAtMillis, wait.heartbeatAtMillis].filter((moment) => moment !== undefined);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

interface Scheduled {
  input: Json;
  timeout: number | undefined;
  heartbeat: number | undefined;
  credentials: Json | undefined;
  region: string;
}

function recordScheduled(
  { draft, frame, state }: Step<TaskState>,
  resource: Resource,
  scheduled: Scheduled,
): void {
  const limits: JsonObject = {};
  if (scheduled.timeout !== undefined) limits.timeoutInSeconds = scheduled.timeout;
  if (scheduled.heartbeat !== undefined) limits.heartbeatInSeconds = scheduled.heartbeat;
  if (isObject(scheduled.credentials) && typeof scheduled.credentials.RoleArn === 'string') {
    limits.taskCredentials = { roleArn: scheduled.credentials.RoleArn };
  }
  if (resource.kind !== 'service') {
    const prefix = prefixOf(resource);
    record(draft, frame, `${prefix}Scheduled`, {
      resource: state.resource,
      input: scheduled.input,
      ...limits,
    });
    record(draft, frame, `${prefix}Started`);
    return;
  }
  const names = namesOf(resource);
  record(draft, frame, 'TaskScheduled', {
    ...names,
    region: scheduled.region,
    parameters: scheduled.input,
    ...limits,
  });
  record(draft, frame, 'TaskStarted', names);
}

function namesOf(resource: Resource & { kind: 'service' }): JsonObject {
  const suffix =
    resource.pattern === 'request'
      ? ''
      : resource.pattern === 'callback'
        ? '.waitForTaskToken'
        : `.${resource.pattern}`;
  return { resourceType: resource.service, resource: resource.action + suffix };
}

function prefixOf(resource: Resource): string {
  if (resource.kind === 'function') return 'LambdaFunction';
  return resource.kind === 'activity' ? 'Activity' : 'Task';
}

/** The event that tells how the task went on: `Succeeded`, `Failed`, `TimedOut` or `Submitted`. */
function recordOutcome({ draft, frame, state }: Step<TaskState>, outcome: string, details: JsonObject): void {
  const resource = state.target;
  const names = resource.kind === 'service' ? namesOf(resource) : {};
  record(draft, frame, prefixOf(resource) + outcome, { ...names, ...details });
}

function isJob(resource: Resource): boolean {
  return resource.kind === 'service' && resource.pattern.startsWith('sync');
}

/** The handler answered: the task is done, unless a token or a child execution is still to come. */
export async function taskAnswered(step: Step<TaskState>, wait: TaskWait, result: Json): Promise<void> {
  if (wait.token === undefined) {
    // A job that a host's own integration runs was submitted, too, though nobody can tell when.
    if (isJob(step.state.target)) recordOutcome(step, 'Submitted', {});
    return taskSucceeded(step, result);
  }
  recordOutcome(step, 'Submitted', { output: result });
  wait.submitted = true;
  step.draft.changed.add(step.frame);
}

/** The task started an execution and now awaits its end. */
export function childStarted(step: Step<TaskState>, wait: TaskWait, arn: string, result: Json): void {
  recordOutcome(step, 'Submitted', { output: result });
  wait.submitted = true;
  wait.child = arn;
  step.draft.changed.add(step.frame);
}

export async function taskSucceeded(step: Step<TaskState>, result: Json): Promise<void> {
  refuseOversize(step, result, 'a result');
  recordOutcome(step, 'Succeeded', { output: result });
  await leave(step, step.state, result, step.state.next, { result });
}

export async function taskFailed(
  step: Step<TaskState>,
  error: string,
  cause: string | undefined,
): Promise<void> {
  step.draft.effects.push({ kind: 'abort', frame: step.frame.id });
  recordOutcome(step, 'Failed', { error, ...(cause === undefined ? {} : { cause }) });
  await failState(step, new StatesError(error, cause));
}

/** The time of the task, or of its heartbeat, has run out. */
export async function taskDue(step: Step<TaskState>, wait: TaskWait): Promise<void> {
  const { draft, frame } = step;
  const timedOut = wait.timeoutAtMillis !== undefined && wait.timeoutAtMillis <= draft.nowMillis;
  draft.effects.push({ kind: 'abort', frame: frame.id });
  recordOutcome(step, 'TimedOut', { error: timeoutError });
  await failState(step, new StatesError(timeoutError, undefined, undefined, !timedOut));
}

/** The holder of the token says that the work goes on. */
export function taskBeat(step: Step<TaskState>, wait: TaskWait): void {
  const { draft, frame } = step;
  if (wait.heartbeatSeconds === undefined) return;
  wait.heartbeatAtMillis = draft.nowMillis + wait.heartbeatSeconds * 1000;
  frame.dueAtMillis = earliest(wait);
  draft.changed.add(frame);
}
