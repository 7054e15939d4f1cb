import { describe, expect, it } from 'vitest';
import { nextLook, reminderDue } from './next-look.ts';

const dueOn = '2026-12-10';

describe('report: reminder calendar', () => {
  it.each([
    ['2026-06-10', '2026-11-10'],
    ['2026-11-10', '2026-12-03'],
    ['2026-12-03', '2026-12-09'],
    ['2026-12-09', '2026-12-11'],
    ['2026-12-10', '2026-12-11'],
    ['2026-12-11', '2026-12-18'],
    ['2027-01-01', '2027-01-08'],
    ['2027-01-06', '2027-01-09'],
    ['2027-01-09', '2027-01-16'],
  ])('looks again from %s on %s', (today, next) => {
    expect(nextLook({ dueOn }, today, 30)).toBe(next);
  });

  it('looks once a week at what is missing', () => {
    const missing = { dueOn, missingAt: '2027-01-09T08:00:00.000Z' };
    expect(nextLook(missing, '2026-12-31', 90)).toBe('2027-01-07');
  });

  it('reminds of the nearest day that was reached, once, and makes up for none that was missed', () => {
    const due = (today: string, ...reminded: number[]) => reminderDue({ dueOn, reminded }, today);
    expect(due('2026-11-09')).toBeUndefined();
    expect(due('2026-11-10')).toBe(30);
    expect(due('2026-11-20', 30)).toBeUndefined();
    expect(due('2026-12-05')).toBe(7);
    expect(due('2026-12-10', 30, 7)).toBe(1);
    expect(due('2026-12-10', 1)).toBeUndefined();
  });
});
