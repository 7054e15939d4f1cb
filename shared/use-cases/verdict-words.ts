import type { Bilingual } from '../domain/kernel/act.ts';
import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { ManifestProof } from '../domain/signature/evidence.ts';
import type { ReportLocale } from '../i18n/locale.ts';
import { isReportKey, reportInstant, reportText } from '../i18n/report-text.ts';
import type { RevisionVerdict } from '../ports/pdf-signatures.ts';
import { isProven, type RecordedAct, type SignerFault } from './judge-signers.ts';
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
  readonly faults: readonly AnyFault[];
  readonly signatures: RevisionVerdict['signatures'];
  readonly archivedAt?: Instant;
}

export type AnyFault = SignerFault | RecordFault;

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

/** What may be wrong with a signer while every byte is the recorded one. */
const OF_A_SIGNER: ReadonlySet<AnyFault['code']> = new Set([
  'CERTIFICATE_OF_ANOTHER',
  'CERTIFICATE_REVOKED',
  'MANDATE_UNFIT',
  'MANIFEST_UNPROVEN',
]);

/** The verdict on a file in one sentence: what is wrong with its bytes weighs more than what is wrong with a signer. */
export function headingOfFile(faults: readonly AnyFault[]) {
  if (faults.length === 0) return 'verify.whole';
  return faults.every(({ code }) => OF_A_SIGNER.has(code)) ? 'verify.signer-broken' : 'verify.not-whole';
}

/** The signatures that hold in every respect, each in a sentence; that none is revoked; what archived the file. */
export function validSentences(
  locale: ReportLocale,
  parties: readonly NamedParty[],
  { archivedAt, faults, signatures }: Pick<Findings, 'archivedAt' | 'faults' | 'signatures'>,
): readonly string[] {
  const doubted = faults.flatMap((fault) =>
    OF_A_SIGNER.has(fault.code) && 'partyId' in fault ? [fault.partyId] : [],
  );
  const held = signatures.filter(
    (one) =>
      one.coversWholeRevision &&
      one.digestValid &&
      one.signatureValid &&
      one.chainValid &&
      !doubted.includes(one.partyId),
  );
  const good = held.filter(({ revocation }) => revocation.status === 'good');
  return [
    ...held.map(({ partyId, at }) => {
      const party = partyName(locale, parties, partyId);
      return reportText(locale, 'verify.signed-by', { party, signedAt: reportInstant(locale, at) });
    }),
    ...(good.length > 0 && good.length === signatures.length
      ? [reportText(locale, 'verify.not-revoked', { count: good.length })]
      : []),
    ...(archivedAt === undefined
      ? []
      : [reportText(locale, 'verify.archived', { stampedAt: reportInstant(locale, archivedAt) })]),
  ];
}

/** How each party signed, by which row of the register of authorities, and in which list of a ceremony it is proven. */
export function actSentences(
  locale: ReportLocale,
  parties: readonly NamedParty[],
  acts: readonly RecordedAct[],
): readonly string[] {
  return acts.flatMap((act) => {
    const party = partyName(locale, parties, act.partyId);
    return [
      reportText(locale, 'verify.level', { party, level: act.level }),
      ...(act.mandate ? [mandateSentence(locale, party, act.mandate)] : []),
      ...(act.manifest && isProven(act) ? [manifestSentence(locale, party, act.manifest)] : []),
    ];
  });
}

function mandateSentence(locale: ReportLocale, party: string, mandate: MandateRow): string {
  const signer = `\u2068${mandate.signatory.name[locale === 'ar' ? 'ar' : 'fr']}\u2069`;
  return reportText(locale, 'verify.mandate', { party, signer, position: isolated(mandate.position) });
}

function manifestSentence(
  locale: ReportLocale,
  party: string,
  { count, index, root }: ManifestProof,
): string {
  return reportText(locale, 'verify.manifest', { party, index: index + 1, count, root: isolated(root) });
}

function faultSentence(locale: ReportLocale, parties: readonly NamedParty[], fault: AnyFault): string {
  const { code, ...facts } = fault;
  const partyId = 'partyId' in facts ? facts.partyId : undefined;
  const ofArchive = `verify.fault.${code}.archival`;
  if ('archival' in facts && isReportKey(ofArchive)) return reportText(locale, ofArchive);
  const ofDocument = `verify.fault.${code}.document`;
  if (partyId === undefined && isReportKey(ofDocument)) return reportText(locale, ofDocument);
  return reportText(locale, `verify.fault.${code}`, {
    party: partyName(locale, parties, partyId),
    ...('lengthBytes' in facts ? { lengthBytes: facts.lengthBytes } : {}),
    ...('stream' in facts ? { stream: isolated(facts.stream), version: facts.version } : {}),
    ...('revokedAt' in facts ? { revokedAt: reportInstant(locale, facts.revokedAt) } : {}),
    ...('signer' in facts ? { signer: `\u2068${facts.signer}\u2069` } : {}),
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
