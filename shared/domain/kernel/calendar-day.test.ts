import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMillis,
  addMonths,
  compareDays,
  dayOf,
  daysBetween,
  instantAt,
  instantAtStartOf,
  isCalendarDay,
  parseDay,
  timeOfDay,
} from './calendar-day.ts';

describe('calendar day: what is a day', () => {
  it('exists in the calendar and is written with zeros', () => {
    expect(isCalendarDay('2026-11-23')).toBe(true);
    expect(isCalendarDay('2028-02-29')).toBe(true);
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-04-31',
      '26-1-1',
      '2026-1-1',
      '2026-11-23T00:00',
      '',
    ]) {
      expect(isCalendarDay(text)).toBe(false);
    }
  });

  it('is refused in sums when it does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => compareDays('2026-01-01', 'tomorrow')).toThrow(RangeError);
    expect(() => instantAtStartOf('2026-02-30')).toThrow(RangeError);
  });
});

describe('calendar day: as written', () => {
  it.each([
    '2026-03-05',
    '05/03/2026',
    '5/3/2026',
    '05-03-2026',
    '5.3.2026',
    ' ٠٥/٠٣/٢٠٢٦\u200F',
    '2026-3-5',
  ])('is read from %j', (text) => {
    expect(parseDay(text)).toBe('2026-03-05');
  });

  it.each(['', '03/25/2026', '05/03/26', '20260305', '2026-02-30', '5 mars 2026', '46086'])(
    'is not guessed from %j',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );
});

describe('calendar day: sums', () => {
  it('cross months, years and leap days', () => {
    expect(addDays('2026-11-23', 8)).toBe('2026-12-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-23', '2027-11-23')).toBe(365);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  });

  it('count months, and stay in the month that is meant', () => {
    expect(addMonths('2026-11-23', 2)).toBe('2027-01-23');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });

  it('order days', () => {
    expect(compareDays('2026-11-23', '2026-12-01')).toBeLessThan(0);
    expect(compareDays('2026-12-01', '2026-11-23')).toBeGreaterThan(0);
    expect(compareDays('2026-12-01', '2026-12-01')).toBe(0);
  });

  it('undo one another', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });
});

describe('calendar day: Moroccan clocks', () => {
  it('are one hour ahead of UTC in November 2025, so a day begins at 23:00 UTC the day before', () => {
    expect(dayOf('2025-11-23T22:59:59.999Z')).toBe('2025-11-23');
    expect(dayOf('2025-11-23T23:00:00.000Z')).toBe('2025-11-24');
    expect(timeOfDay('2025-11-23T09:30:00.000Z')).toBe('10:30');
    expect(instantAtStartOf('2025-11-24')).toBe('2025-11-23T23:00:00.000Z');
    expect(instantAt('2025-11-24', '08:00')).toBe('2025-11-24T07:00:00.000Z');
  });

  it('go back to UTC for Ramadan', () => {
    expect(dayOf('2025-03-10T23:30:00.000Z')).toBe('2025-03-10');
    expect(instantAtStartOf('2025-03-11')).toBe('2025-03-11T00:00:00.000Z');
    expect(instantAt('2025-03-11', '08:00')).toBe('2025-03-11T08:00:00.000Z');
  });

  it('stay at UTC from 20 September 2026', () => {
    expect(instantAtStartOf('2026-09-20')).toBe('2026-09-19T23:00:00.000Z');
    expect(instantAtStartOf('2026-11-23')).toBe('2026-11-23T00:00:00.000Z');
    expect(dayOf('2026-11-23T23:30:00.000Z')).toBe('2026-11-23');
  });

  it('show a time twice in the night they go back: the first counts', () => {
    expect(timeOfDay('2025-02-23T01:30:00.000Z')).toBe('02:30');
    expect(timeOfDay('2025-02-23T02:30:00.000Z')).toBe('02:30');
    expect(instantAt('2025-02-23', '02:30')).toBe('2025-02-23T01:30:00.000Z');
    expect(instantAt('2025-02-23', '03:00')).toBe('2025-02-23T03:00:00.000Z');
  });

  it('skip a time in the night they go forward: it is counted on from before', () => {
    expect(timeOfDay('2025-04-06T01:59:00.000Z')).toBe('01:59');
    expect(timeOfDay('2025-04-06T02:00:00.000Z')).toBe('03:00');
    expect(instantAt('2025-04-06', '02:30')).toBe('2025-04-06T02:30:00.000Z');
    expect(instantAt('2025-04-06', '03:00')).toBe('2025-04-06T02:00:00.000Z');
  });

  it('show on a day only instants from its start until the next start', () => {
    fc.assert(
      fc.property(aDay(), (day) => {
        const start = instantAtStartOf(day);
        expect(dayOf(start)).toBe(day);
        expect(timeOfDay(start)).toBe('00:00');
        expect(dayOf(addMillis(start, -1))).toBe(addDays(day, -1));
      }),
    );
  });

  it('refuse what is no time or no instant', () => {
    expect(() => instantAt('2026-11-23', '24:00')).toThrow(RangeError);
    expect(() => instantAt('2026-11-23', '8:00')).toThrow(RangeError);
    expect(() => dayOf('2026-11-23')).toThrow(RangeError);
    expect(() => dayOf('2026-11-23T10:00:00+01:00')).toThrow(RangeError);
  });
});

describe('instant: sums', () => {
  it('keep the written form', () => {
    expect(addMillis('2026-11-23T09:30:00.000Z', 90_000)).toBe('2026-11-23T09:31:30.000Z');
    expect(addMillis('2026-11-23T00:00:00Z', -1)).toBe('2026-11-22T23:59:59.999Z');
  });
});

function aDay(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 40 * 365 }).map((count) => addDays('2015-01-01', count));
}
