import { cleanPasted } from './pasted-text.ts';

export type RibFault =
  | 'RIB_LENGTH_WRONG'
  | 'RIB_CHARACTER_WRONG'
  | 'RIB_KEY_WRONG'
  | 'RIB_COUNTRY_FOREIGN'
  | 'RIB_IBAN_CHECK_WRONG';

export type IceFault = 'ICE_LENGTH_WRONG' | 'ICE_CHARACTER_WRONG' | 'ICE_KEY_WRONG';

/** Every Moroccan IBAN has these check digits: they follow from the RIB key's own rule (98 - 221000 mod 97). */
const IBAN_PREFIX = 'MA64';

const SEPARATORS = /[\s.\-\u2010-\u2015/]/gu;
const IBAN_SHAPE = /^(?<country>[A-Z]{2})(?<check>\d{2})(?<account>.*)$/u;

/**
 * A pasted RIB or Moroccan IBAN without its spaces, dashes, direction marks and IBAN prefix, Arabic-Indic digits made
 * western. What comes out is comparable, not checked: see {@link checkRib}.
 */
export function normaliseRib(text: string): string {
  const compact = compactIdentifier(text);
  const iban = IBAN_SHAPE.exec(compact)?.groups;
  return iban?.country === 'MA' ? (iban.account ?? '') : compact;
}

/**
 * Checks a RIB (or the Moroccan IBAN around one) as pasted: 24 digits, of which the last two are a key from 01 to 97
 * that makes the whole divisible by 97. Gives the 24 digits, or the first thing that is wrong. That the account exists
 * and belongs to the association is for the bank attestation to show.
 */
export function checkRib(text: string): { ok: true; rib: string } | { ok: false; code: RibFault } {
  const iban = IBAN_SHAPE.exec(compactIdentifier(text))?.groups;
  if (iban !== undefined && iban.country !== 'MA') return { ok: false, code: 'RIB_COUNTRY_FOREIGN' };
  const rib = normaliseRib(text);
  if (!/^\d*$/u.test(rib)) return { ok: false, code: 'RIB_CHARACTER_WRONG' };
  if (rib.length !== 24) return { ok: false, code: 'RIB_LENGTH_WRONG' };
  if (!endsInKeyOf97(rib)) return { ok: false, code: 'RIB_KEY_WRONG' };
  if (iban !== undefined && iban.check !== IBAN_PREFIX.slice(2))
    return { ok: false, code: 'RIB_IBAN_CHECK_WRONG' };
  return { ok: true, rib };
}

/** The IBAN of a checked RIB. */
export function ribToIban(rib: string): string {
  return `${IBAN_PREFIX}${rib}`;
}

/** A checked RIB as banks print it, `001 810 0078000201106203 18`: bank, locality, account, key. */
export function groupRib(rib: string): string {
  return [rib.slice(0, 3), rib.slice(3, 6), rib.slice(6, 22), rib.slice(22)].join(' ');
}

/** The end of a checked RIB that mails and status pages may show. */
export function ribLastFour(rib: string): string {
  return rib.slice(-4);
}

/**
 * Checks an ICE (identifiant commun de l'entreprise) as pasted: 15 digits divisible by 97, key from 01 to 97. The key's
 * rule was found on published numbers and not read in a text, so a fault is a warning to a person, never a refusal.
 */
export function checkIce(text: string): { ok: true; ice: string } | { ok: false; code: IceFault } {
  const ice = compactIdentifier(text);
  if (!/^\d*$/u.test(ice)) return { ok: false, code: 'ICE_CHARACTER_WRONG' };
  if (ice.length !== 15) return { ok: false, code: 'ICE_LENGTH_WRONG' };
  return endsInKeyOf97(ice) ? { ok: true, ice } : { ok: false, code: 'ICE_KEY_WRONG' };
}

/** All zeros are divisible too, but the key is 97 less a remainder and so never 00. */
function endsInKeyOf97(digits: string): boolean {
  return !digits.endsWith('00') && BigInt(digits) % 97n === 0n;
}

function compactIdentifier(text: string): string {
  return cleanPasted(text)
    .toUpperCase()
    .replace(/^(?:IBAN|RIB|ICE)\s*:?/u, '')
    .replace(SEPARATORS, '');
}
