import type { Bilingual } from '../domain/kernel/act.ts';
import type { ReportLocale } from '../i18n/locale.ts';
import { isReportKey, reportInstant, reportText } from '../i18n/report-text.ts';
import type { RevisionFault, RevisionVerdict } from '../ports/pdf-signatures.ts';
import type { Attack } from './name-attacks.ts';
import type { RecordFault } from './verify-convention.ts';

/** A party as a convention names it; files alone know the key only. */
export interface NamedParty {
  readonly partyId: string;
  readonly organisation: Bilingual;
}

/** What was found about a file. */
export interface Findings {
  readonly attacks: readonly Attack[];
  readonly faults: readonly (RevisionFault | RecordFault)[];
  readonly signatures: RevisionVerdict['signatures'];
}

/** Each attack by its name, then each fault, in whole sentences. */
export function faultSentences(
  locale: ReportLocale,
  parties: readonly NamedParty[],
  { attacks, faults }: Pick<Findings, 'attacks' | 'faults'>,
): readonly string[] {
  return [
    ...attacks.map((attack) => reportText(locale, `verify.attack.${attack}`)),
    ...faults.map((fault) => faultSentence(locale, parties, fault)),
  ];
}

/** The signatures that hold in every respect, each in a sentence. */
export function validSentences(
  locale: ReportLocale,
  parties: readonly NamedParty[],
  signatures: Findings['signatures'],
): readonly string[] {
  return signatures
    .filter((one) => one.coversWholeRevision && one.digestValid && one.signatureValid && one.chainValid)
    .map(({ partyId, at }) => {
      const party = partyName(locale, parties, partyId);
      return reportText(locale, 'verify.signed-by', { party, signedAt: reportInstant(locale, at) });
    });
}

function faultSentence(
  locale: ReportLocale,
  parties: readonly NamedParty[],
  fault: RevisionFault | RecordFault,
): string {
  const { code, ...facts } = fault;
  const partyId = 'partyId' in facts ? facts.partyId : undefined;
  const ofDocument = `verify.fault.${code}.document`;
  if (partyId === undefined && isReportKey(ofDocument)) return reportText(locale, ofDocument);
  return reportText(locale, `verify.fault.${code}`, {
    party: partyName(locale, parties, partyId),
    ...('lengthBytes' in facts ? { lengthBytes: facts.lengthBytes } : {}),
    ...('stream' in facts ? { stream: isolated(facts.stream), version: facts.version } : {}),
    ...('key' in facts ? { document: isolated(facts.key) } : {}),
  });
}

/** The organisation of a party; the word for its part where no convention is at hand, its key where there is none. */
export function partyName(
  locale: ReportLocale,
  parties: readonly NamedParty[],
  partyId: string | undefined,
): string {
  const party = parties.find((each) => each.partyId === partyId);
  if (party) return `\u2068${party.organisation[locale === 'ar' ? 'ar' : 'fr']}\u2069`;
  if (partyId === undefined) return reportText(locale, 'verify.any-party');
  const word = `verify.party.${partyId}`;
  return isReportKey(word) ? reportText(locale, word) : isolated(partyId);
}

function isolated(identifier: string): string {
  return `\u2066${identifier}\u2069`;
}
