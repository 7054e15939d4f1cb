import type { Locale } from '../../i18n/locale.ts';

const LEFT_TO_RIGHT = '\u2066';
const FIRST_STRONG = '\u2068';
const POP = '\u2069';
/** Whatever could turn the reading direction of what stands beside it, and control characters but the line break. */
const TURNING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu;
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const LENGTH_MAX = 600;

/** A number of a file, a code, a phone: read from left to right whatever stands around it (Unicode annex 9). */
export function isolateIdentifier(value: string | number): string {
  return `${LEFT_TO_RIGHT}${tame(String(value))}${POP}`;
}

/** A name or somebody's own words: their first letter says how they are read. */
export function isolateWords(value: string | number): string {
  return `${FIRST_STRONG}${tame(String(value))}${POP}`;
}

/** Text as a mail's plain part has it: isolated in Arabic; French needs no marks to keep its order. */
export function plain(locale: Locale, sentence: string): string {
  return locale === 'ar' ? sentence : unmarked(sentence);
}

/** Text without any mark, for a header. */
export function unmarked(sentence: string): string {
  return sentence.replace(TURNING, '');
}

/** Text as HTML: escaped, every isolate as `<bdi>`. */
export function html(sentence: string): string {
  return escapeHtml(sentence)
    .replaceAll(LEFT_TO_RIGHT, '<bdi dir="ltr">')
    .replaceAll(FIRST_STRONG, '<bdi>')
    .replaceAll(POP, '</bdi>');
}

export function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** What others typed cannot break a line, turn the text around, or make the mail long. */
function tame(value: string): string {
  const flat = value.replace(TURNING, '').replace(UNPRINTABLE, ' ').trim();
  return flat.length > LENGTH_MAX ? `${flat.slice(0, LENGTH_MAX).trimEnd()}…` : flat;
}
