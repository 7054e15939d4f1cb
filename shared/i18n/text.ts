import type { Locale } from './locale.ts';
import { sentence, type TextValues } from './sentence.ts';
import { texts } from './texts/texts.ts';

/** Every text that a person can read, by key; both languages stand side by side in `texts/`. */
export type TextKey = keyof typeof texts;

/** The whole sentence in a language. */
export function text(locale: Locale, key: TextKey, values: TextValues = {}): string {
  return sentence(locale, texts[key], values);
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

/** The words of both languages side by side, for a table that both read: `Montant / المبلغ`. They need no value. */
export function inBothLanguages(key: TextKey): string {
  const { fr, ar } = bilingual(key);
  return `${fr} / ${ar}`;
}
