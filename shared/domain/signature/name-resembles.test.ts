import { describe, expect, it } from 'vitest';
import { nameResembles } from './name-resembles.ts';

const name = { fr: 'Brahim Aït Ouahi (exemple)', ar: 'إبراهيم أيت واحي (نموذج)' };

describe('typed name', () => {
  it.each([
    'Brahim Aït Ouahi',
    'brahim ait ouahi',
    'BRAHIM AIT-OUAHI',
    'Ouahi Brahim Aït',
    'Ait Ouahi Brahim',
    '  Brahim   Aït  Ouahi  ',
    'Brahim Aït Ouahi (exemple)',
    'Brahim Ait Wahi',
    'إبراهيم أيت واحي',
    'ابراهيم ايت واحى',
    'أيت واحي إبراهيم',
    'إِبْرَاهِيم أيت واحي',
    'إبراهيـم آيت واحي',
    '\u2067إبراهيم أيت واحي\u2069',
  ])('is that of the signatory: %s', (typed) => {
    expect(nameResembles(typed, name)).toBe(true);
  });

  it.each(['', '   ', '()', 'Brahim', 'Aït Ouahi', 'Fatima Amlal', 'إبراهيم', 'عائشة أملال', 'oui', 'X'])(
    'is another: %s',
    (typed) => {
      expect(nameResembles(typed, name)).toBe(false);
    },
  );

  it('takes every letter of a short name', () => {
    expect(nameResembles('Ali B', { fr: 'Ali A', ar: 'علي' })).toBe(false);
    expect(nameResembles('على', { fr: 'Ali A', ar: 'علي' })).toBe(true);
  });

  it('knows ta marbuta, hamza and ligatures as hands write them', () => {
    expect(nameResembles('فاطمه الزهراء', { fr: 'X', ar: 'فاطمة الزهرا' })).toBe(true);
    expect(nameResembles('Coeur Léa', { fr: 'Cœur Lea', ar: 'ع' })).toBe(true);
  });
});
