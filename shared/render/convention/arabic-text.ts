const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_ISOLATE = '\u2069';

/** A run that reads left to right: Latin letters and digits, with what stands between them. */
const LEFT_TO_RIGHT_RUN =
  /[-+]?[\p{Script=Latin}0-9](?:[\p{Script=Latin}0-9.,:;/@%&?=_#'’+()\-\u2013 \u00A0\u202F]*[\p{Script=Latin}0-9%])?/gu;

/** Vowel marks are set as glyphs of their own, and readers of a PDF find them again in the wrong place. */
const VOWEL_MARKS = /[\u064B-\u0652\u0670]/gu;

/**
 * Arabic text as it is printed: without vowel marks, as official texts are, and with every number, identifier,
 * address or Latin name in an isolate (U+2066 ... U+2069). Without one, "111-14" and a spaced RIB come out reversed.
 * Text that has isolates already keeps them.
 */
export function arabicText(text: string): string {
  const bare = text.replace(VOWEL_MARKS, '');
  if (bare.includes(LEFT_TO_RIGHT_ISOLATE)) return bare;
  return bare.replace(LEFT_TO_RIGHT_RUN, (run) => `${LEFT_TO_RIGHT_ISOLATE}${run}${POP_ISOLATE}`);
}

/** The Latin letters and digits of a text that stand outside any isolate, for the check that there are none. */
export function unisolatedRuns(text: string): readonly string[] {
  let depth = 0;
  let outside = '';
  for (const character of text) {
    if (character === LEFT_TO_RIGHT_ISOLATE) depth += 1;
    if (character === POP_ISOLATE) depth -= 1;
    outside += depth === 0 && /[\p{Script=Latin}0-9]/u.test(character) ? character : ' ';
  }
  return outside.split(' ').filter((run) => run !== '');
}
