import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay } from '../../domain/kernel/calendar-day.ts';
import { formatHijri } from '../../i18n/dates.ts';

/** The months as the French edition of the Bulletin officiel writes them. */
const MONTHS_FR = [
  'moharrem',
  'safar',
  'rabii I',
  'rabii II',
  'joumada I',
  'joumada II',
  'rejeb',
  'chaabane',
  'ramadan',
  'chaoual',
  'kaada',
  'hija',
];

const numeric = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});

/** The Hijri date of a day in both languages, by the Umm al-Qura calendar: the official date may differ by a day. */
export function hijriDate(day: CalendarDay): Bilingual {
  const parts = new Map(
    numeric.formatToParts(Date.parse(`${day}T00:00:00.000Z`)).map(({ type, value }) => [type, value]),
  );
  const month = MONTHS_FR[Number(parts.get('month')) - 1] ?? '';
  return { fr: `${parts.get('day')} ${month} ${parts.get('year')}`, ar: formatHijri(day) };
}
