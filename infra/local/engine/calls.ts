import { startChild } from './children.ts';
import type { Core } from './core.ts';
import type { CallWait, Frame } from './frame.ts';
import { copyJson, isObject, type Json, toJson } from './json.ts';
import type { Live } from './live.ts';
import { type State, stateOf } from './machine.ts';
import type { Message } from './messages.ts';
import { lookUp, parseResource } from './resource.ts';
import type { Started, StartRequest } from './start.ts';
import type { TaskCall, TaskHandler } from './task-call.ts';

export interface Calling {
  core: Core;
  start: (request: StartRequest) => Promise<Started>;
}

/** What a task's handler is told. */
export function callOf(live: Live, frame: Frame, wait: CallWait, signal: AbortSignal): TaskCall {
  return {
    resource: resourceOf(stateOf(live.machine, frame.scope, frame.state), wait),
    input: copyJson(wait.arguments),
    ...(wait.kind === 'task' && wait.token !== undefined ? { token: wait.token } : {}),
    executionName: live.name,
    executionArn: live.arn,
    stateName: frame.state,
    enteredTime: frame.enteredTime,
    attempt: frame.retryCount,
    signal,
  };
}

function resourceOf(state: State, { kind }: CallWait): string {
  if (state.type === 'Task') return state.resource;
  const distributed = state.type === 'Map' ? state.distributed : undefined;
  return (kind === 'reader' ? distributed?.reader?.resource : distributed?.writer?.resource) ?? '';
}

/** Calls what is registered for a task and gives its answer as a message; never throws. */
export async function answerOf(
  calling: Calling,
  call: TaskCall,
  live: Live,
  frame: Frame,
  wait: CallWait,
): Promise<Message> {
  const base = { frame: frame.id, visit: wait.visit };
  try {
    const integration = calling.core.integrations[call.resource];
    if (integration) return { kind: 'answered', ...base, result: toJson(await integration(call)) };
    const resource = parseResource(call.resource);
    if (resource.kind === 'service' && resource.service === 'states') {
      return await startChild({ ...calling, live, frame, wait, resource });
    }
    const result = await callFunction(calling.core, call, resource.kind === 'service');
    return { kind: 'answered', ...base, result: toJson(result) };
  } catch (thrown) {
    return { kind: 'threw', ...base, ...errorOf(thrown) };
  }
}

async function callFunction(core: Core, call: TaskCall, byInvoke: boolean): Promise<Json> {
  if (!byInvoke) return functionNamed(core, call.resource)(call);
  const input = isObject(call.input) ? call.input : {};
  const result = await functionNamed(
    core,
    String(input.FunctionName),
  )({ ...call, input: input.Payload ?? {} });
  return { ExecutedVersion: '$LATEST', Payload: result ?? null, StatusCode: 200 };
}

function functionNamed(core: Core, reference: string): TaskHandler {
  const handler = lookUp(core.functions, reference);
  if (handler) return handler;
  const fault = new Error(`Function not found: ${reference}`);
  fault.name = 'Lambda.ResourceNotFoundException';
  throw fault;
}

function errorOf(thrown: unknown): { error: string; cause: string | undefined } {
  if (!(thrown instanceof Error)) return { error: 'Error', cause: String(thrown) };
  return { error: thrown.name || 'Error', cause: thrown.message };
}
