import { createHash } from 'node:crypto';
import type { Core } from './core.ts';
import type { CallWait, Frame } from './frame.ts';
import { isObject, type Json } from './json.ts';
import type { Live } from './live.ts';
import type { Message } from './messages.ts';
import type { Resource } from './resource.ts';
import type { Started, StartRequest } from './start.ts';

interface ChildStart {
  core: Core;
  start: (request: StartRequest) => Promise<Started>;
  live: Live;
  frame: Frame;
  wait: CallWait;
  resource: Resource & { kind: 'service' };
}

/** `states:startExecution`: starts once, also where the call is repeated after a crash. */
export async function startChild({ start, live, frame, wait, resource }: ChildStart): Promise<Message> {
  const input = isObject(wait.arguments) ? wait.arguments : {};
  const parent = `${live.id}/${frame.id}/${wait.visit}`;
  const awaited = resource.pattern === 'sync' || resource.pattern === 'sync:2';
  const started = await start({
    stateMachine: String(input.StateMachineArn),
    name: typeof input.Name === 'string' ? input.Name : nameFor(live, parent),
    input: inputOf(input.Input),
    parent,
    awaited,
  }).catch((thrown: Error) => {
    if (thrown.name === 'ExecutionAlreadyExists')
      thrown.name = 'StepFunctions.ExecutionAlreadyExistsException';
    if (thrown.name === 'StateMachineDoesNotExist')
      thrown.name = 'StepFunctions.StateMachineDoesNotExistException';
    throw thrown;
  });
  const result: Json = { ExecutionArn: started.executionArn, StartDate: Date.parse(started.startDate) };
  const base = { frame: frame.id, visit: wait.visit, result };
  return awaited
    ? { kind: 'childStarted', ...base, arn: started.executionArn }
    : { kind: 'answered', ...base };
}

/** The same name at every repetition of the same attempt. */
function nameFor(live: Live, parent: string): string {
  const digest = createHash('sha256').update(`${live.arn}/${parent}`).digest('hex');
  return [8, 12, 16, 20, 32].map((end, index, ends) => digest.slice(ends[index - 1] ?? 0, end)).join('-');
}

/** The input is JSON, or JSON as text. */
function inputOf(value: Json | undefined): Json {
  if (value === undefined) return {};
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}
