export type TextEncoding = 'utf-8' | 'windows-1252' | 'windows-1256';

/** A word of three Arabic letters: French has no three accented letters in a row, whatever their bytes. */
const ARABIC_WORD = /[\u0621-\u064A]{3}/u;

/** Control characters other than tab, line feed and carriage return, and what a decoder puts for an unknown byte. */
const BINARY_CHARACTER = /(?![\t\r\n])\p{Cc}|\uFFFD/u;

/**
 * Decodes a text file and names its encoding: UTF-8 when its bytes are valid UTF-8 (with or without byte order mark),
 * else windows-1256 when that shows Arabic words, else windows-1252. The two share the bytes of French small letters,
 * so for a file with neither Arabic words nor accented capitals both give the same text.
 * Gives undefined for what is no text: a workbook, an image, UTF-16.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const decoded = decodeUtf8(bytes) ?? decodeWindows(bytes);
  return BINARY_CHARACTER.test(decoded.text) ? undefined : decoded;
}

function decodeUtf8(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return undefined;
  }
}

function decodeWindows(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const arabic = new TextDecoder('windows-1256').decode(bytes);
  if (ARABIC_WORD.test(arabic)) return { text: arabic, encoding: 'windows-1256' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}
