import { formatAmount } from '../../i18n/amount.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { TextValues } from '../../i18n/sentence.ts';
import { shownValues } from '../../i18n/shown-values.ts';
import { isolateIdentifier, isolateWords } from './isolates.ts';
import type { MailInput } from './mail-input.ts';

/** Facts that are read as words; the others are numbers and references. */
const WORDS: ReadonlySet<string> = new Set([
  'reason',
  'askedCentimes',
  'holder',
  'dueOn',
  'expiresOn',
  'untilOn',
  'place',
  'paidOn',
  'oldestOn',
  'day',
  'lapsedOn',
  'signatory',
  'party',
  'ask',
]);

/**
 * What fills the sentences of a mail in one language, each value isolated from the direction of the text around it.
 * A fact that the mail was not given is absent, and a sentence that needs it is not written: formatting it throws.
 */
export function mailValues(locale: Locale, input: MailInput): TextValues {
  return {
    ...factValues(locale, input.facts),
    name: isolateWords(input.recipientNames?.[locale] ?? input.recipientName),
    office: isolateWords(input.office.name[locale]),
    // A number that breaks over two lines is read in the wrong order in Arabic.
    phone: isolateIdentifier(input.office.phone.replaceAll(' ', '\u00a0')),
    ...given('application', input.applicationId, isolateIdentifier),
    ...given('convention', input.conventionNumber, isolateIdentifier),
    ...given('association', input.associationName?.[locale], isolateWords),
    ...given('tranche', input.trancheIndex, isolateIdentifier),
    ...given('report', input.reportNumber, isolateIdentifier),
    ...given('account', input.accountLastFour, isolateIdentifier),
    ...given('amount', input.amountCentimes, (centimes) => isolateWords(formatAmount(locale, centimes))),
  };
}

/** Facts of the event by their names; a count stays a number, so that the language can choose its plural. */
function factValues(locale: Locale, facts: MailInput['facts']): TextValues {
  const { count, mandates, orderId, reports, ...others } = shownValues(locale, inLanguage(locale, facts));
  const isolated = Object.entries(others).map(([name, value]) => [
    name,
    WORDS.has(name) ? isolateWords(value) : isolateIdentifier(value),
  ]);
  return {
    ...Object.fromEntries(isolated),
    ...given('order', orderId, isolateIdentifier),
    ...(count === undefined ? {} : { count }),
    ...(mandates === undefined ? {} : { mandates }),
    ...(reports === undefined ? {} : { reports }),
  };
}

/** Names that a fact has in both languages (`partyFr`, `partyAr`), by their common name in the language of the text. */
function inLanguage(locale: Locale, facts: MailInput['facts']): MailInput['facts'] {
  const ending = locale === 'ar' ? /Ar$/u : /Fr$/u;
  const own = Object.entries(facts).filter(([name]) => !/(?:Ar|Fr)$/u.test(name) || ending.test(name));
  return Object.fromEntries(own.map(([name, value]) => [name.replace(ending, ''), value]));
}

function given<Value>(
  name: string,
  value: Value | undefined,
  show: (value: Value) => string,
): Record<string, string> {
  return value === undefined ? {} : { [name]: show(value) };
}
