import type { Json, JsonObject } from './json.ts';

/**
 * One thread of an execution: the machine itself, a branch of a Parallel or an iteration of a Map. It is at one state
 * and waits for one thing. One row of the store; a transition rewrites only the rows of the frames it touched.
 */
export interface Frame {
  readonly id: number;
  /** The frame whose Parallel or Map started this one; undefined for the machine itself. */
  readonly parent: number | undefined;
  /** The branch or item number. */
  readonly slot: number;
  /** The block of states, as `Machine.scopes` names it. */
  readonly scope: string;
  state: string;
  input: Json;
  /** Only those assigned in this frame; the outer ones are read through `parent`. */
  variables: JsonObject;
  /** `$states.context.State.EnteredTime`; equal for all retries of one visit. */
  enteredTime: string;
  /** The number of the StateEntered event, which causes mention. */
  enteredEvent: number;
  previousEvent: number;
  /** Retries so far in this visit, in all and by retrier. */
  retryCount: number;
  retriesBy: number[];
  /** The earliest moment at which time alone moves this frame. */
  dueAtMillis: number | undefined;
  waitsFor: WaitsFor;
  /** `$states.context.Map.Item`, for an iteration. */
  readonly item?: { Index: number; Value: Json };
  /** True inside a distributed Map: its events are not part of the execution's history. */
  readonly silent?: boolean;
}

export type WaitsFor =
  | { kind: 'entry' }
  | { kind: 'time' }
  | { kind: 'retry' }
  | TaskWait
  | { kind: 'children'; total: number; concurrency: number; toleratedFailures?: number }
  | { kind: 'writer'; visit: string; arguments: Json }
  | { kind: 'reader'; visit: string; arguments: Json; maxItems?: number }
  | { kind: 'ended'; output: Json }
  | { kind: 'failed'; error: string; cause?: string };

export interface TaskWait {
  kind: 'task';
  /** Tells one attempt from the next, within the execution. */
  visit: string;
  arguments: Json;
  token?: string;
  /** The handler has answered; only the token, or the child execution, is still awaited. */
  submitted?: boolean;
  /** Awaits the end of the execution that this task started. */
  child?: string;
  timeoutAtMillis?: number;
  heartbeatAtMillis?: number;
  heartbeatSeconds?: number;
}

/** What is answered by a handler, and so has a visit. */
export type CallWait = Extract<WaitsFor, { visit: string }>;

export function isCall(waitsFor: WaitsFor): waitsFor is CallWait {
  return 'visit' in waitsFor;
}

/** What must happen to a frame when the engine starts again: nothing, its handler is called, its child is looked up. */
export type OnResume = 0 | 1 | 2;

export function onResumeOf(frame: Frame): OnResume {
  const { waitsFor } = frame;
  if (waitsFor.kind === 'entry' || waitsFor.kind === 'reader' || waitsFor.kind === 'writer') return 1;
  if (waitsFor.kind !== 'task') return 0;
  if (!waitsFor.submitted) return 1;
  return waitsFor.child === undefined ? 0 : 2;
}
