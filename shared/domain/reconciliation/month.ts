import { addDays, type CalendarDay } from '../kernel/calendar-day.ts';

/** A month of the Moroccan calendar, 'YYYY-MM'. */
export type Month = string;

/** Whether the text is a month, written 'YYYY-MM' with a year from 1000. */
export function isMonth(text: string): text is Month {
  return /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/u.test(text);
}

function monthOf(day: CalendarDay): Month {
  return day.slice(0, 7);
}

export function firstDayOf(month: Month): CalendarDay {
  return `${month}-01`;
}

/** The first day of the month after: on it the month is over. */
export function dayAfter(month: Month): CalendarDay {
  const day = addDays(firstDayOf(month), 31);
  return firstDayOf(monthOf(day));
}

export function lastDayOf(month: Month): CalendarDay {
  return addDays(dayAfter(month), -1);
}

/** The month before the one in which the day lies. */
export function monthBefore(day: CalendarDay): Month {
  return monthOf(addDays(firstDayOf(monthOf(day)), -1));
}
