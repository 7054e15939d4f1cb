import type { Bilingual } from '../../domain/kernel/act.ts';
import { MONTHS_AR, MONTHS_FR } from '../../i18n/dates.ts';

/** What both languages of a text have to say alike: compared as sorted lists, each entry in one writing. */
export interface StatedFacts {
  readonly numbers: readonly string[];
  readonly dates: readonly string[];
  readonly amounts: readonly string[];
}

const DATE = new RegExp(`(\\d{1,2})(?:er)?\\s+(${[...MONTHS_FR, ...MONTHS_AR].join('|')})`, 'gu');
const AMOUNT =
  /(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+)(?:[.,]\d+)?[ \u00A0\u202F]*(?:DH|dirhams?|دراهم|درهما|درهم)/gu;

/** The numbers, days of a month and sums of money that a text names in clear, without its places. */
export function statedFacts(text: string): StatedFacts {
  const plain = text.replace(/[\u2066-\u2069]/gu, '');
  return {
    numbers: numbersOf(plain),
    dates: [...plain.matchAll(DATE)].map(([, day, month]) => `${day}/${monthOf(month ?? '')}`).sort(),
    amounts: [...plain.matchAll(AMOUNT)].map(([, figure]) => (figure ?? '').replace(/\D/gu, '')).sort(),
  };
}

/** Numbers and references, sorted; French writes a law as 43-20, Arabic as 43.20: they are the same. */
function numbersOf(text: string): readonly string[] {
  const found = text.match(/\d+(?:[.,/-]\d+)*/gu) ?? [];
  return found.map((number) => number.replace(/[.,/]/gu, '-')).sort();
}

function monthOf(name: string): number {
  return Math.max(MONTHS_FR.indexOf(name), MONTHS_AR.indexOf(name)) + 1;
}

/** The defined terms that a side names: `le Ministère` by its noun, `الوزارة` also after a joined particle. */
export function termsNamed(
  terms: readonly Bilingual[],
  text: Bilingual,
): Record<'fr' | 'ar', readonly string[]> {
  const named = (side: 'fr' | 'ar') =>
    terms.filter((term) => text[side].includes(nounOf(term[side]))).map(({ fr }) => fr);
  return { fr: named('fr'), ar: named('ar') };
}

function nounOf(term: string): string {
  return term.replace(/^(?:l[ea] |l’|ال)/u, '');
}
