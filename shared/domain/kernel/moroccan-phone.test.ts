import { describe, expect, it } from 'vitest';
import { maskedMobile, moroccanMobile } from './moroccan-phone.ts';

describe('mobile number', () => {
  it.each([
    '0612345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '+212612345678',
    '+212 6 12 34 56 78',
    '00212 612345678',
    '212612345678',
    '+212 (0)6 12 34 56 78',
    '٠٦١٢٣٤٥٦٧٨',
    '۰۶ ۱۲ ۳۴ ۵۶ ۷۸',
    '\u202a+212\u00a0612345678\u202c',
  ])('is the same number as typed: %s', (typed) => {
    expect(moroccanMobile(typed)).toBe('+212612345678');
  });

  it('may begin with 7', () => {
    expect(moroccanMobile('07 00 00 00 01')).toBe('+212700000001');
  });

  it.each(['05 37 00 00 00', '+33612345678', '061234567', '06123456789', '', 'portable', '+2126123A5678'])(
    'is none: %s',
    (typed) => {
      expect(moroccanMobile(typed)).toBeUndefined();
    },
  );

  it('is shown by its ends', () => {
    expect(maskedMobile('+212612345678')).toBe('06 •• •• •• 78');
  });
});
