import { describe, expect, it } from 'vitest';
import { cleanPasted } from './pasted-text.ts';

describe('pasted text', () => {
  it('gets western digits from both rows of Arabic-Indic digits', () => {
    expect(cleanPasted('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
    expect(cleanPasted('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
  });

  it('loses direction marks, isolates, the zero-width space and the byte order mark', () => {
    expect(cleanPasted('\uFEFF\u200Fab\u200B\u202Bc\u202C\u2066d\u2069\u061C')).toBe('abcd');
  });

  it('gets ordinary spaces from every kind, and none at its ends', () => {
    expect(cleanPasted('\u00A0 a\u202Fb\tc\u2009d\n')).toBe('a b c d');
  });

  it('keeps letters of both scripts', () => {
    expect(cleanPasted('جمعية أجيال, Tazarine')).toBe('جمعية أجيال, Tazarine');
  });
});
