import { isCalendarDay } from '../domain/kernel/calendar-day.ts';
import { provinceByCode, regionByCode } from '../domain/territory/territory.ts';
import { formatAmount } from './amount.ts';
import { formatDay, formatInstant } from './dates.ts';
import type { Locale } from './locale.ts';
import type { TextValues } from './sentence.ts';
import { isTextKey, text } from './text.ts';

/**
 * The facts of a refusal, a finding or a mail as a reader sees them, by the ending of their names: `...On` is a day in
 * full, `...At` an instant by Moroccan clocks, `...Centimes` an amount; a paper, a region and a province have their
 * names; a rule or a fault is a choice of the sentence, whose ICU selectors have underscores where codes have dashes.
 * Texts and numbers stay; what is neither (lists, objects) is left out.
 */
export function shownValues(locale: Locale, facts: object): TextValues {
  const shown: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts) as [string, unknown][]) {
    if (typeof value === 'string') shown[name] = shownText(locale, name, value);
    if (typeof value === 'number') {
      shown[name] = name.endsWith('Centimes') ? formatAmount(locale, value) : value;
    }
  }
  return shown;
}

function shownText(locale: Locale, name: string, value: string): string {
  if ((name.endsWith('On') || name === 'onDay') && isCalendarDay(value)) return formatDay(locale, value);
  if (name.endsWith('At') && INSTANT.test(value)) return formatInstant(locale, value);
  if (name === 'rule' || name === 'fault' || name === 'why') return value.replaceAll('-', '_');
  if (/regionCode$/iu.test(name)) return regionByCode(value)?.name[locale] ?? value;
  if (name === 'provinceCode') return provinceByCode(value)?.name[locale] ?? value;
  const paper = `paper.${value}`;
  return name === 'paper' && isTextKey(paper) ? text(locale, paper) : value;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;
