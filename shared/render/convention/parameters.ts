import type { Bilingual } from '../../domain/kernel/act.ts';
import { sumCentimes } from '../../domain/kernel/money.ts';
import { groupRib } from '../../domain/kernel/rib.ts';
import { formatAmountAr, formatAmountFr } from '../../i18n/amount.ts';
import { formatDayAr, formatDayFr } from '../../i18n/dates.ts';
import { amountInWordsAr, amountInWordsFr } from '../amount/amount-in-words.ts';
import type { ConventionDocument } from './convention-document.ts';
import { counted } from './counted.ts';
import { hijriDate } from './hijri-date.ts';

type Document = ConventionDocument;

/** Every parameter that a clause may name, in both languages. */
export const PARAMETERS: Readonly<Record<string, (document: Document) => Bilingual>> = {
  programme: ({ programme }) => programme.name,
  unit: ({ unit }) => unit.name,
  commune: ({ unit }) => unit.commune,
  province: ({ unit }) => unit.province,
  services: ({ unit }) => ({
    fr: unit.services.map(({ fr }) => fr).join(', '),
    ar: unit.services.map(({ ar }) => ar).join('، '),
  }),
  amount: ({ amountCentimes }) => figures(amountCentimes),
  amountWords: ({ amountCentimes }) => words(amountCentimes),
  cost: (document) => figures(cost(document)),
  costWords: (document) => words(cost(document)),
  ownContribution: (document) => figures(document.ownContributionCentimes),
  ownContributionWords: (document) => words(document.ownContributionCentimes),
  tranches: ({ tranches }) => counted(tranches.length, 'tranche'),
  rib: ({ rib }) => same(groupRib(rib).replaceAll(' ', '\u00A0')),
  duration: ({ durationMonths }) => counted(durationMonths, 'month'),
  paymentDays: ({ terms }) => counted(terms.paymentDays, 'day'),
  reportDays: ({ terms }) => counted(terms.reportDays, 'day'),
  noticeDays: ({ terms }) => counted(terms.noticeDays, 'day'),
  repaymentDays: ({ terms }) => counted(terms.repaymentDays, 'day'),
  amicableDays: ({ terms }) => counted(terms.amicableDays, 'day'),
  keeping: ({ terms }) => counted(terms.keepingYears, 'year'),
  meetings: ({ terms }) => counted(terms.committeeMeetingsPerYear, 'time'),
  consumption: ({ terms }) => percent(terms.consumptionPercent),
  reallocation: ({ terms }) => percent(terms.reallocationPercent),
  auditThreshold: ({ terms }) => figures(terms.auditThresholdCentimes),
  jurisdiction: ({ terms }) => terms.jurisdiction,
  verificationUrl: ({ verificationUrl }) => same(verificationUrl),
  place: ({ place }) => place,
  date: ({ datedOn }) => ({ fr: formatDayFr(datedOn), ar: formatDayAr(datedOn) }),
  hijri: ({ datedOn }) => hijriDate(datedOn),
};

/** The whole cost of the project, in centimes. */
export function cost({ budget }: Document): number {
  return sumCentimes(budget.map((line) => line.amountCentimes));
}

function figures(amountCentimes: number): Bilingual {
  return { fr: formatAmountFr(amountCentimes), ar: formatAmountAr(amountCentimes) };
}

function words(amountCentimes: number): Bilingual {
  return { fr: amountInWordsFr(amountCentimes), ar: amountInWordsAr(amountCentimes) };
}

function percent(value: number): Bilingual {
  return { fr: `${value}\u00A0%`, ar: `${value}%` };
}

function same(text: string): Bilingual {
  return { fr: text, ar: text };
}
