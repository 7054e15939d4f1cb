import { cleanPasted } from './pasted-text.ts';

/** A day of the Moroccan calendar, 'YYYY-MM-DD'. Fields that hold one end in `...On`. */
export type CalendarDay = string;

/** A moment, an ISO 8601 string in UTC with milliseconds ('2026-11-23T09:30:00.000Z'). Fields end in `...At`. */
export type Instant = string;

const MILLIS_PER_DAY = 86_400_000;
const ZONE = 'Africa/Casablanca';

/**
 * Only Intl knows Moroccan clocks: UTC+1, UTC+0 in Ramadan on dates that no rule gives, and UTC+0 all year from
 * 20 September 2026 (tzdata 2026c). An offset is never written elsewhere.
 */
const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Whether the text is a day that exists, written 'YYYY-MM-DD' with a year from 1000. */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/u.test(text)) return false;
  const millis = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
}

const WRITTEN_DAY =
  /^(?:(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})|(?<d2>\d{1,2})[/.-](?<m2>\d{1,2})[/.-](?<y2>\d{4}))$/u;

/**
 * Reads a day as a person or a spreadsheet in Morocco writes it: `2026-11-23`, `23/11/2026`, `23-11-2026`, also in
 * Arabic-Indic digits. Gives undefined when the text is no day.
 */
export function parseDay(text: string): CalendarDay | undefined {
  const groups = WRITTEN_DAY.exec(cleanPasted(text))?.groups;
  if (groups === undefined) return undefined;
  const month = (groups.m ?? groups.m2 ?? '').padStart(2, '0');
  const dayOfMonth = (groups.d ?? groups.d2 ?? '').padStart(2, '0');
  const day = `${groups.y ?? groups.y2}-${month}-${dayOfMonth}`;
  return isCalendarDay(day) ? day : undefined;
}

/** The day in Morocco at an instant. Throws RangeError when the text is no instant. */
export function dayOf(instant: Instant): CalendarDay {
  return wallClockAt(millisOf(instant)).slice(0, 10);
}

/** The time of day in Morocco at an instant, 'HH:MM'. Throws RangeError when the text is no instant. */
export function timeOfDay(instant: Instant): string {
  return wallClockAt(millisOf(instant)).slice(11, 16);
}

/** The day `count` days later (earlier when negative). Throws RangeError when `day` is no day. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(utcMidnight(day) + count * MILLIS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The same day so many months later (31 January and one month: the last day of February). Throws RangeError when `day`
 * is no day.
 */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const date = new Date(utcMidnight(day));
  const wanted = date.getUTCDate();
  // By the first of the month, so that no short month is jumped over.
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, lastOfMonth));
  return date.toISOString().slice(0, 10);
}

/** Negative when `a` is the earlier day, positive when the later, 0 when they are the same. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return utcMidnight(a) - utcMidnight(b);
}

/** Days from one day to another: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (utcMidnight(to) - utcMidnight(from)) / MILLIS_PER_DAY;
}

/** The first instant of a day in Morocco. Throws RangeError when `day` is no day. */
export function instantAtStartOf(day: CalendarDay): Instant {
  return instantAt(day, '00:00');
}

/**
 * The instant at which Moroccan clocks show `time` ('HH:MM') on `day`. When clocks go back over that time, the first
 * of the two instants; when they jump over it, the time that was skipped counted on from before the jump.
 * Throws RangeError when `day` is no day or `time` no time.
 */
export function instantAt(day: CalendarDay, time: string): Instant {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)) throw new RangeError(`Not a time of day (HH:MM): ${time}`);
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const shown = utcMidnight(day) + minutes * 60_000;
  // Clocks change at most once within these two days, so one of the offsets around is the one in force.
  const offsets = [offsetMillis(shown - MILLIS_PER_DAY), offsetMillis(shown + MILLIS_PER_DAY)];
  const candidates = offsets.map((offset) => shown - offset).sort((a, b) => a - b);
  const exact = candidates.find((millis) => millis + offsetMillis(millis) === shown);
  const skipped = shown - (offsets[0] ?? 0);
  return new Date(exact ?? skipped).toISOString();
}

/** The instant so many milliseconds later (earlier when negative). Throws RangeError when the text is no instant. */
export function addMillis(instant: Instant, millis: number): Instant {
  return new Date(millisOf(instant) + millis).toISOString();
}

function millisOf(instant: Instant): number {
  const millis = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(millis)) throw new RangeError(`Not an instant (ISO 8601, UTC): ${instant}`);
  return millis;
}

function utcMidnight(day: CalendarDay): number {
  if (!isCalendarDay(day)) throw new RangeError(`Not a day (YYYY-MM-DD): ${day}`);
  return Date.parse(`${day}T00:00:00.000Z`);
}

function offsetMillis(millis: number): number {
  const toTheSecond = Math.floor(millis / 1000) * 1000;
  return Date.parse(`${wallClockAt(toTheSecond)}.000Z`) - toTheSecond;
}

/** What clocks in Morocco show, as 'YYYY-MM-DDTHH:MM:SS'. */
function wallClockAt(millis: number): string {
  const part = new Map(wallClock.formatToParts(millis).map(({ type, value }) => [type, value]));
  const year = part.get('year')?.padStart(4, '0');
  const day = `${year}-${part.get('month')}-${part.get('day')}`;
  return `${day}T${part.get('hour')}:${part.get('minute')}:${part.get('second')}`;
}
