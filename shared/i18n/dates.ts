import { addDays, type CalendarDay, dayOf, type Instant, timeOfDay } from '../domain/kernel/calendar-day.ts';
import type { Locale } from './locale.ts';

export const MONTHS_FR: readonly string[] =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** The months as Morocco writes them, not as the Levant does. */
export const MONTHS_AR: readonly string[] =
  'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' ');

const hijri = new Intl.DateTimeFormat('ar-MA-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  dateStyle: 'long',
});

/** A day in full: `23 décembre 2026` or `23 دجنبر 2026`. Throws RangeError when `day` is no day. */
export function formatDay(locale: Locale, day: CalendarDay): string {
  return locale === 'ar' ? formatDayAr(day) : formatDayFr(day);
}

/** `23 décembre 2026`, and `1er` for the first of a month; see {@link formatDay}. */
export function formatDayFr(day: CalendarDay): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth === 1 ? '1er' : dayOfMonth} ${MONTHS_FR[month - 1]} ${year}`;
}

/** `23 دجنبر 2026` with western digits; see {@link formatDay}. */
export function formatDayAr(day: CalendarDay): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `${dayOfMonth} ${MONTHS_AR[month - 1]} ${year}`;
}

/** A month in full: `octobre 2026` or `أكتوبر 2026`. Throws RangeError when `month` is none. */
export function formatMonth(locale: Locale, month: string): string {
  const { year, month: inYear } = partsOf(`${month}-01`);
  return `${(locale === 'ar' ? MONTHS_AR : MONTHS_FR)[inYear - 1]} ${year}`;
}

/** An instant as Moroccan clocks show it: `23 décembre 2026 à 10:04` or `23 دجنبر 2026 على الساعة 10:04`. */
export function formatInstant(locale: Locale, instant: Instant): string {
  const at = locale === 'ar' ? 'على الساعة' : 'à';
  return `${formatDay(locale, dayOf(instant))} ${at} ${timeOfDay(instant)}`;
}

/**
 * The Hijri date by the Umm al-Qura calendar, `14 رجب 1448 هـ`. Morocco sights the moon, so the official date may
 * differ by a day: a proposal for a field that a person can correct.
 */
export function formatHijri(day: CalendarDay): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return hijri.format(Date.UTC(year, month - 1, dayOfMonth)).replaceAll('\u200F', '');
}

function partsOf(day: CalendarDay): { year: number; month: number; dayOfMonth: number } {
  const [year = '', month = '', dayOfMonth = ''] = addDays(day, 0).split('-');
  return { year: Number(year), month: Number(month), dayOfMonth: Number(dayOfMonth) };
}
