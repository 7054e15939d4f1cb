import { dayOf, type Instant, timeOfDay } from '../domain/kernel/calendar-day.ts';
import { formatInstant } from './dates.ts';
import type { ReportLocale } from './locale.ts';
import { sentence, type TextValues } from './sentence.ts';
import { reportTexts } from './texts/texts.ts';

type ReportKey = keyof typeof reportTexts;

/** The whole sentence of a report. */
export function reportText(locale: ReportLocale, key: ReportKey, values: TextValues = {}): string {
  return sentence(locale, reportTexts[key], values);
}

/** Whether a report has a text under this key: faults are looked up by their code. */
export function isReportKey(key: string): key is ReportKey {
  return Object.hasOwn(reportTexts, key);
}

/** An instant as Moroccan clocks show it; in English as `2026-10-14 10:04`. */
export function reportInstant(locale: ReportLocale, at: Instant): string {
  return locale === 'en' ? `${dayOf(at)} ${timeOfDay(at)}` : formatInstant(locale, at);
}
