import { close, type Draft, dropFrame, record } from './draft.ts';
import {
  dataLimitExceeded,
  errorOutputOf,
  heartbeatTimeoutError,
  queryEvaluationError,
  runtimeError,
  StatesError,
  timeoutError,
} from './faults.ts';
import type { Frame } from './frame.ts';
import type { JsonObject } from './json.ts';
import { leave } from './leave.ts';
import { childrenOf } from './live.ts';
import type { Retrier } from './machine.ts';
import type { Step } from './step.ts';

/** Whether a name in ErrorEquals covers an error. States.Runtime is covered by nothing. */
function covers(pattern: string, { name, fromHeartbeat }: StatesError): boolean {
  if (name === runtimeError) return false;
  if (pattern === name) return true;
  if (pattern === heartbeatTimeoutError) return fromHeartbeat;
  if (pattern === 'States.ALL') return name !== dataLimitExceeded;
  return pattern === 'States.TaskFailed' && name !== timeoutError && name !== dataLimitExceeded;
}

function matches(errorEquals: readonly string[], error: StatesError): boolean {
  return errorEquals.some((pattern) => covers(pattern, error));
}

/** The delay before a retry in milliseconds: interval x rate^n, capped, and anywhere from 0 to it with full jitter. */
function delayMillisOf(retrier: Retrier, earlier: number): number {
  const seconds = retrier.intervalSeconds * retrier.backoffRate ** earlier;
  const capped = Math.min(seconds, retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY, 31_622_400);
  const jittered = retrier.fullJitter ? capped * Math.random() : capped;
  return Math.round(jittered * 1000);
}

/** Tries the retriers of the state in order; true where one of them takes the error. */
function retried(step: Step, error: StatesError): boolean {
  const { draft, frame, state } = step;
  const index = state.retry.findIndex((retrier) => matches(retrier.errorEquals, error));
  const retrier = state.retry[index];
  if (!retrier) return false;
  const earlier = frame.retriesBy[index] ?? 0;
  if (earlier >= retrier.maxAttempts) return false;
  frame.retriesBy = state.retry.map((_, at) => (frame.retriesBy[at] ?? 0) + (at === index ? 1 : 0));
  frame.retryCount += 1;
  frame.waitsFor = { kind: 'retry' };
  frame.dueAtMillis = draft.nowMillis + delayMillisOf(retrier, earlier);
  draft.changed.add(frame);
  return true;
}

function dropChildren(draft: Draft, frame: Frame): void {
  for (const child of childrenOf(draft.live, frame.id)) dropFrame(draft, child);
  draft.live.progress.delete(frame.id);
}

/**
 * What a state does with an error: retry, catch, or hand it to the block around. `fromChild` tells that a branch or
 * iteration raised it: its frames stay where nobody catches, so that a redrive can go on from them.
 */
export async function failState(step: Step, error: StatesError, fromChild = false): Promise<void> {
  const { draft, frame, state } = step;
  if (!fromChild && error.name === queryEvaluationError && error.location !== undefined) {
    record(draft, frame, 'EvaluationFailed', evaluationDetails(step, error));
  }
  if (retried(step, error)) return dropChildren(draft, frame);
  const catcher = state.catchers.find(({ errorEquals }) => matches(errorEquals, error));
  if (!catcher) return giveUp(step, error, fromChild);
  dropChildren(draft, frame);
  const errorOutput = errorOutputOf(error);
  try {
    await leave(step, catcher, errorOutput, catcher.next, { errorOutput });
  } catch (thrown) {
    if (!(thrown instanceof StatesError)) throw thrown;
    if (thrown.location !== undefined)
      record(draft, frame, 'EvaluationFailed', evaluationDetails(step, thrown));
    giveUp(step, thrown, false);
  }
}

function evaluationDetails({ state }: Step, error: StatesError): JsonObject {
  return { error: error.name, cause: error.cause ?? '', location: error.location ?? '', state: state.name };
}

function giveUp({ draft, frame, state }: Step, error: StatesError, fromChild: boolean): void {
  const nested = state.type === 'Map' || state.type === 'Parallel';
  if (nested && error.name !== runtimeError) record(draft, frame, `${state.type}StateFailed`);
  if (!fromChild) {
    dropChildren(draft, frame);
    frame.waitsFor = {
      kind: 'failed',
      error: error.name,
      ...(error.cause === undefined ? {} : { cause: error.cause }),
    };
    frame.dueAtMillis = undefined;
    draft.changed.add(frame);
  }
  if (frame.parent === undefined) closeFailed(draft, frame, error);
  else draft.work.push({ kind: 'childFailed', frame: frame.parent, child: frame, error });
}

function closeFailed(draft: Draft, frame: Frame, error: StatesError): void {
  const name = error.name === '' ? undefined : error.name;
  record(draft, frame, 'ExecutionFailed', {
    ...(name ? { error: name } : {}),
    ...(error.cause === undefined ? {} : { cause: error.cause }),
  });
  close(draft, { status: 'FAILED', output: undefined, error: name, cause: error.cause });
}
