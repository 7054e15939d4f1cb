import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ConsentVersion, CURRENT_CONSENT, consentText, isConsentVersion } from './consents.ts';
import { LOCALES } from './locale.ts';
import { consentTexts } from './texts/consents.ts';

/** SHA-256 of both texts, as they were first shown. A changed text fails here: it is a new version, not a new hash. */
const SHOWN: Record<ConsentVersion, string> = {
  'consent-2026-1': '734f873231b802dab936880b4e9ec3e163f57504a5fcdbfaecffff3b60c03a3c',
  'consent-amendment-2026-1': '3d9042baaccc76869afdc4804c1d83c3447f45ddf79f3249b63e517d6df2d60c',
};

describe('consent', () => {
  it.each(Object.entries(consentTexts))('%s still says what was accepted', (version, { fr, ar }) => {
    const hash = createHash('sha256').update(`${fr}\n${ar}`).digest('hex');
    expect(isConsentVersion(version) && SHOWN[version]).toBe(hash);
  });

  it.each(LOCALES)('names the convention and the party in %s', (locale) => {
    const values = { number: 'UPE-2026-017', organisation: 'Ajyal' };
    const words = consentText(locale, CURRENT_CONSENT, values);
    for (const value of Object.values(values)) expect(words).toContain(value);
  });

  it('has no words for a version that nobody wrote', () => {
    expect(isConsentVersion('consent-1999-1')).toBe(false);
    expect(isConsentVersion('toString')).toBe(false);
  });
});
