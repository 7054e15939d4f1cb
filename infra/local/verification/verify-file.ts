import { formatDay } from '../../../shared/i18n/dates.ts';
import type { ReportLocale } from '../../../shared/i18n/locale.ts';
import { reportInstant, reportText } from '../../../shared/i18n/report-text.ts';
import type { RevisionVerdict } from '../../../shared/ports/pdf-signatures.ts';
import { judgeSigners, type SignerFault } from '../../../shared/use-cases/judge-signers.ts';
import { attacksOnAlone, attacksOnRecorded } from '../../../shared/use-cases/name-attacks.ts';
import { listRevoked } from '../../../shared/use-cases/revoke-certificate.ts';
import {
  actSentences,
  faultSentences,
  headingOfFile,
  partyName,
  validSentences,
} from '../../../shared/use-cases/verdict-words.ts';
import {
  type ConventionRecord,
  findByFile,
  judgeRecord,
  keyOfLength,
  type RegisteredConvention,
  recordedRevisions,
} from '../../../shared/use-cases/verify-convention.ts';
import { judgeFile } from './judge-file.ts';
import { judgeChain, type OpenedRecord } from './open-record.ts';

/** What was found about a file, in whole sentences. */
export interface FileReport {
  readonly holds: boolean;
  readonly heading: string;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  /** What could not be checked, its heading first. */
  readonly unchecked: readonly string[];
}

/** Judges a file by what it shows itself, and says what nobody can see in a file alone. */
export async function verifyAlone(pdf: Uint8Array, locale: ReportLocale): Promise<FileReport> {
  const verdict = await judgeFile({ pdf });
  return {
    holds: verdict.whole,
    heading: reportText(locale, verdict.whole ? 'verify.alone-whole' : 'verify.alone-not-whole'),
    wrong: faultSentences(locale, [], { ...verdict, attacks: attacksOnAlone(verdict) }),
    right: intactSentences(locale, verdict),
    unchecked: [
      reportText(locale, 'verify.not-checked', { option: '\u2066--data DIR\u2069' }),
      reportText(locale, 'verify.not-checked.authority'),
      reportText(locale, 'verify.not-checked.parties'),
      reportText(locale, 'verify.not-checked.record'),
    ],
  };
}

/** Judges a file against the register of an installation, and the register of this convention with it. */
export async function verifyAgainst(
  record: OpenedRecord,
  pdf: Uint8Array,
  locale: ReportLocale,
): Promise<FileReport> {
  const about = await findByFile(record, pdf);
  if (!about) return verifyStranger(record, pdf, locale);
  const recorded = await recordedRevisions(record, about);
  const judged = await judgeRecord(record, about, judgeChain);
  const verdict = await judgeFile({ pdf, recorded, roots: record.rootCertificates() });
  const signers = { acts: about.round?.acts ?? [], revoked: await listRevoked(record) };
  const ofFile = [...verdict.faults, ...judgeSigners(verdict.signatures, signers)];
  const attacks = attacksOnRecorded({ ...verdict, faults: ofFile }, pdf.byteLength, recorded);
  const { parties } = about.convention;
  const faults = [...ofFile, ...judged.faults];
  return {
    holds: faults.length === 0,
    heading: reportText(locale, headingOf(ofFile, judged)),
    wrong: [
      ...faultSentences(locale, parties, { attacks, faults }),
      ...(await differenceSentences(record, about, pdf, locale)),
    ],
    right: [
      ...validSentences(locale, parties, { ...verdict, faults: ofFile }),
      ...actSentences(locale, parties, signers.acts),
      standingSentence(locale, about),
      ...recordSentences(locale, about, judged, recorded.length),
    ],
    unchecked: [],
  };
}

async function verifyStranger(
  record: OpenedRecord,
  pdf: Uint8Array,
  locale: ReportLocale,
): Promise<FileReport> {
  const verdict = await judgeFile({ pdf, roots: record.rootCertificates() });
  return {
    holds: false,
    heading: reportText(locale, 'verify.unknown-file'),
    wrong: faultSentences(locale, [], { ...verdict, attacks: attacksOnAlone(verdict) }),
    right: validSentences(locale, [], verdict),
    unchecked: [],
  };
}

function headingOf(ofFile: readonly SignerFault[], { faults }: ConventionRecord) {
  return ofFile.length === 0 && faults.length > 0 ? 'verify.record-broken' : headingOfFile(ofFile);
}

function intactSentences(locale: ReportLocale, { signatures }: RevisionVerdict): readonly string[] {
  return signatures
    .filter((one) => one.digestValid && one.signatureValid && one.coversWholeRevision)
    .map(({ partyId, signerName, at }) =>
      reportText(locale, 'verify.signed-by-alone', {
        party: partyName(locale, [], partyId),
        signer: `\u2068${signerName}\u2069`,
        signedAt: reportInstant(locale, at),
      }),
    );
}

function standingSentence(locale: ReportLocale, { convention, round }: RegisteredConvention): string {
  const number = `\u2066${convention.number}\u2069`;
  if ('inForceOn' in convention) {
    const day = locale === 'en' ? convention.inForceOn : formatDay(locale, convention.inForceOn);
    return reportText(locale, 'verify.record.in-force', { number, day });
  }
  const [signed, total] = [round?.acts.length ?? 0, convention.parties.length];
  return reportText(locale, 'verify.record.not-in-force', { number, signed, total });
}

/** What the register itself shows, each thing only where it holds. */
function recordSentences(
  locale: ReportLocale,
  { convention }: RegisteredConvention,
  { acts, positions, faults }: ConventionRecord,
  count: number,
): readonly string[] {
  const broken = (...codes: readonly string[]) => faults.some(({ code }) => codes.includes(code));
  const streams = positions.map((position) => `\u2066${position}\u2069`).join(' · ');
  const lacksArchive = 'inForceOn' in convention && convention.archived === undefined;
  return [
    ...acts.map(({ partyId, signedAt, position }) =>
      reportText(locale, 'verify.record.act', {
        party: partyName(locale, convention.parties, partyId),
        signedAt: reportInstant(locale, signedAt),
        position: `\u2066${position}\u2069`,
      }),
    ),
    ...(broken('LOG_BROKEN') ? [] : [reportText(locale, 'verify.record.chains', { streams })]),
    ...(broken('COPY_MISSING', 'COPY_DIFFERS')
      ? []
      : [reportText(locale, 'verify.record.copies', { count })]),
    ...(lacksArchive ? [reportText(locale, 'verify.record.not-archived')] : []),
  ];
}

/** Where a file of the right length differs from the kept one; nothing where the kept one cannot be read. */
async function differenceSentences(
  record: OpenedRecord,
  about: RegisteredConvention,
  pdf: Uint8Array,
  locale: ReportLocale,
): Promise<readonly string[]> {
  const key = await keyOfLength(record, about, pdf.byteLength);
  const kept = await record.documents.get(key ?? '').catch(() => undefined);
  if (kept?.bytes.byteLength !== pdf.byteLength) return [];
  const { bytes } = kept;
  const first = pdf.findIndex((byte, index) => byte !== bytes[index]);
  if (first < 0) return [];
  const count = pdf.reduce((sum, byte, index) => (byte === bytes[index] ? sum : sum + 1), 0);
  return [reportText(locale, 'verify.first-difference', { position: first + 1, count })];
}
