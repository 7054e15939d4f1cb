import { describe, expect, it } from 'vitest';
import { formatDay, formatDayAr, formatDayFr, formatHijri, formatInstant } from './dates.ts';

describe('i18n: days', () => {
  it('writes a day in full in French', () => {
    expect(formatDayFr('2026-12-23')).toBe('23 décembre 2026');
    expect(formatDayFr('2026-08-02')).toBe('2 août 2026');
    expect(formatDayFr('2026-12-01')).toBe('1er décembre 2026');
  });

  it('writes a day in full in Arabic, with the Moroccan months and western digits', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      formatDayAr(`2026-${String(index + 1).padStart(2, '0')}-15`)
        .split(' ')
        .at(1),
    );
    expect(months.join(' ')).toBe('يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر');
    expect(formatDay('ar', '2026-12-03')).toBe('3 دجنبر 2026');
  });

  it('refuses a day that does not exist', () => {
    expect(() => formatDay('fr', '2026-02-30')).toThrow(RangeError);
    expect(() => formatHijri('2026-02-30')).toThrow(RangeError);
  });
});

describe('i18n: instants', () => {
  it('shows the hour of Moroccan clocks, which may be on the next day', () => {
    expect(formatInstant('fr', '2025-12-23T09:04:59.000Z')).toBe('23 décembre 2025 à 10:04');
    expect(formatInstant('ar', '2025-12-23T23:30:00.000Z')).toBe('24 دجنبر 2025 على الساعة 00:30');
  });
});

describe('i18n: Hijri dates', () => {
  it('follows the Umm al-Qura calendar with western digits and no direction mark', () => {
    expect(formatHijri('2026-12-23')).toBe('14 رجب 1448 هـ');
    expect(formatHijri('2023-07-19')).toBe('1 محرم 1445 هـ');
    expect(formatHijri('2026-12-23')).not.toMatch(/\u200F/u);
  });
});
