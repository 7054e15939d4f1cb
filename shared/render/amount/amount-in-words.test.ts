import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWordsAr, amountInWordsFr } from './amount-in-words.ts';

const DIRHAMS_FR: [number, string][] = [
  [0, 'zéro dirham'],
  [1, 'un dirham'],
  [2, 'deux dirhams'],
  [71, 'soixante et onze dirhams'],
  [80, 'quatre-vingts dirhams'],
  [81, 'quatre-vingt-un dirhams'],
  [200, 'deux cents dirhams'],
  [203, 'deux cent trois dirhams'],
  [1000, 'mille dirhams'],
  [80_000, 'quatre-vingt mille dirhams'],
  [128_000, 'cent vingt-huit mille dirhams'],
  [200_000, 'deux cent mille dirhams'],
  [1_000_000, 'un million de dirhams'],
  [1_000_001, 'un million un dirhams'],
  [10_500_000, 'dix millions cinq cent mille dirhams'],
  [2_000_000_000, 'deux milliards de dirhams'],
];

const DIRHAMS_AR: [number, string][] = [
  [0, 'صفر درهم'],
  [1, 'درهم واحد'],
  [2, 'درهمان'],
  [3, 'ثلاثة دراهم'],
  [10, 'عشرة دراهم'],
  [11, 'أحد عشر درهماً'],
  [99, 'تسعة وتسعون درهماً'],
  [100, 'مائة درهم'],
  [101, 'مائة درهم ودرهم واحد'],
  [102, 'مائة درهم ودرهمان'],
  [103, 'مائة وثلاثة دراهم'],
  [111, 'مائة وأحد عشر درهماً'],
  [200, 'مائتا درهم'],
  [202, 'مائتا درهم ودرهمان'],
  [1000, 'ألف درهم'],
  [1001, 'ألف درهم ودرهم واحد'],
  [1200, 'ألف ومائتا درهم'],
  [2000, 'ألفا درهم'],
  [2003, 'ألفان وثلاثة دراهم'],
  [3000, 'ثلاثة آلاف درهم'],
  [11_000, 'أحد عشر ألف درهم'],
  [11_100, 'أحد عشر ألفاً ومائة درهم'],
  [101_000, 'مائة ألف وألف درهم'],
  [102_000, 'مائة ألف وألفا درهم'],
  [102_500, 'مائة ألف وألفان وخمسمائة درهم'],
  [103_000, 'مائة وثلاثة آلاف درهم'],
  [128_000, 'مائة وثمانية وعشرون ألف درهم'],
  [200_000, 'مائتا ألف درهم'],
  [1_000_002, 'مليون درهم ودرهمان'],
  [2_000_000, 'مليونا درهم'],
  [2_000_500, 'مليونان وخمسمائة درهم'],
  [10_500_000, 'عشرة ملايين وخمسمائة ألف درهم'],
  [12_000_001, 'اثنا عشر مليون درهم ودرهم واحد'],
  [12_345_678, 'اثنا عشر مليوناً وثلاثمائة وخمسة وأربعون ألفاً وستمائة وثمانية وسبعون درهماً'],
  [2_000_000_000, 'مليارا درهم'],
  [90_000_000_000_000, 'تسعون تريليون درهم'],
];

describe('amount in words: French', () => {
  it.each(DIRHAMS_FR)('says %d dirhams', (dirhams, words) => {
    expect(amountInWordsFr(dirhams * 100)).toBe(words);
  });

  it('says the centimes after the dirhams, and alone when there are no dirhams', () => {
    expect(amountInWordsFr(12_800_050)).toBe('cent vingt-huit mille dirhams et cinquante centimes');
    expect(amountInWordsFr(101)).toBe('un dirham et un centime');
    expect(amountInWordsFr(80)).toBe('quatre-vingts centimes');
  });
});

describe('amount in words: Arabic', () => {
  it.each(DIRHAMS_AR)('says %d dirhams', (dirhams, words) => {
    expect(withMarkBeforeAlef(amountInWordsAr(dirhams * 100))).toBe(withMarkBeforeAlef(words));
  });

  it('says the centimes after the dirhams, and alone when there are no dirhams', () => {
    expect(amountInWordsAr(12_800_050)).toBe('مائة وثمانية وعشرون ألف درهم وخمسون سنتيما\u064B');
    expect(amountInWordsAr(101)).toBe('درهم واحد وسنتيم واحد');
    expect(amountInWordsAr(102)).toBe('درهم واحد وسنتيمان');
    expect(amountInWordsAr(7)).toBe('سبعة سنتيمات');
  });

  it('says different words for different amounts, without holes between them', () => {
    const amount = fc.maxSafeNat();
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(amountInWordsAr(a)).not.toMatch(/ {2}|^ | $|undefined/u);
        if (a !== b) expect(amountInWordsAr(a)).not.toBe(amountInWordsAr(b));
      }),
    );
    const words = new Set(Array.from({ length: 20_000 }, (_, dirhams) => amountInWordsAr(dirhams * 100)));
    expect(words.size).toBe(20_000);
  });
});

describe('amount in words: what is no amount', () => {
  it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('refuses %d', (value) => {
    expect(() => amountInWordsFr(value)).toThrow(RangeError);
    expect(() => amountInWordsAr(value)).toThrow(RangeError);
  });
});

/** Tanween is written before or after its alef; both spellings are the same word. */
function withMarkBeforeAlef(words: string): string {
  return words.replaceAll('ا\u064B', '\u064Bا');
}
