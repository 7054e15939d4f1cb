import type { Instant } from '../domain/kernel/calendar-day.ts';

/** The one source of time. */
export interface Clock {
  now(): Instant;
}
