import { type Instant, instantAtStartOf } from '../domain/kernel/calendar-day.ts';

/** What a workflow's task answers: where the case stands, and how long a wait may last from here (seconds). */
export interface CaseOutcome {
  readonly status: string;
  readonly waitSeconds: number;
}

/** A wait without a deadline of its own is looked at again after 90 days. */
const LOOK_AGAIN_SECONDS = 90 * 86_400;

/** The outcome of a task; with a day, the wait lasts until that day begins in Morocco. */
export function caseOutcome(status: string, now?: Instant, untilOn?: string): CaseOutcome {
  if (now === undefined || untilOn === undefined) return { status, waitSeconds: LOOK_AGAIN_SECONDS };
  const millis = Date.parse(instantAtStartOf(untilOn)) - Date.parse(now);
  return { status, waitSeconds: Math.max(1, Math.ceil(millis / 1000)) };
}
