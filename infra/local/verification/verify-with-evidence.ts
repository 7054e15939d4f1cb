import { createHash } from 'node:crypto';
import type { EvidenceFile } from '../../../shared/domain/signature/evidence-file.ts';
import type { ReportLocale } from '../../../shared/i18n/locale.ts';
import { reportInstant, reportText } from '../../../shared/i18n/report-text.ts';
import { judgeSigners, type RecordedAct } from '../../../shared/use-cases/judge-signers.ts';
import { attacksOnRecorded } from '../../../shared/use-cases/name-attacks.ts';
import {
  actSentences,
  faultSentences,
  headingOfFile,
  partyName,
  validSentences,
} from '../../../shared/use-cases/verdict-words.ts';
import { readEvidence } from '../../../shared/wire/evidence-file.ts';
import { evidenceWithin } from './evidence-within.ts';
import { judgeFile } from './judge-file.ts';
import type { FileReport } from './verify-file.ts';

/**
 * Judges a file against exported evidence, or the certificate that carries it, without an installation. Throws
 * `InputInvalid` for what is neither.
 */
export async function verifyWithEvidence(
  pdf: Uint8Array,
  given: Uint8Array,
  locale: ReportLocale,
): Promise<FileReport> {
  const evidenceBytes = await evidenceWithin(given);
  const evidence = readEvidence(evidenceBytes);
  const { parties, revisions: recorded } = evidence;
  const roots = evidence.rootCertificates.map((der) => new Uint8Array(Buffer.from(der, 'base64')));
  const verdict = await judgeFile({ pdf, recorded, roots });
  const acts = evidence.acts.map(recordedAct);
  const ofFile = [
    ...verdict.faults,
    ...judgeSigners(verdict.signatures, { acts, revoked: evidence.revoked }),
  ];
  const attacks = attacksOnRecorded({ ...verdict, faults: ofFile }, pdf.byteLength, recorded);
  const faults = [...ofFile, ...unsignedParties(evidence)];
  const exportedAt = reportInstant(locale, evidence.exportedAt);
  const sha256 = `\u2066${createHash('sha256').update(evidenceBytes).digest('hex')}\u2069`;
  return {
    holds: faults.length === 0,
    heading: reportText(locale, headingOfFile(ofFile)),
    wrong: faultSentences(locale, parties, { attacks, faults }),
    right: [
      ...validSentences(locale, parties, { ...verdict, faults: ofFile }),
      ...actSentences(locale, parties, acts),
      ...evidence.acts.map(({ partyId, position, signedAt }) =>
        reportText(locale, 'verify.record.act', {
          party: partyName(locale, parties, partyId),
          signedAt: reportInstant(locale, signedAt),
          position: `\u2066${position}\u2069`,
        }),
      ),
      reportText(locale, 'verify.evidence.of', { exportedAt, sha256 }),
    ],
    unchecked: [
      reportText(locale, 'verify.evidence.unread'),
      reportText(locale, 'verify.evidence.trust'),
      reportText(locale, 'verify.evidence.since', { exportedAt }),
    ],
  };
}

function recordedAct({ evidence, ...act }: EvidenceFile['acts'][number]): RecordedAct {
  const { level } = evidence;
  return {
    ...act,
    level,
    ...('certificateSha256' in evidence ? { certificateSha256: evidence.certificateSha256 } : {}),
  };
}

/** A convention in force has every signature that its plan asks for. */
function unsignedParties({ acts, convention, expected }: EvidenceFile) {
  if (convention.inForceOn === undefined) return [];
  const signed = acts.map(({ partyId }) => partyId);
  return expected
    .filter((partyId) => !signed.includes(partyId))
    .map((partyId) => ({ code: 'PARTY_UNSIGNED', partyId }) as const);
}
