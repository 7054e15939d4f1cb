import { startChild } from './children.ts';
import type { Core } from './core.ts';
import type { Draft } from './draft.ts';
import type { Frame, TaskWait } from './frame.ts';
import { isoOf } from './instants.ts';
import { copyJson, isObject, type Json, toJson } from './json.ts';
import type { Live } from './live.ts';
import { stateOf } from './machine.ts';
import type { Message } from './messages.ts';
import { lookUp, parseResource } from './resource.ts';
import type { Runtime } from './runtime.ts';
import type { Started, StartRequest } from './start.ts';
import type { TaskCall, TaskHandler } from './task-call.ts';

export interface Effects {
  /** Does what a committed draft has made due. */
  perform(live: Live, draft: Draft): void;
  /** Calls the handlers that were being called when the process stopped. */
  resumeFrame(live: Live, frame: Frame): void;
}

interface Needs {
  core: Core;
  runtime: () => Runtime;
  start: (request: StartRequest) => Promise<Started>;
}

/** The outside of the engine: handlers, child executions, the parent that awaits an end. */
export function createEffects({ core, runtime, start }: Needs): Effects {
  function perform(live: Live, draft: Draft): void {
    for (const effect of draft.effects) {
      if (effect.kind === 'abort') abort(live, effect.frame);
      else if (effect.kind === 'call' && !draft.closing) callFrame(live, effect.frame, effect.visit);
    }
    if (!draft.closing) return;
    for (const frame of [...live.calls.keys()]) abort(live, frame);
    core.onEnd({ executionArn: live.arn, name: live.name, status: draft.closing.status });
    if (live.parent !== undefined) notifyParent(live.parent, live.arn);
  }

  function abort(live: Live, frame: number): void {
    live.calls.get(frame)?.controller.abort();
    live.calls.delete(frame);
  }

  function notifyParent(parent: string, arn: string): void {
    if (parent.startsWith('started by')) return;
    const [execution, frame, visit] = parent.split('/');
    runtime().tell(Number(execution), { kind: 'childEnded', frame: Number(frame), visit: visit ?? '', arn });
  }

  function callFrame(live: Live, id: number, visit: string): void {
    const frame = live.frames.get(id);
    if (frame?.waitsFor.kind === 'task' && frame.waitsFor.visit === visit)
      callTask(live, frame, frame.waitsFor);
  }

  function callTask(live: Live, frame: Frame, wait: TaskWait): void {
    const controller = new AbortController();
    live.calls.set(frame.id, { visit: wait.visit, controller });
    const call = callOf(live, frame, wait, controller.signal);
    void runtime().busy(async () => {
      core.onPoint('handler: before call');
      const message = await unlessAborted(controller.signal, answerOf(call, live, frame, wait));
      if (!message) return;
      core.onPoint('handler: after answer');
      if (live.calls.get(frame.id)?.controller === controller) live.calls.delete(frame.id);
      runtime().tell(live.id, message);
      if (message.kind === 'childStarted') runtime().tell(live.id, { ...message, kind: 'childEnded' });
    });
  }

  async function answerOf(call: TaskCall, live: Live, frame: Frame, wait: TaskWait): Promise<Message> {
    const base = { frame: frame.id, visit: wait.visit };
    try {
      const resource = parseResource(call.resource);
      const integration = core.integrations[call.resource];
      if (!integration && resource.kind === 'service' && resource.service === 'states') {
        return await startChild({ core, start, live, frame, wait, resource });
      }
      const result = integration
        ? await integration(call)
        : await callFunction(call, resource.kind === 'service');
      return { kind: 'answered', ...base, result: toJson(result) };
    } catch (thrown) {
      return { kind: 'threw', ...base, ...errorOf(thrown) };
    }
  }

  async function callFunction(call: TaskCall, byInvoke: boolean): Promise<Json> {
    if (!byInvoke) return functionNamed(call.resource)(call);
    const input = isObject(call.input) ? call.input : {};
    const result = await functionNamed(String(input.FunctionName))({ ...call, input: input.Payload ?? {} });
    return { ExecutedVersion: '$LATEST', Payload: result ?? null, StatusCode: 200 };
  }

  function functionNamed(reference: string): TaskHandler {
    const handler = lookUp(core.functions, reference);
    if (handler) return handler;
    const fault = new Error(`Function not found: ${reference}`);
    fault.name = 'Lambda.ResourceNotFoundException';
    throw fault;
  }

  return {
    perform,
    resumeFrame(live, frame) {
      if (frame.waitsFor.kind === 'entry') runtime().tell(live.id, { kind: 'continue' });
      if (frame.waitsFor.kind !== 'task') return;
      const { submitted, child, visit } = frame.waitsFor;
      if (!submitted) callTask(live, frame, frame.waitsFor);
      else if (child !== undefined)
        runtime().tell(live.id, { kind: 'childEnded', frame: frame.id, visit, arn: child });
    },
  };
}

function callOf(live: Live, frame: Frame, wait: TaskWait, signal: AbortSignal): TaskCall {
  const state = stateOf(live.machine, frame.scope, frame.state);
  return {
    resource: state.type === 'Task' ? state.resource : '',
    input: copyJson(wait.arguments),
    ...(wait.token === undefined ? {} : { token: wait.token }),
    executionName: live.name,
    executionArn: live.arn,
    stateName: frame.state,
    enteredTime: isoOf(frame.enteredAtMillis),
    attempt: frame.retryCount,
    signal,
  };
}

/** A given-up handler is not waited for: what it does later changes nothing. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
    work.then(resolve, reject);
  });
}

function errorOf(thrown: unknown): { error: string; cause: string | undefined } {
  if (!(thrown instanceof Error)) return { error: 'Error', cause: String(thrown) };
  return { error: thrown.name || 'Error', cause: thrown.message };
}
