import { toCardinal } from 'n2words/fr-FR';
import { assertCentimes } from '../../domain/kernel/money.ts';
import { type CountedNoun, countInArabic } from './arabic-count.ts';

const DIRHAM: CountedNoun = {
  singular: 'درهم',
  dual: 'درهمان',
  dualConstruct: 'درهما',
  plural: 'دراهم',
  accusative: 'درهما\u064B',
};

const CENTIME: CountedNoun = {
  singular: 'سنتيم',
  dual: 'سنتيمان',
  dualConstruct: 'سنتيما',
  plural: 'سنتيمات',
  accusative: 'سنتيما\u064B',
};

/**
 * An amount of zero or more in French words, as a convention or a payment order states it:
 * `cent vingt-huit mille dirhams et cinquante centimes`, `deux millions de dirhams`.
 * Throws RangeError for a negative amount or a number that is no amount of centimes.
 */
export function amountInWordsFr(amountCentimes: number): string {
  const { dirhams, centimes } = unitsOf(amountCentimes);
  const inCentimes = `${toCardinal(centimes)} ${centimes > 1 ? 'centimes' : 'centime'}`;
  if (centimes > 0 && dirhams === 0) return inCentimes;
  const inDirhams = `${toCardinal(dirhams)} ${nounAfterFrench(dirhams)}`;
  return centimes === 0 ? inDirhams : `${inDirhams} et ${inCentimes}`;
}

/**
 * The same in Arabic words with the counted noun agreeing with its number: `مائة وثمانية وعشرون ألف درهم وخمسون سنتيما`.
 * Throws RangeError as the French does.
 */
export function amountInWordsAr(amountCentimes: number): string {
  const { dirhams, centimes } = unitsOf(amountCentimes);
  if (centimes > 0 && dirhams === 0) return countInArabic(centimes, CENTIME);
  const inDirhams = countInArabic(dirhams, DIRHAM);
  return centimes === 0 ? inDirhams : `${inDirhams} و${countInArabic(centimes, CENTIME)}`;
}

function unitsOf(amountCentimes: number): { dirhams: number; centimes: number } {
  assertCentimes(amountCentimes);
  if (amountCentimes < 0)
    throw new RangeError(`Words exist for amounts from zero, not for ${amountCentimes}`);
  return { dirhams: Math.floor(amountCentimes / 100), centimes: amountCentimes % 100 };
}

/** `million` and `milliard` are nouns in French: a noun that follows one directly takes "de". */
function nounAfterFrench(dirhams: number): string {
  if (dirhams < 2) return 'dirham';
  return dirhams % 1_000_000 === 0 ? 'de dirhams' : 'dirhams';
}
