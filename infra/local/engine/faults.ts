import type { Json } from './json.ts';

/** An error of the States Language: it has a name that Retry and Catch match, and a cause in words. */
export class StatesError extends Error {
  override readonly cause: string | undefined;
  /** The field whose expression failed; only for States.QueryEvaluationError. */
  readonly location: string | undefined;
  /** A time-out because no heartbeat was heard: its name is States.Timeout, States.HeartbeatTimeout matches it too. */
  readonly fromHeartbeat: boolean;
  constructor(name: string, cause?: string, location?: string, fromHeartbeat = false) {
    super(cause ?? name);
    this.name = name;
    this.cause = cause;
    this.location = location;
    this.fromHeartbeat = fromHeartbeat;
  }
}

/** A problem inside an expression or a field, before it is known which state it befell. */
export class FieldProblem extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.name = 'FieldProblem';
    this.field = field;
  }
}

/** What the engine answers to a bad request; `name` is the error name of the Step Functions API. */
export function requestFault(name: string, message: string): Error {
  const fault = new Error(message);
  fault.name = name;
  return fault;
}

/** What `$states.errorOutput` holds and what a Catch without Output passes on. */
export function errorOutputOf(error: StatesError): Json {
  const output: Record<string, Json> = {};
  if (error.name !== '') output.Error = error.name;
  if (error.cause !== undefined) output.Cause = error.cause;
  return output;
}

export const queryEvaluationError = 'States.QueryEvaluationError';
export const runtimeError = 'States.Runtime';
export const timeoutError = 'States.Timeout';
export const heartbeatTimeoutError = 'States.HeartbeatTimeout';
export const dataLimitExceeded = 'States.DataLimitExceeded';
