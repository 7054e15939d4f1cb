import type { Core } from './core.ts';
import { close, type Draft, record } from './draft.ts';
import { requestFault } from './faults.ts';
import { type Frame, isCall, type TaskWait } from './frame.ts';
import type { Json } from './json.ts';
import type { TaskState } from './machine.ts';
import { mapAnswered } from './map/answered.ts';
import type { Message } from './messages.ts';
import { at, guarded } from './process.ts';
import { redrive } from './redrive.ts';
import { childResult } from './states/child-execution.ts';
import { childStarted, taskAnswered, taskBeat, taskDue, taskFailed, taskSucceeded } from './states/task.ts';
import { wakeWait } from './states/wait.ts';
import { type Step, stepOf } from './step.ts';

/** Applies one message to a draft. Throws a request fault, before it changed anything, for a bad request. */
export async function deliver(core: Core, draft: Draft, message: Message): Promise<Json> {
  switch (message.kind) {
    case 'begin':
      begin(core, draft);
      return null;
    case 'continue':
      return resumeEntries(draft);
    case 'frameDue':
      return frameDue(core, draft, message.frame, message.dueAtMillis);
    case 'executionDue':
      return executionDue(draft);
    case 'stop':
      return stop(draft, message.error, message.cause);
    case 'redrive':
      redrive(core, draft);
      return null;
    case 'tokenSuccess':
    case 'tokenFailure':
    case 'tokenHeartbeat':
      return useToken(core, draft, message);
    default:
      return useAnswer(core, draft, message);
  }
}

function begin({ roleArn }: Core, draft: Draft): void {
  const { live } = draft;
  draft.created = true;
  const id = record(draft, undefined, 'ExecutionStarted', { input: live.input, roleArn });
  const frame: Frame = {
    id: 0,
    parent: undefined,
    slot: 0,
    scope: '',
    state: live.machine.scopes.get('')?.startAt ?? '',
    input: live.input,
    variables: {},
    enteredTime: '',
    enteredEvent: 0,
    previousEvent: id,
    retryCount: 0,
    retriesBy: [],
    dueAtMillis: undefined,
    waitsFor: { kind: 'entry' },
  };
  live.frames.set(0, frame);
  live.nextFrame = 1;
  draft.changed.add(frame);
  draft.work.push({ kind: 'enter', frame: 0 });
  const { timeoutSeconds } = live.machine;
  if (timeoutSeconds !== undefined) draft.dueAtMillis = draft.nowMillis + timeoutSeconds * 1000;
}

function resumeEntries(draft: Draft): null {
  for (const frame of draft.live.frames.values()) {
    if (frame.waitsFor.kind === 'entry') draft.work.push({ kind: 'enter', frame: frame.id });
  }
  return null;
}

async function frameDue(core: Core, draft: Draft, id: number, dueAtMillis: number): Promise<null> {
  const frame = draft.live.frames.get(id);
  if (draft.live.status !== 'RUNNING' || frame?.dueAtMillis !== dueAtMillis) return null;
  const step = stepOf(core, draft, frame);
  const { waitsFor } = frame;
  const { state } = step;
  frame.dueAtMillis = undefined;
  draft.changed.add(frame);
  await guarded(step, async () => {
    if (waitsFor.kind === 'retry') draft.work.push({ kind: 'again', frame: id });
    else if (waitsFor.kind === 'time' && state.type === 'Wait') await wakeWait(at(step, state));
    else if (waitsFor.kind === 'task' && state.type === 'Task') await taskDue(at(step, state), waitsFor);
  });
  return null;
}

function executionDue(draft: Draft): null {
  if (draft.live.status !== 'RUNNING') return null;
  record(draft, undefined, 'ExecutionTimedOut');
  close(draft, { status: 'TIMED_OUT', output: undefined, error: undefined, cause: undefined });
  return null;
}

function stop(draft: Draft, error: string | undefined, cause: string | undefined): Json {
  const { live } = draft;
  if (live.status !== 'RUNNING') return null;
  const details = { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) };
  record(draft, undefined, 'ExecutionAborted', details);
  close(draft, { status: 'ABORTED', output: undefined, error, cause });
  return null;
}

type TokenMessage = Extract<Message, { token: string }>;

async function useToken(core: Core, draft: Draft, message: TokenMessage): Promise<null> {
  const frame = draft.live.frames.get(message.frame);
  const wait = frame?.waitsFor;
  if (draft.live.status !== 'RUNNING' || !frame || wait?.kind !== 'task' || wait.token !== message.token) {
    throw requestFault('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
  }
  const step = taskStep(core, draft, frame);
  await guarded(step, () => {
    if (message.kind === 'tokenSuccess') return taskSucceeded(step, message.output);
    if (message.kind === 'tokenFailure') return taskFailed(step, message.error, message.cause);
    return taskBeat(step, wait);
  });
  return null;
}

function taskStep(core: Core, draft: Draft, frame: Frame): Step<TaskState> {
  const step = stepOf(core, draft, frame);
  if (step.state.type !== 'Task') throw new Error(`The state "${step.state.name}" is no Task.`);
  return at(step, step.state);
}

type Answer = Extract<Message, { visit: string }>;

/** An answer counts only while its very attempt is awaited: a second one, or one after the time-out, changes nothing. */
async function useAnswer(core: Core, draft: Draft, message: Answer): Promise<null> {
  const frame = draft.live.frames.get(message.frame);
  const wait = frame?.waitsFor;
  if (draft.live.status !== 'RUNNING' || !frame || !wait || !isCall(wait) || wait.visit !== message.visit)
    return null;
  const step = stepOf(core, draft, frame);
  const { state } = step;
  await guarded(step, () => {
    if (wait.kind === 'task')
      return state.type === 'Task' ? applyAnswer(at(step, state), wait, message) : undefined;
    return state.type === 'Map' ? mapAnswered(at(step, state), wait, message) : undefined;
  });
  return null;
}

function applyAnswer(step: Step<TaskState>, wait: TaskWait, message: Answer): Promise<void> | void {
  switch (message.kind) {
    case 'answered':
      return wait.submitted ? undefined : taskAnswered(step, wait, message.result);
    case 'threw':
      return wait.submitted ? undefined : taskFailed(step, message.error, message.cause);
    case 'childStarted':
      return wait.submitted ? undefined : childStarted(step, wait, message.arn, message.result);
    case 'childEnded': {
      if (!wait.submitted) return undefined;
      const end = childResult(step, message.arn);
      if (!end) return undefined;
      return end.error === undefined
        ? taskSucceeded(step, end.result)
        : taskFailed(step, end.error, end.cause);
    }
  }
}
