import type { Bilingual } from '../kernel/act.ts';
import { cleanPasted } from '../kernel/pasted-text.ts';

/** Letters that one hand writes for another and that no decomposition of Unicode brings together. */
const ALIKE: readonly (readonly [written: RegExp, read: string])[] = [
  [/[ٱ]/gu, 'ا'],
  [/[ىی]/gu, 'ي'],
  [/ة/gu, 'ه'],
  [/ک/gu, 'ك'],
  [/[ء\u0640]/gu, ''],
  [/œ/gu, 'oe'],
  [/æ/gu, 'ae'],
];
/** What the sample adds to every name, and what a person adds in brackets. */
const IN_BRACKETS = /\([^)]*\)/gu;
/** One slip of the hand for so many letters. */
const LETTERS_PER_SLIP = 6;

/**
 * Whether a typed name is that of the signatory, in either script: without regard to case, accents, vowel signs, the
 * seats of hamza, the forms of alef, spaces, hyphens and the order of given and family name; one slip for six letters
 * is forgiven. Another person's name is not.
 */
export function nameResembles(typed: string, name: Bilingual): boolean {
  const given = wordsOf(typed);
  if (given.length === 0) return false;
  return [name.fr, name.ar].some((side) => {
    const expected = wordsOf(side);
    return expected.length > 0 && (alike(given, expected) || alike(given.toSorted(), expected.toSorted()));
  });
}

function wordsOf(text: string): readonly string[] {
  const plain = ALIKE.reduce(
    (read, [written, letter]) => read.replace(written, letter),
    cleanPasted(text).replace(IN_BRACKETS, ' ').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''),
  );
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function alike(given: readonly string[], expected: readonly string[]): boolean {
  const [left, right] = [[...given.join('')], [...expected.join('')]];
  return distance(left, right) <= Math.floor(right.length / LETTERS_PER_SLIP);
}

/** Letters to add, drop or change (Levenshtein). */
function distance(left: readonly string[], right: readonly string[]): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [at, letter] of left.entries()) {
    const above = row;
    row = [at + 1];
    for (const [index, other] of right.entries()) {
      const [corner = 0, top = 0] = [above[index], above[index + 1]];
      row.push(Math.min(top + 1, (row[index] ?? 0) + 1, corner + (letter === other ? 0 : 1)));
    }
  }
  return row.at(-1) ?? 0;
}
