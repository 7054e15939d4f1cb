import type { Instant } from '../kernel/calendar-day.ts';

/** Words about a line that no bank has seen yet, and who said them when. */
export interface Observation {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** What the accountant remarked and what the finance officer said to it: both are read at the next release. */
export interface AnsweredObservation {
  readonly observation: Observation;
  readonly answer: Observation;
}
