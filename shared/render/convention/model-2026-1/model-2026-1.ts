import type { ConventionModel } from '../model.ts';
import { commitments } from './commitments.ts';
import { followUp } from './follow-up.ts';
import { lifeOfTheConvention } from './life-of-the-convention.ts';
import { money } from './money.ts';
import { preamble, purpose } from './purpose.ts';

/** The first model: eighteen articles for a convention between the State and an association (circular 7/2003). */
export const model2026: ConventionModel = {
  id: 'model-2026-1',
  title: { fr: 'Convention de partenariat', ar: 'اتفاقية شراكة' },
  preamble,
  articles: [...purpose, ...commitments, ...money, ...followUp, ...lifeOfTheConvention],
  definedTerms: {
    funder: { fr: 'le Ministère', ar: 'الوزارة' },
    operator: { fr: 'l’Établissement', ar: 'المؤسسة' },
    partner: { fr: 'le Partenaire', ar: 'الشريك' },
    beneficiary: { fr: 'l’Association', ar: 'الجمعية' },
  },
};
