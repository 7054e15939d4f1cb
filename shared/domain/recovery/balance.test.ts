import { describe, expect, it } from 'vitest';
import { type AccountedReport, balanceOf, unspentCentimes } from './balance.ts';

const report = (changes: Partial<AccountedReport> = {}): AccountedReport => ({
  ...{ index: 1, final: false, standing: 'accepted', spentCentimes: 60, disallowedCentimes: 0 },
  ...changes,
});

describe('recovery: balance', () => {
  it('is what was paid less what was spent and accepted', () => {
    expect(unspentCentimes(100, [])).toBe(100);
    expect(unspentCentimes(100, [report(), report({ index: 2, disallowedCentimes: 50 })])).toBe(30);
    expect(unspentCentimes(100, [report({ standing: 'open' }), report({ standing: 'judging' })])).toBe(100);
  });

  it('is never below zero, and what was spent above is said', () => {
    const money = { terminated: true, paidCentimes: 100, reports: [report({ spentCentimes: 130 })] };
    expect(balanceOf(money)).toMatchObject({
      unspentCentimes: 0,
      overspentCentimes: 30,
      claimableCentimes: 0,
    });
  });

  it('can be asked back after the final report or a termination; before, only what was refused', () => {
    const claim = (terminated: boolean, reports: readonly AccountedReport[]) => {
      const { claimableCentimes, ground } = balanceOf({ terminated, paidCentimes: 100, reports });
      return [ground, claimableCentimes];
    };
    expect(claim(false, [report()])).toEqual([undefined, 0]);
    expect(claim(false, [report({ disallowedCentimes: 15 })])).toEqual(['disallowed', 15]);
    expect(claim(false, [report({ spentCentimes: 110, disallowedCentimes: 15 })])).toEqual(['disallowed', 5]);
    expect(claim(false, [report({ final: true, disallowedCentimes: 15 })])).toEqual(['final-report', 55]);
    expect(claim(false, [report({ final: true, standing: 'open' })])).toEqual([undefined, 0]);
    expect(claim(true, [])).toEqual(['termination', 100]);
  });
});
