import type { Bilingual } from '../domain/kernel/act.ts';
import type { Expectation } from './fields.ts';

/** What each expectation asks for, as the end of the sentence "Write …". */
const EXPECTED: { readonly [expectation in Expectation]: Bilingual } = {
  text: { fr: 'un texte non vide, de 500 caractères au plus', ar: 'نصا غير فارغ لا يتجاوز 500 حرف' },
  arabic: { fr: 'un texte en lettres arabes', ar: 'نصا بالحروف العربية' },
  list: { fr: 'une liste non vide entre crochets [ ]', ar: 'لائحة غير فارغة بين معقوفين [ ]' },
  group: { fr: 'un groupe de champs entre accolades { }', ar: 'مجموعة خانات بين حاضنتين { }' },
  day: { fr: 'un jour du calendrier, comme 2026-05-27', ar: 'تاريخا صحيحا مثل 2026-05-27' },
  centimes: {
    fr: 'un montant en centimes, en nombre entier : 25600000 pour 256 000 DH',
    ar: 'مبلغا بالسنتيمات عددا صحيحا: 25600000 مقابل 256 000 درهم',
  },
  count: { fr: 'un nombre entier, 0 ou plus', ar: 'عددا صحيحا من 0 فما فوق' },
  percent: { fr: 'un nombre entier de 1 à 100', ar: 'عددا صحيحا من 1 إلى 100' },
  year: { fr: 'une année en quatre chiffres', ar: 'سنة من أربعة أرقام' },
  email: { fr: 'une adresse électronique, comme nom@domaine.ma', ar: 'عنوانا إلكترونيا مثل nom@domaine.ma' },
  phone: { fr: 'un numéro marocain, comme 05 37 00 00 00', ar: 'رقم هاتف مغربي مثل 05 37 00 00 00' },
  identifier: {
    fr: 'un identifiant en minuscules, chiffres et tirets, comme upe-2026-1',
    ar: 'معرّفا بحروف لاتينية صغيرة وأرقام وشرطات مثل upe-2026-1',
  },
  choice: { fr: 'une des valeurs permises', ar: 'إحدى القيم المسموح بها' },
  gate: {
    fr: 'les conditions en un texte, comme « convention.inForce and account.verified »',
    ar: 'الشروط في نص واحد مثل «convention.inForce and account.verified»',
  },
  'step-rule': { fr: '"all", "any" ou {"atLeast": nombre}', ar: '"all" أو "any" أو {"atLeast": عدد}' },
  'approval-bound': {
    fr: 'un montant en centimes, ou null pour « sans limite »',
    ar: 'مبلغا بالسنتيمات، أو null بمعنى دون سقف',
  },
};

/** The remedy for a field that holds something else: `Écrivez un jour du calendrier, comme 2026-05-27.` */
export function writeInstead(expectation: Expectation, allowed: readonly string[] = []): Bilingual {
  const { fr, ar } = EXPECTED[expectation];
  if (allowed.length === 0) return { fr: `Écrivez ${fr}.`, ar: `اكتبوا ${ar}.` };
  return { fr: `Écrivez ${fr} : ${allowed.join(', ')}.`, ar: `اكتبوا ${ar}: ${allowed.join('، ')}.` };
}

/** Reads back the expectation that a schema of this room put into an issue. */
export function expectationOf(message: string): Expectation {
  return isExpectation(message) ? message : 'text';
}

function isExpectation(message: string): message is Expectation {
  return Object.hasOwn(EXPECTED, message);
}
