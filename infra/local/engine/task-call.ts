import type { Json } from './json.ts';

/** One call of a task's handler. */
export interface TaskCall {
  readonly resource: string;
  /** The evaluated Arguments; for `lambda:invoke` the Payload. */
  readonly input: Json;
  /** Present for `.waitForTaskToken`. */
  readonly token?: string;
  readonly executionName: string;
  readonly executionArn: string;
  readonly stateName: string;
  /** Equal for every retry and restart of one visit of the state, different for the next visit. */
  readonly enteredTime: string;
  /** 0 for the first try. */
  readonly attempt: number;
  /** Aborted when the task has timed out or its execution was stopped. */
  readonly signal: AbortSignal;
}

/**
 * Does the work of a task. Runs at least once per attempt. Throws an Error whose `name` is the error that Retry and
 * Catch match and whose message is the cause.
 */
export type TaskHandler = (call: TaskCall) => Promise<Json>;
