import type { Locale } from './locale.ts';
import type { TextValues } from './sentence.ts';
import { text } from './text.ts';
import { consentTexts } from './texts/consents.ts';

export type ConsentVersion = keyof typeof consentTexts;

/** The text that a signatory accepts today. */
export const CURRENT_CONSENT: ConsentVersion = 'consent-2026-1';

/** The text that a signatory of an amendment accepts today. */
const CURRENT_AMENDMENT_CONSENT: ConsentVersion = 'consent-amendment-2026-1';

/** The text that goes with what a round is about: nobody accepts a convention who signs an amendment. */
export function currentConsent(round: { readonly amendmentId?: string }): ConsentVersion {
  return round.amendmentId === undefined ? CURRENT_CONSENT : CURRENT_AMENDMENT_CONSENT;
}

/** Whether a version is a text about what the round is about. */
export function isConsentTo(round: { readonly amendmentId?: string }, version: string): boolean {
  return (
    isConsentVersion(version) &&
    version.startsWith('consent-amendment-') === (round.amendmentId !== undefined)
  );
}

export function isConsentVersion(version: string): version is ConsentVersion {
  return Object.hasOwn(consentTexts, version);
}

/** What was accepted under a version, word for word: the number of the convention and the party are its only blanks. */
export function consentText(locale: Locale, version: ConsentVersion, values: TextValues): string {
  return text(locale, version, values);
}
