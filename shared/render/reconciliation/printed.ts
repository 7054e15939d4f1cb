import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay } from '../../domain/kernel/calendar-day.ts';
import { formatAmountFr } from '../../i18n/amount.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type TextKey, text } from '../../i18n/text.ts';
import { sides } from '../convention/party-lines.ts';

export function said(
  key: TextKey,
  values: (locale: Locale) => Record<string, string> = () => ({}),
): Bilingual {
  return sides({ fr: text('fr', key, values('fr')), ar: text('ar', key, values('ar')) });
}

export function day(on: CalendarDay): Bilingual {
  return sides({ fr: formatDay('fr', on), ar: formatDay('ar', on) });
}

/** A figure in a column of figures: the currency stands in the heading, the digits are those of both languages. */
export function figure(centimes: number): string {
  return formatAmountFr(centimes)
    .replace(/\u00A0DH$/u, '')
    .replace('-', '−');
}
