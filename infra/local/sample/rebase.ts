import { addDays, isCalendarDay } from '../../../shared/domain/kernel/calendar-day.ts';

/**
 * The same facts with every day in them moved by a number of days (earlier when negative): the files of the sample
 * are written for one beginning, and the story ends today. Only texts that are a day and nothing else move.
 */
export function rebase<Facts>(facts: Facts, days: number): Facts {
  return moved(facts, days) as Facts;
}

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return isCalendarDay(value) ? addDays(value, days) : value;
  if (Array.isArray(value)) return value.map((item) => moved(item, days));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, days)]));
}
