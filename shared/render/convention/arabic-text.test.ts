import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicText, unisolatedRuns } from './arabic-text.ts';

describe('convention: Arabic text', () => {
  it('isolates a reference, an address and a spaced account as wholes', () => {
    expect(arabicText('القانون رقم 111-14 و')).toBe('القانون رقم \u2066111-14\u2069 و');
    expect(arabicText('الحساب 999 780 0000000000000002 02.')).toBe(
      'الحساب \u2066999 780 0000000000000002 02\u2069.',
    );
    expect(arabicText('على https://a.example/v/1، ')).toBe('على \u2066https://a.example/v/1\u2069، ');
  });

  it('leaves the unit of an amount outside', () => {
    expect(arabicText('128\u00A0000,50\u00A0درهم')).toBe('\u2066128\u00A0000,50\u2069\u00A0درهم');
  });

  it('keeps isolates that are there', () => {
    expect(arabicText('رقم \u2066-5\u2069')).toBe('رقم \u2066-5\u2069');
  });

  it('prints no vowel marks', () => {
    expect(arabicText('سنتيمًا وقّع')).toBe('سنتيما وقع');
  });

  it('leaves no letter or digit outside, whatever the text', () => {
    const piece = fc.constantFrom('قانون', ' ', '7', '43-20', 'RIB', '،', '(', ')', '%', '-', '\u00A0', '/');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(unisolatedRuns(arabicText(pieces.join('')))).toEqual([]);
      }),
    );
  });
});

describe('convention: the search for what stands outside an isolate', () => {
  it('finds it', () => {
    expect(unisolatedRuns('رقم 12 و\u206634\u2069 ثم AB')).toEqual(['12', 'AB']);
  });
});
