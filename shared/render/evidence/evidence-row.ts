import type { Bilingual } from '../../domain/kernel/act.ts';
import type { Locale } from '../../i18n/locale.ts';
import { bilingual, type TextKey } from '../../i18n/text.ts';
import { arabicText } from '../convention/arabic-text.ts';
import { frenchText } from '../convention/french-text.ts';

/** One line of the certificate: its label in both languages, and a value in both or a code that has no language. */
export type EvidenceRow = {
  readonly label: Bilingual;
  readonly value: Bilingual | null;
  readonly code: string | null;
};

export function row(label: TextKey, value: Bilingual | string): EvidenceRow {
  const isCode = typeof value === 'string';
  return {
    label: printed(bilingual(label)),
    value: isCode ? null : printed(value),
    code: isCode ? value : null,
  };
}

export function printed({ fr, ar }: Bilingual): Bilingual {
  return { fr: frenchText(fr), ar: arabicText(ar) };
}

export function inBoth(write: (locale: Locale) => string): Bilingual {
  return { fr: write('fr'), ar: write('ar') };
}
