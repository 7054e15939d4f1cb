import { dayOf, type Instant } from '../domain/kernel/calendar-day.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { RevokedCertificate } from '../domain/revocation/state.ts';
import { isIncluded, type ManifestProof, type SignatureEvidence } from '../domain/signature/evidence.ts';
import type { InspectedSignature, RevisionFault } from '../ports/pdf-signatures.ts';
import { sha256 } from '../render/evidence/sha256.ts';

/** One signature as the record has it. */
export interface RecordedAct {
  readonly partyId: string;
  readonly personId: string;
  readonly signedAt: Instant;
  /** Of the document that was presented: the first of the recorded revisions. */
  readonly documentSha256: string;
  readonly level: SignatureEvidence['level'];
  /** Of the levels whose certificate others issued. */
  readonly certificateSha256?: string;
  readonly mandate?: MandateRow;
  readonly manifest?: ManifestProof;
}

/** Who signed, as the record has it, and whose certificates were taken back. */
export interface RecordedSigners {
  readonly acts: readonly RecordedAct[];
  readonly revoked: readonly RevokedCertificate[];
}

/** The register's row does not bear the act out: another party or person, or another time. */
export interface MandateFault {
  readonly code: 'MANDATE_UNFIT';
  readonly partyId: string;
}

/** The document is not in the list that the party authorised in a ceremony: the proof leads to another root, or nowhere. */
export interface ManifestFault {
  readonly code: 'MANIFEST_UNPROVEN';
  readonly partyId: string;
}

export type SignerFault = RevisionFault | MandateFault | ManifestFault;

/** Judges the signatures of a file, and the acts behind them, against what the record knows of their signers. */
export function judgeSigners(
  signatures: readonly InspectedSignature[],
  { acts, revoked }: RecordedSigners,
): readonly SignerFault[] {
  return [
    ...signatures.flatMap((signature): readonly SignerFault[] => [
      ...faultOfRevocation(signature, revoked),
      ...faultOfCertificate(signature, acts),
    ]),
    ...acts.flatMap((act) =>
      mandateFits(act) ? [] : [{ code: 'MANDATE_UNFIT', partyId: act.partyId } as const],
    ),
    ...acts.flatMap((act) =>
      act.manifest === undefined || isProven(act)
        ? []
        : [{ code: 'MANIFEST_UNPROVEN', partyId: act.partyId } as const],
    ),
  ];
}

/** A list in the file said it already where the signature stands as revoked. */
function faultOfRevocation(
  { certificateSerial, partyId, revocation }: InspectedSignature,
  revoked: readonly RevokedCertificate[],
): readonly SignerFault[] {
  const found = revoked.find(({ serial }) => serial === certificateSerial);
  if (found === undefined || revocation.status === 'revoked') return [];
  return [{ code: 'CERTIFICATE_REVOKED', partyId, revokedAt: found.revokedAt }];
}

function faultOfCertificate(
  { certificateSha256, partyId, signerName }: InspectedSignature,
  acts: readonly RecordedAct[],
): readonly SignerFault[] {
  const expected = acts.find((act) => act.partyId === partyId)?.certificateSha256;
  if (expected === undefined || expected === certificateSha256) return [];
  return [{ code: 'CERTIFICATE_OF_ANOTHER', partyId, signer: signerName }];
}

/** Whether the act was given on a list, and the document is proven to stand in it. */
export function isProven({ documentSha256, manifest }: RecordedAct): boolean {
  return manifest !== undefined && isIncluded(documentSha256, manifest, sha256);
}

/** Who signs by a mandate is the person it names, for that party, between its days. */
function mandateFits({ mandate, partyId, personId, signedAt }: RecordedAct): boolean {
  if (mandate === undefined) return true;
  const signedOn = dayOf(signedAt);
  return (
    mandate.partyId === partyId &&
    mandate.signatory.personId === personId &&
    mandate.validFrom <= signedOn &&
    signedOn <= (mandate.validTo ?? signedOn)
  );
}
