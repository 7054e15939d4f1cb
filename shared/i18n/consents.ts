import type { Locale } from './locale.ts';
import type { TextValues } from './sentence.ts';
import { text } from './text.ts';
import { consentTexts } from './texts/consents.ts';

export type ConsentVersion = keyof typeof consentTexts;

/** The text that a signatory accepts today. */
export const CURRENT_CONSENT: ConsentVersion = 'consent-2026-1';

export function isConsentVersion(version: string): version is ConsentVersion {
  return Object.hasOwn(consentTexts, version);
}

/** What was accepted under a version, word for word: the number of the convention and the party are its only blanks. */
export function consentText(locale: Locale, version: ConsentVersion, values: TextValues): string {
  return text(locale, version, values);
}
