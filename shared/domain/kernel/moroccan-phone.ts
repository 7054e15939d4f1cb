import { cleanPasted } from './pasted-text.ts';

const SEPARATORS = /[\s.\-()]/gu;
/** Numbering plan of Morocco: after the country's code nine digits, of which mobiles begin with 6 or 7. */
const MOBILE = /^(?:\+?212|00212)?0?([67]\d{8})$/u;

/**
 * A Moroccan mobile number as the networks name it (`+212612345678`, E.164), however it was typed or pasted: with
 * `0`, `+212` or `00212`, with spaces, dots or dashes, in Arabic-Indic digits. Undefined for every other number: a
 * fixed line takes no short messages.
 */
export function moroccanMobile(typed: string): string | undefined {
  const digits = MOBILE.exec(cleanPasted(typed).replace(SEPARATORS, ''))?.[1];
  return digits === undefined ? undefined : `+212${digits}`;
}

/** A number of which its owner recognises the end and nobody else learns the rest: `06 •• •• •• 78`. */
export function maskedMobile(mobile: string): string {
  const national = mobile.replace(/^\+212/u, '0');
  return `${national.slice(0, 2)} •• •• •• ${national.slice(-2)}`;
}
