import type { ConventionStatus, Party } from '../../domain/convention/state.ts';
import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';
import type { SignatureAct } from '../../domain/signature/state.ts';

/** One kept version of the document, in the order of their making. The assembled document has no act. */
export interface EvidenceRevision {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The party whose signature made it. */
  readonly partyId?: string;
}

/** What the register keeps of the signing of one convention. */
export interface EvidenceDocument {
  readonly number: string;
  readonly status: ConventionStatus;
  readonly documentSha256: string;
  readonly parties: readonly Party[];
  readonly opensAt: Instant;
  readonly expiresOn: CalendarDay;
  readonly inForceOn?: CalendarDay;
  /** In the order in which they were given; `position` is `stream@version` in the log. */
  readonly acts: readonly (SignatureAct & { readonly position: string })[];
  readonly revisions: readonly EvidenceRevision[];
  /** The newest position of each stream when the certificate was made. */
  readonly positions: readonly string[];
  /** SHA-256 of the root certificates that the signatures lead to. */
  readonly rootsSha256: readonly string[];
  readonly verificationUrl: string;
  readonly issuedAt: Instant;
  /** Marks every page EXEMPLE / نموذج. */
  readonly sample: boolean;
}
