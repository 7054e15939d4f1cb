import type { Party } from '../convention/state.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface SignatureOpened extends Recorded {
  readonly type: 'SignatureOpened';
  readonly signatureId: string;
  readonly conventionId: string;
  readonly documentKey: string;
  readonly documentSha256: string;
  readonly steps: readonly SigningStepTerms[];
  readonly parties: readonly Party[];
  readonly opensAt: Instant;
  readonly expiresOn: CalendarDay;
}

export interface DocumentSigned extends Recorded {
  readonly type: 'DocumentSigned';
  readonly partyId: string;
  readonly documentSha256: string;
  readonly previousRevisionSha256: string;
  readonly revisionKey: string;
  readonly revisionSha256: string;
  readonly level: 'simple';
  readonly codeChannel: 'email';
  readonly consentVersion: string;
  readonly typedName: string;
}

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

export type SignatureEvent =
  | SignatureOpened
  | DocumentSigned
  | SignatureCompleted
  | SignatureRefused
  | SignatureExpired
  | SignatureWithdrawn
  | SignatoriesReminded;
