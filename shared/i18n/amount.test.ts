import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../domain/kernel/money.ts';
import { formatAmount, formatAmountAr, formatAmountFr } from './amount.ts';
import { LOCALES } from './locale.ts';

describe('i18n: amounts', () => {
  it('groups by three with no-break spaces and writes two decimals after a comma', () => {
    expect(formatAmountFr(12_800_050)).toBe('128\u00A0000,50\u00A0DH');
    expect(formatAmountAr(12_800_050)).toBe('128\u00A0000,50\u00A0درهم');
    expect(formatAmountFr(1_050_000_000)).toBe('10\u00A0500\u00A0000,00\u00A0DH');
  });

  it('keeps the zeros of small amounts', () => {
    expect(formatAmountFr(0)).toBe('0,00\u00A0DH');
    expect(formatAmountFr(7)).toBe('0,07\u00A0DH');
    expect(formatAmountFr(99_900)).toBe('999,00\u00A0DH');
    expect(formatAmountFr(100_000)).toBe('1\u00A0000,00\u00A0DH');
  });

  it('keeps the sign before the figure in both directions of writing', () => {
    expect(formatAmountFr(-150_000)).toBe('-1\u00A0500,00\u00A0DH');
    expect(formatAmountAr(-150_000)).toBe('\u2066-1\u00A0500,00\u2069\u00A0درهم');
  });

  it('refuses what is no amount of centimes', () => {
    expect(() => formatAmountFr(0.1)).toThrow(RangeError);
  });

  it('writes amounts that can be read back to the centime', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(...LOCALES), (amountCentimes, locale) => {
        expect(parseAmount(formatAmount(locale, amountCentimes))).toBe(amountCentimes);
      }),
    );
  });
});
