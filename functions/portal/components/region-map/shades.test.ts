import { describe, expect, it } from 'vitest';
import { shadeOf, shadesUpTo } from './shades.ts';

describe('map: shades', () => {
  it('are darker for more, and none for nothing', () => {
    expect([0, 1, 2, 3].map((value) => shadeOf(value, 3))).toEqual([0, 2, 3, 4]);
    expect([0, 1, 250, 251, 1000].map((value) => shadeOf(value, 1000))).toEqual([0, 1, 1, 2, 4]);
    expect(shadeOf(0, 0)).toBe(0);
  });

  it('are listed with the numbers they stand for, each number once', () => {
    for (const max of [0, 1, 2, 3, 4, 5, 7, 41, 640]) {
      const listed = shadesUpTo(max).flatMap(({ from, shade, to }) =>
        Array.from({ length: to - from + 1 }, (_, index) => [from + index, shade]),
      );
      expect(listed).toEqual(Array.from({ length: max + 1 }, (_, value) => [value, shadeOf(value, max)]));
    }
  });
});
