import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertCentimes, parseAmount, splitByPercent, sumCentimes } from './money.ts';

describe('money: centimes', () => {
  it('are safe integers of either sign', () => {
    expect(() => assertCentimes(-5)).not.toThrow();
    expect(() => assertCentimes(Number.MAX_SAFE_INTEGER)).not.toThrow();
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => assertCentimes(value)).toThrow(RangeError);
    }
  });

  it('are summed exactly, and a sum past the safe integers is refused', () => {
    expect(sumCentimes([12_800_000, 7_680_000, -5])).toBe(20_479_995);
    expect(sumCentimes([])).toBe(0);
    expect(() => sumCentimes([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sumCentimes([1.5])).toThrow(RangeError);
  });
});

describe('money: split by percentages', () => {
  it('gives the centimes left over to the largest remainders, the earlier first', () => {
    expect(splitByPercent(25_600_000, [50, 30, 20])).toEqual([12_800_000, 7_680_000, 5_120_000]);
    expect(splitByPercent(101, [50, 30, 20])).toEqual([51, 30, 20]);
    expect(splitByPercent(1, [50, 50])).toEqual([1, 0]);
    expect(splitByPercent(102, [33, 33, 34])).toEqual([34, 33, 35]);
    expect(splitByPercent(103, [5, 28, 67])).toEqual([5, 29, 69]);
    expect(splitByPercent(0, [100, 0])).toEqual([0, 0]);
  });

  it('sums exactly to the total and stays within a centime of every share', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), percentages(), (total, percents) => {
        const shares = splitByPercent(total, percents);
        expect(sumCentimes(shares)).toBe(total);
        shares.forEach((share, index) => {
          const hundredfoldError = BigInt(share) * 100n - BigInt(total) * BigInt(percents[index] ?? 0);
          expect(hundredfoldError > -100n && hundredfoldError < 100n).toBe(true);
        });
      }),
    );
  });

  it('refuses percentages that do not sum to 100, and amounts below zero', () => {
    expect(() => splitByPercent(100, [50, 49])).toThrow(RangeError);
    expect(() => splitByPercent(100, [])).toThrow(RangeError);
    expect(() => splitByPercent(100, [150, -50])).toThrow(RangeError);
    expect(() => splitByPercent(100, [33.5, 66.5])).toThrow(RangeError);
    expect(() => splitByPercent(-1, [100])).toThrow(RangeError);
    expect(() => splitByPercent(1.5, [100])).toThrow(RangeError);
  });
});

describe('money: an amount as written', () => {
  it.each([
    ['128 000,50', 12_800_050],
    ['128000.50', 12_800_050],
    ['128\u00A0000,5', 12_800_050],
    ['128\u202F000', 12_800_000],
    ['١٢٨٠٠٠٫٥٠', 12_800_050],
    ['١٢٨٬٠٠٠', 12_800_000],
    ['\u200F۱۲۸ ۰۰۰\u200E', 12_800_000],
    ['128 000,00 DH', 12_800_000],
    ['128000 dhs.', 12_800_000],
    ['MAD', undefined],
    ['128000,50 MAD', 12_800_050],
    ['128 000,50 درهم', 12_800_050],
    ["1'000", 100_000],
    ['0', 0],
    ['0,07', 7],
    ['007', 700],
  ])('is read from %j', (text, centimes) => {
    expect(parseAmount(text)).toBe(centimes);
  });

  it.each([
    '',
    '-5',
    '+5',
    '12,345',
    '128.000',
    '1 28 000',
    '12 00',
    '1.280,50',
    '1e5',
    '12,',
    ',50',
    'douze',
    '99999999999999999',
  ])('is not guessed from %j', (text) => {
    expect(parseAmount(text)).toBeUndefined();
  });
});

function percentages(): fc.Arbitrary<number[]> {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 });
  return cuts.map((points) => {
    const bounds = [0, ...points.sort((a, b) => a - b), 100];
    return bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? 0));
  });
}
