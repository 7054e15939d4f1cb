import type { Instant } from './calendar-day.ts';

/** A workflow that waits for a subject to leave some statuses, with the token that wakes it. */
export interface KeepWait {
  readonly subject: string;
  /** The wait lasts while the subject stands at one of these. */
  readonly while: readonly string[];
  readonly token: string;
  readonly state: string;
  readonly enteredTime: Instant;
  readonly retryCount: number;
}

export interface WaitOutcome {
  readonly status: string;
}

/** Settled when the subject stands elsewhere: the state is the outcome, none is stored. */
export function outcomeOf(wait: Pick<KeepWait, 'while'>, status: string): WaitOutcome | undefined {
  return wait.while.includes(status) ? undefined : { status };
}
