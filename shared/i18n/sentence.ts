import { IntlMessageFormat } from 'intl-messageformat';
import type { ReportLocale } from './locale.ts';

export type TextValues = Readonly<Record<string, string | number>>;

const TAGS: Record<ReportLocale, string> = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };
const compiled = new Map<string, IntlMessageFormat>();

/** The whole sentence of a pair of texts (ICU message syntax: plurals and choices are in the text, never glued). */
export function sentence<Spoken extends ReportLocale>(
  locale: Spoken,
  pair: Readonly<Record<Spoken, string>>,
  values: TextValues = {},
): string {
  const id = `${locale}/${pair[locale]}`;
  let message = compiled.get(id);
  if (!message) {
    message = new IntlMessageFormat(locale === 'fr' ? unbroken(pair[locale]) : pair[locale], TAGS[locale]);
    compiled.set(id, message);
  }
  return String(message.format({ ...values }));
}

/** French sets a space before these marks and within its quotation marks; a line never breaks there. */
function unbroken(french: string): string {
  return french.replaceAll(/ (?=[:;?!»%])|(?<=«) /gu, '\u00a0');
}
