/** Letters that have no decomposition into a Latin letter and a mark, and signs with a plain equivalent. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  _: '-',
  '°': 'o',
  '&': ' et ',
  ';': ',',
};

const OUTSIDE_THE_SET = /[^A-Za-z0-9/\-?:().,'+ ]/gu;

/**
 * Text in the Latin set that payment systems carry (letters without accents, digits, `/ - ? : ( ) . , ' +` and
 * space; ISO 20022 as banks use it), at most `lengthMax` characters. Accents are dropped and ligatures opened; letters
 * of another script cannot be carried and disappear, so give the French name of a party, not the Arabic one.
 * Throws RangeError when neither letter nor digit is left.
 */
export function toLatinText(text: string, lengthMax: number): string {
  const plain = [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((character) => REPLACEMENTS[character] ?? character)
    .join('')
    .replace(OUTSIDE_THE_SET, ' ');
  const tidy = plain
    .replace(/\( *\/? *\)/gu, ' ')
    .replace(/\/{2,}/gu, '/')
    .replace(/ +/gu, ' ')
    .replace(/\( /gu, '(')
    .replace(/(?: \/)? \)/gu, ')')
    .replace(/^[ /]+|[ /]+$/gu, '');
  const short = tidy.slice(0, lengthMax).replace(/[ /]+$/u, '');
  if (!/[A-Za-z0-9]/u.test(short)) throw new RangeError(`No Latin letter is left of "${text}"`);
  return short;
}

/**
 * Promises that an identifier can travel through every bank and back unchanged: 1 to 35 characters of the Latin set
 * without spaces, no slash at an end, no two together. Throws RangeError otherwise; an identifier is never shortened.
 */
export function assertPaymentId(id: string): void {
  const travels = /^[A-Za-z0-9\-?:().,'+/]{1,35}$/u.test(id) && !/^\/|\/$|\/\//u.test(id);
  if (!travels)
    throw new RangeError(`Not an identifier that banks carry (35 Latin characters at most): "${id}"`);
}
