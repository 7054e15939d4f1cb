import { cleanPasted } from './pasted-text.ts';

/**
 * Promises that `value` is an amount in centimes: a safe integer, of either sign.
 * Throws RangeError otherwise; a float that reached the ledger is a defect, not a refusal.
 */
export function assertCentimes(value: number): void {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`An amount in centimes is a safe integer, not ${value}`);
  }
}

/** Sum in centimes. Throws RangeError when a term or the sum leaves the safe integers. */
export function sumCentimes(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) {
    assertCentimes(amount);
    sum += amount;
    assertCentimes(sum);
  }
  return sum;
}

/**
 * Splits `totalCentimes` (zero or more) into one share per percentage, by largest remainder: the shares sum exactly
 * to the total, each differs from its exact value by less than one centime, and equal remainders favour the earlier
 * share. `percents` are integers from 0 that sum to 100. Throws RangeError otherwise.
 */
export function splitByPercent(totalCentimes: number, percents: readonly number[]): number[] {
  assertCentimes(totalCentimes);
  if (totalCentimes < 0)
    throw new RangeError(`Only an amount of zero or more is split, not ${totalCentimes}`);
  if (percents.some((percent) => !Number.isInteger(percent) || percent < 0)) {
    throw new RangeError(`Percentages are integers from 0: ${percents.join(', ')}`);
  }
  if (percents.reduce((sum, percent) => sum + percent, 0) !== 100) {
    throw new RangeError(`Percentages sum to 100: ${percents.join(', ')}`);
  }
  // total = hundreds x 100 + rest keeps every product below 2^53, where total x percent might not be.
  const hundreds = Math.floor(totalCentimes / 100);
  const rest = totalCentimes % 100;
  const shares = percents.map((percent) => hundreds * percent + Math.floor((rest * percent) / 100));
  const byRemainder = percents
    .map((percent, index) => ({ index, remainder: (rest * percent) % 100 }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let missing = totalCentimes - sumCentimes(shares);
  for (const { index } of byRemainder) {
    if (missing === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    missing -= 1;
  }
  return shares;
}

const CURRENCY_WORD = / ?(?:DHS?|MAD|دراهم|درهما|درهم)\.?$/iu;
const PLAIN_OR_GROUPED = /^(?<whole>\d+|\d{1,3}(?:[ '\u066C]\d{3})+)(?:[.,\u066B](?<cents>\d{1,2}))?$/u;

/**
 * Reads an amount as a person or a spreadsheet writes it, in dirhams: `128 000,50`, `128000.50`, `128 000 DH`,
 * Arabic-Indic digits, no-break spaces. Gives centimes, or undefined when the text is not surely one amount:
 * a sign, a third decimal (`128.000` may be thousands), digits grouped otherwise than by three.
 */
export function parseAmount(text: string): number | undefined {
  const figure = cleanPasted(text).replace(CURRENCY_WORD, '');
  const groups = PLAIN_OR_GROUPED.exec(figure)?.groups;
  if (groups === undefined) return undefined;
  const whole = (groups.whole ?? '').replace(/\D/gu, '');
  const cents = (groups.cents ?? '').padEnd(2, '0');
  const centimes = Number(`${whole}${cents}`);
  return Number.isSafeInteger(centimes) ? centimes : undefined;
}
