import { describe, expect, it } from 'vitest';
import { conventionVisas } from './visas.ts';

const programme = { programmeId: 'upe', version: 1, name: { fr: 'Programme', ar: 'برنامج' }, frame: [] };

describe('convention visas', () => {
  it.each([
    ['القانون رقم 43.20', 'بناء على القانون رقم 43.20؛'],
    ['بناء على القانون رقم 43.20؛', 'بناء على القانون رقم 43.20؛'],
    ['وبناء على القانون رقم 43.20', 'وبناء على القانون رقم 43.20؛'],
  ])('open with their word once, written with it or without: %s', (ar, printed) => {
    const [visa] = conventionVisas({ ...programme, legalVisas: [{ fr: 'la loi n° 43-20', ar }] });
    expect(visa).toEqual({ fr: 'Vu la loi n° 43-20 ;', ar: printed });
  });
});
