import type { Bilingual } from '../../domain/kernel/act.ts';

type ArabicPlural = 'one' | 'two' | 'few' | 'many' | 'other';

interface CountedUnit {
  readonly fr: readonly [singular: string, plural: string];
  /** `one` and `two` are whole words and say the number themselves; case: after a preposition. */
  readonly ar: Readonly<Record<ArabicPlural, string>>;
}

const UNITS = {
  day: {
    fr: ['jour', 'jours'],
    ar: { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يوما', other: 'يوم' },
  },
  month: {
    fr: ['mois', 'mois'],
    ar: { one: 'شهر واحد', two: 'شهرين', few: 'أشهر', many: 'شهرا', other: 'شهر' },
  },
  year: {
    fr: ['an', 'ans'],
    ar: { one: 'سنة واحدة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' },
  },
  time: {
    fr: ['fois', 'fois'],
    ar: { one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة', other: 'مرة' },
  },
  tranche: {
    fr: ['tranche', 'tranches'],
    ar: { one: 'شطر واحد', two: 'شطرين', few: 'أشطر', many: 'شطرا', other: 'شطر' },
  },
} as const satisfies Record<string, CountedUnit>;

const arabicPlurals = new Intl.PluralRules('ar');

/** A number and what it counts: `3 tranches`, `3 أشطر`. Arabic takes one form of six; 1 and 2 need no figure. */
export function counted(count: number, unit: keyof typeof UNITS): Bilingual {
  const { fr, ar } = UNITS[unit];
  const plural = arabicPlurals.select(count);
  const form = ar[plural === 'zero' ? 'other' : plural];
  const saysItself = plural === 'one' || plural === 'two';
  return {
    fr: `${count}\u00A0${count < 2 ? fr[0] : fr[1]}`,
    ar: saysItself ? form : `${count}\u00A0${form}`,
  };
}
