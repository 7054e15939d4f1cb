import type { Json } from './json.ts';

/** What can happen to an execution; one at a time, in order. */
export type Message =
  | { kind: 'begin' }
  | { kind: 'continue' }
  | { kind: 'answered'; frame: number; visit: string; result: Json }
  | { kind: 'threw'; frame: number; visit: string; error: string; cause: string | undefined }
  | { kind: 'childStarted'; frame: number; visit: string; arn: string; result: Json }
  | { kind: 'childEnded'; frame: number; visit: string; arn: string }
  | { kind: 'frameDue'; frame: number; dueAtMillis: number }
  | { kind: 'executionDue' }
  | { kind: 'tokenSuccess'; frame: number; token: string; output: Json }
  | { kind: 'tokenFailure'; frame: number; token: string; error: string; cause: string | undefined }
  | { kind: 'tokenHeartbeat'; frame: number; token: string }
  | { kind: 'stop'; error: string | undefined; cause: string | undefined }
  | { kind: 'redrive' };
