import { describe, expect, it } from 'vitest';
import { counted } from './counted.ts';

describe('convention: counted units', () => {
  it.each([
    [1, '1\u00A0jour', 'يوم واحد'],
    [2, '2\u00A0jours', 'يومين'],
    [3, '3\u00A0jours', '3\u00A0أيام'],
    [30, '30\u00A0jours', '30\u00A0يوما'],
    [100, '100\u00A0jours', '100\u00A0يوم'],
    [105, '105\u00A0jours', '105\u00A0أيام'],
  ])('agree with their number: %i', (count, fr, ar) => {
    expect(counted(count, 'day')).toEqual({ fr, ar });
  });
});
