import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIce, checkRib, groupRib, normaliseRib, ribLastFour, ribToIban } from './rib.ts';
import vectors from './rib-vectors.json' with { type: 'json' };

describe('RIB: check', () => {
  it.each(vectors.valid)('accepts $rib ($about)', ({ rib, grouped, iban }) => {
    expect(checkRib(rib)).toEqual({ ok: true, rib });
    expect(checkRib(grouped)).toEqual({ ok: true, rib });
    expect(checkRib(iban)).toEqual({ ok: true, rib });
    expect(groupRib(rib)).toBe(grouped);
    expect(ribToIban(rib)).toBe(iban);
  });

  it.each(vectors.invalid)('says $code for "$text" ($about)', ({ text, code }) => {
    expect(checkRib(text)).toEqual({ ok: false, code });
  });

  it.each(vectors.normalisation)('normalises "$text"', ({ text, rib }) => {
    expect(normaliseRib(text)).toBe(rib);
    expect(checkRib(text)).toEqual({ ok: true, rib });
  });

  it('accepts the label pasted along', () => {
    const rib = '007780000000000000005301';
    expect(checkRib(`RIB : ${rib}`)).toEqual({ ok: true, rib });
    expect(checkRib(`iban: ma64${rib}`)).toEqual({ ok: true, rib });
  });

  it('finds every single wrong digit and every swap of two neighbours that differ', () => {
    const position = fc.nat({ max: 23 });
    fc.assert(
      fc.property(aRib(), position, fc.integer({ min: 1, max: 9 }), (rib, at, shift) => {
        const wrongDigit = String((Number(rib[at]) + shift) % 10);
        expect(checkRib(rib.slice(0, at) + wrongDigit + rib.slice(at + 1)).ok).toBe(false);
        const [first, second] = [rib[at], rib[at + 1]];
        if (second === undefined || first === second) return;
        expect(checkRib(rib.slice(0, at) + second + first + rib.slice(at + 2)).ok).toBe(false);
      }),
    );
  });

  it('shows the last four digits only', () => {
    expect(ribLastFour('001810007800020110620318')).toBe('0318');
  });
});

describe('ICE: check', () => {
  it.each(vectors.ice.valid)('accepts %s', (ice) => {
    expect(checkIce(ice)).toEqual({ ok: true, ice });
    expect(checkIce(`${ice.slice(0, 9)} ${ice.slice(9, 13)}\u00A0${ice.slice(13)}\u200F`)).toEqual({
      ok: true,
      ice,
    });
  });

  it.each(vectors.ice.invalid)('says $code for $text', ({ text, code }) => {
    expect(checkIce(text)).toEqual({ ok: false, code });
  });
});

function aRib(): fc.Arbitrary<string> {
  return fc.stringMatching(/^\d{22}$/u).map((body) => {
    const key = 97n - (BigInt(`${body}00`) % 97n);
    return `${body}${String(key).padStart(2, '0')}`;
  });
}
