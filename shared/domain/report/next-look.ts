import { addDays, type CalendarDay, compareDays } from '../kernel/calendar-day.ts';
import type { AwaitedReport } from './state.ts';

/** Days before the due day on which the association is reminded. */
const REMINDER_DAYS = [30, 7, 1] as const;
const WEEK_DAYS = 7;

/**
 * The next day on which something is to be done about a report that is awaited: a reminder, the notice that it is late,
 * the day from which it is missing, then a look every week.
 */
export function nextLook(
  { dueOn, missingAt }: Pick<AwaitedReport, 'dueOn' | 'missingAt'>,
  today: CalendarDay,
  missingAfterDays: number,
): CalendarDay {
  const lateOn = addDays(dueOn, 1);
  const planned = [...REMINDER_DAYS.map((days) => addDays(dueOn, -days)), lateOn];
  if (missingAt === undefined) planned.push(addDays(dueOn, Math.max(1, missingAfterDays)));
  const [next] = planned.filter((day) => compareDays(day, today) > 0).sort(compareDays);
  const inAWeek = addDays(today, WEEK_DAYS);
  const isLate = compareDays(today, lateOn) >= 0;
  if (next === undefined) return inAWeek;
  return isLate && compareDays(inAWeek, next) < 0 ? inAWeek : next;
}

/**
 * Which reminder is due today, undefined when none is: the nearest one that was reached and not sent. One that was
 * missed is not made up for.
 */
export function reminderDue(
  { dueOn, reminded }: Pick<AwaitedReport, 'dueOn' | 'reminded'>,
  today: CalendarDay,
): number | undefined {
  const reached = REMINDER_DAYS.filter((days) => compareDays(addDays(dueOn, -days), today) <= 0);
  const nearest = reached.at(-1);
  return nearest === undefined || reminded.includes(nearest) ? undefined : nearest;
}
