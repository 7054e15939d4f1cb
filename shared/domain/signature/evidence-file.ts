import type { Party } from '../convention/state.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { RevokedCertificate } from '../revocation/state.ts';
import type { SignatureEvidence } from './evidence.ts';
import type { SignatureAct } from './state.ts';

export const EVIDENCE_FORMAT = 'mithaq-evidence-1';

/** A kept revision by length and hash; see `RecordedRevision` of the port. */
export interface EvidencedRevision {
  readonly partyId?: string;
  readonly archival?: true;
  readonly lengthBytes: number;
  readonly sha256: string;
}

/** One signature: who, how recognised, and where the log has it. Keys of kept files are nobody's business outside. */
export type EvidencedAct = Pick<
  SignatureAct,
  'mandate' | 'manifest' | 'partyId' | 'personId' | 'signedAt'
> & {
  readonly evidence: SignatureEvidence;
  readonly revisionSha256: string;
  /** `stream@version` */
  readonly position: string;
};

/** The evidence of one convention or one amendment: what a verifier needs beside the PDF, without asking the installation. */
export interface EvidenceFile {
  readonly format: typeof EVIDENCE_FORMAT;
  readonly exportedAt: Instant;
  readonly convention: {
    readonly conventionId: string;
    /** Of an amendment's evidence; number, status and day of force are then the amendment's. */
    readonly amendmentId?: string;
    readonly number: string;
    readonly status: string;
    readonly inForceOn?: CalendarDay;
  };
  readonly parties: readonly Pick<Party, 'organisation' | 'partyId' | 'personName' | 'title'>[];
  /** Parties whose signature the plan cannot do without. */
  readonly expected: readonly string[];
  readonly revisions: readonly EvidencedRevision[];
  readonly acts: readonly EvidencedAct[];
  /** The newest position of each stream with the hash that its chain ends in. */
  readonly log: readonly { readonly position: string; readonly head: string }[];
  /** What the installation's authority had taken back of these signatures' certificates. */
  readonly revoked: readonly RevokedCertificate[];
  /** DER in base64: what the chains of certificates and time-stamps have to lead to. */
  readonly rootCertificates: readonly string[];
}
