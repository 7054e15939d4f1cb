import type { Party } from '../convention/state.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { MandateRow } from '../mandate/state.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';
import type { ManifestProof, SignatureEvidence } from './evidence.ts';

/** A file under its key, bound to its bytes. */
export interface Revision {
  readonly key: string;
  readonly sha256: string;
}

/** One signature given: who, what was shown, how the person was recognised, and the revision that it made. */
export type SignatureAct = SignatureEvidence & {
  readonly partyId: string;
  /** Who signed; on paper, whom the officers named or the party's own person, never the officer who recorded it. */
  readonly personId: string;
  readonly signedAt: Instant;
  readonly documentSha256: string;
  readonly revision: Revision;
  readonly mandate?: MandateRow;
  readonly manifest?: ManifestProof;
};

/** A party that signs by hand, and the last day for its paper. */
export interface AwaitedPaper {
  readonly partyId: string;
  readonly untilOn: CalendarDay;
  readonly since: Instant;
}

/** What one officer recorded of a scan, and another is to confirm. */
export interface RecordedPaper {
  readonly partyIds: readonly string[];
  readonly mandates?: readonly MandateRow[];
  readonly scanKey: string;
  readonly scanSha256: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
}

/** What every round of signing keeps, whatever its status. */
export interface SignatureFacts {
  readonly signatureId: string;
  readonly conventionId: string;
  /** Present where an amendment of the convention is signed, not the convention itself. */
  readonly amendmentId?: string;
  readonly documentKey: string;
  /** The frozen hash: what every signatory sees and signs. */
  readonly documentSha256: string;
  readonly steps: readonly SigningStepTerms[];
  readonly parties: readonly Party[];
  readonly opensAt: Instant;
  /** The last day on which a signature is taken; later than at the opening where a paper has more time. */
  readonly expiresOn: CalendarDay;
  /** In the order in which they were given. */
  readonly acts: readonly SignatureAct[];
  /** The newest revision of the PDF; the document itself before the first signature. */
  readonly revision: Revision;
  readonly remindersSent: readonly number[];
  readonly since: Instant;
}

export interface OpenSignatureRound extends SignatureFacts {
  readonly status: 'open';
  /** Whose turn it is, by the plan. */
  readonly awaiting: readonly string[];
  /** Who asked to sign by hand and has not signed yet. */
  readonly paperAwaited?: readonly AwaitedPaper[];
  readonly paperRecorded?: RecordedPaper;
}

export interface CompleteSignatureRound extends SignatureFacts {
  readonly status: 'complete';
}

export interface RefusedSignatureRound extends SignatureFacts {
  readonly status: 'refused';
  readonly partyId: string;
  readonly reason: string;
}

export interface ExpiredSignatureRound extends SignatureFacts {
  readonly status: 'expired';
}

export interface WithdrawnSignatureRound extends SignatureFacts {
  readonly status: 'withdrawn';
  readonly reason: string;
}

export type SignatureState =
  | { readonly status: 'absent' }
  | OpenSignatureRound
  | CompleteSignatureRound
  | RefusedSignatureRound
  | ExpiredSignatureRound
  | WithdrawnSignatureRound;

export type ExistingSignature = Exclude<SignatureState, { readonly status: 'absent' }>;

export type SignatureStatus = SignatureState['status'];
