const ARABIC_INDIC_ZERO = 0x0660;
const EXTENDED_ARABIC_INDIC_ZERO = 0x06f0;

/** U+061C, U+200B..U+200F, U+202A..U+202E, U+2060, U+2066..U+2069, U+FEFF: invisible, and pasted along with text. */
const INVISIBLE_MARKS = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

const ANY_SPACE = /\s/gu;

/**
 * Makes pasted text comparable: Arabic-Indic digits (both rows of Unicode) become 0-9, direction marks and
 * zero-width characters go, every kind of space becomes U+0020, and the ends are trimmed. Letters are kept.
 */
export function cleanPasted(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/gu, (digit) => westernDigit(digit, ARABIC_INDIC_ZERO))
    .replace(/[\u06F0-\u06F9]/gu, (digit) => westernDigit(digit, EXTENDED_ARABIC_INDIC_ZERO))
    .replace(INVISIBLE_MARKS, '')
    .replace(ANY_SPACE, ' ')
    .trim();
}

function westernDigit(digit: string, zero: number): string {
  return String.fromCharCode(digit.charCodeAt(0) - zero + 0x30);
}
