import type { Party } from '../convention/state.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { MandateRow } from '../mandate/state.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';
import type { ManifestProof, SignatureEvidence } from './evidence.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface SignatureOpened extends Recorded {
  readonly type: 'SignatureOpened';
  readonly signatureId: string;
  readonly conventionId: string;
  /** Present where an amendment of the convention is signed, not the convention itself. */
  readonly amendmentId?: string;
  readonly documentKey: string;
  readonly documentSha256: string;
  readonly steps: readonly SigningStepTerms[];
  readonly parties: readonly Party[];
  readonly opensAt: Instant;
  readonly expiresOn: CalendarDay;
}

/** What is kept of every signature, whatever its level. */
export interface SignedFacts {
  readonly partyId: string;
  /** Hash of the document that the signatory was shown. */
  readonly documentSha256: string;
  /** Hash of the revision that this signature was added to. */
  readonly previousRevisionSha256: string;
  /** The revision that it made; a signature on paper makes none, and names the one before it. */
  readonly revisionKey: string;
  readonly revisionSha256: string;
  /** The row of the register of authorities that was asked at that instant. */
  readonly mandate?: MandateRow;
  /** Only for a document of a manifest that was authorised at once. */
  readonly manifest?: ManifestProof;
}

export type DocumentSigned = Recorded & SignedFacts & SignatureEvidence & { readonly type: 'DocumentSigned' };

/** Follows the signature that satisfies the last step, in the same append. */
export interface SignatureCompleted extends Recorded {
  readonly type: 'SignatureCompleted';
  readonly revisionKey: string;
  readonly revisionSha256: string;
}

export interface SignatureRefused extends Recorded {
  readonly type: 'SignatureRefused';
  readonly partyId: string;
  readonly reason: string;
  readonly mandate?: MandateRow;
}

export interface SignatureExpired extends Recorded {
  readonly type: 'SignatureExpired';
  readonly onDay: CalendarDay;
}

export interface SignatureWithdrawn extends Recorded {
  readonly type: 'SignatureWithdrawn';
  readonly reason: string;
}

export interface SignatoriesReminded extends Recorded {
  readonly type: 'SignatoriesReminded';
  readonly dayNumber: number;
  /** Who was awaited then. */
  readonly awaiting: readonly string[];
}

export interface PaperAwaited extends Recorded {
  readonly type: 'PaperAwaited';
  readonly partyId: string;
  readonly untilOn: CalendarDay;
}

/** One officer says that these parties signed the scanned pages by hand; it counts once another has confirmed it. */
export interface PaperRecorded extends Recorded {
  readonly type: 'PaperRecorded';
  readonly partyIds: readonly string[];
  /** Who signed for each party, by its register at that instant; absent in papers older than this fact. */
  readonly mandates?: readonly MandateRow[];
  readonly scanKey: string;
  readonly scanSha256: string;
  readonly confirmUntilOn: CalendarDay;
}

/** These parties have to hand in their paper again, and why; a recorded scan that it names counts no more. */
export interface PaperRejected extends Recorded {
  readonly type: 'PaperRejected';
  readonly partyIds: readonly string[];
  readonly missingPages: readonly number[];
  readonly reason: string;
  readonly scanSha256?: string;
}

export type SignatureEvent =
  | PaperRejected
  | PaperAwaited
  | PaperRecorded
  | SignatureOpened
  | DocumentSigned
  | SignatureCompleted
  | SignatureRefused
  | SignatureExpired
  | SignatureWithdrawn
  | SignatoriesReminded;
