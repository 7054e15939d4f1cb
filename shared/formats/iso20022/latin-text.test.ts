import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertPaymentId, toLatinText } from './latin-text.ts';

describe('latin text', () => {
  it.each([
    ['Fédération « Cœur & Solidarité »', 'Federation Coeur et Solidarite'],
    ['Rue de l’École n° 5 – Fès', "Rue de l'Ecole no 5 - Fes"],
    ['Association Ajyal (exemple / نموذج)', 'Association Ajyal (exemple)'],
    ['Ajyal (نموذج) Tazarine', 'Ajyal Tazarine'],
    ['جمعية / Ajyal //x/', 'Ajyal /x'],
    ['UPE_017; tranche #1', 'UPE-017, tranche 1'],
    ['Ａｊｙａｌ', 'Ajyal'],
  ])('carries %j as %j', (text, latin) => {
    expect(toLatinText(text, 70)).toBe(latin);
  });

  it('is cut to its length without a space or slash left at the end', () => {
    expect(toLatinText('Association Ajyal', 12)).toBe('Association');
    expect(toLatinText('abc/def', 4)).toBe('abc');
  });

  it('is refused when nothing Latin is left', () => {
    expect(() => toLatinText('جمعية أجيال', 70)).toThrow(RangeError);
    expect(() => toLatinText('-', 70)).toThrow(RangeError);
  });

  it('is always of the set, within its length, and its own Latin text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 70 }), (text, lengthMax) => {
        const latin = toLatinText(`A${text}`, lengthMax);
        expect(latin).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]+$/u);
        expect(latin).not.toMatch(/^[ /]|[ /]$|\/\/| {2}/u);
        expect(latin.length).toBeLessThanOrEqual(lengthMax);
        expect(toLatinText(latin, lengthMax)).toBe(latin);
      }),
    );
  });
});

describe('payment id', () => {
  it.each(['UPE-017/1/1', 'a', 'x'.repeat(35)])('%s can travel', (id) => {
    expect(() => assertPaymentId(id)).not.toThrow();
  });

  it.each(['', 'x'.repeat(36), '/a', 'a/', 'a//b', 'a b', 'é', 'a_b', 'a\n'])('%j cannot', (id) => {
    expect(() => assertPaymentId(id)).toThrow(RangeError);
  });
});
