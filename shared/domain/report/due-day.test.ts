import { describe, expect, it } from 'vitest';
import { dueDay } from './due-day.ts';

const facts = {
  paidOn: '2026-06-10',
  percent: 50,
  final: false,
  reportDays: 30,
  inForceOn: '2026-05-01',
  durationMonths: 24,
};

describe('report: due day', () => {
  it('is so many days after the months that the tranche covers, from its payment', () => {
    expect(dueDay({ ...facts, coversMonths: 6 })).toBe('2027-01-08');
  });

  it('takes the share of the convention that the tranche is, in whole months, where the terms say none', () => {
    expect(dueDay(facts)).toBe(dueDay({ ...facts, coversMonths: 12 }));
    expect(dueDay({ ...facts, percent: 30 })).toBe(dueDay({ ...facts, coversMonths: 8 }));
    expect(dueDay({ ...facts, percent: 1, durationMonths: 12 })).toBe(dueDay({ ...facts, coversMonths: 1 }));
  });

  it('of the final report waits for the end of the convention, when that is later', () => {
    const final = { ...facts, coversMonths: 3, final: true };
    expect(dueDay(final)).toBe('2028-05-30');
    expect(dueDay({ ...final, paidOn: '2028-04-01' })).toBe('2028-07-30');
  });
});
