import { describe, expect, it } from 'vitest';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { aTranche } from '../../../test/builders/a-tranche.ts';
import { fold } from '../kernel/decider.ts';
import { report as rules } from '../report/report.ts';
import { type AccountedReport, balanceOf, conventionMoney, unspentCentimes } from './balance.ts';

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

describe('recovery: the last report', () => {
  const report = fold(rules, reportEvents.accepted);
  if (report.status === 'absent') throw new Error('There is no report');
  const second = (status: 'scheduled' | 'withdrawn') => ({ ...aTranche(status), index: 2 });
  const third = (status: 'scheduled' | 'withdrawn') => ({ ...aTranche(status), index: 3 });
  const isFinal = (...later: readonly ReturnType<typeof second | typeof third>[]) =>
    conventionMoney('in-force', [aTranche('paid'), ...later], [report]).reports[0]?.final;

  it('is the one after which every tranche was withdrawn', () => {
    expect(isFinal(second('withdrawn'), third('withdrawn'))).toBe(true);
    expect(isFinal(second('withdrawn'), third('scheduled'))).toBe(false);
    expect(isFinal(second('scheduled'), third('withdrawn'))).toBe(false);
    expect(isFinal()).toBe(false);
  });

  it('is the one that was expected as such, whatever was withdrawn before', () => {
    const { reports } = conventionMoney('in-force', [aTranche('paid')], [{ ...report, final: true }]);
    expect(reports).toMatchObject([{ index: 1, final: true }]);
  });

  it('makes what is not spent claimable', () => {
    const money = conventionMoney('in-force', [aTranche('paid'), second('withdrawn')], [report]);
    const { claimableCentimes, ground, unspentCentimes: unspent } = balanceOf(money);
    expect([ground, claimableCentimes]).toEqual(['final-report', unspent]);
  });
});
