import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locale.ts';

export type TextValues = Readonly<Record<string, string | number>>;

const TAGS: Record<Locale, string> = { fr: 'fr-MA', ar: 'ar-MA' };
const compiled = new Map<string, IntlMessageFormat>();

/** The whole sentence of a pair of texts (ICU message syntax: plurals and choices are in the text, never glued). */
export function sentence(
  locale: Locale,
  pair: Readonly<Record<Locale, string>>,
  values: TextValues = {},
): string {
  const id = `${locale}/${pair[locale]}`;
  let message = compiled.get(id);
  if (!message) {
    message = new IntlMessageFormat(pair[locale], TAGS[locale]);
    compiled.set(id, message);
  }
  return String(message.format({ ...values }));
}
