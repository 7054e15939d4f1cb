import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locale.ts';
import { texts } from './texts/texts.ts';

/** Every text that a person can read, by key; both languages stand side by side in `texts/`. */
export type TextKey = keyof typeof texts;

export type TextValues = Readonly<Record<string, string | number>>;

const TAGS: Record<Locale, string> = { fr: 'fr-MA', ar: 'ar-MA' };
const compiled = new Map<string, IntlMessageFormat>();

/** The whole sentence in a language (ICU message syntax: plurals and choices are in the text, never glued). */
export function text(locale: Locale, key: TextKey, values: TextValues = {}): string {
  const id = `${locale}/${key}`;
  let message = compiled.get(id);
  if (!message) {
    message = new IntlMessageFormat(texts[key][locale], TAGS[locale]);
    compiled.set(id, message);
  }
  return String(message.format({ ...values }));
}

/** Whether a key has a text: codes from elsewhere (refusals, findings) are looked up by name. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(texts, key);
}

/** A text in both languages, for what is bilingual by nature: a convention, a mail. */
export function bilingual(
  key: TextKey,
  values: TextValues = {},
): { readonly fr: string; readonly ar: string } {
  return { fr: text('fr', key, values), ar: text('ar', key, values) };
}
