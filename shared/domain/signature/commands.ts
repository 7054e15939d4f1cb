import type { Party } from '../convention/state.ts';
import type { Act } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';
import type { SignedFacts } from './events.ts';
import type { PaperEvidence, SignatureEvidence } from './evidence.ts';

export interface OpenSignature {
  readonly type: 'OpenSignature';
  readonly act: Act;
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

/** Paper is recorded by officers and comes by its own commands. */
export type SignDocument = SignedFacts &
  Exclude<SignatureEvidence, PaperEvidence> & { readonly type: 'SignDocument'; readonly act: Act };

export interface RefuseToSign {
  readonly type: 'RefuseToSign';
  readonly act: Act;
  readonly partyId: string;
  readonly reason: string;
}

export interface ExpireSignature {
  readonly type: 'ExpireSignature';
  readonly act: Act;
  readonly onDay: CalendarDay;
}

export interface WithdrawSignature {
  readonly type: 'WithdrawSignature';
  readonly act: Act;
  readonly reason: string;
}

/** `dayNumber`: days since the opening, as the programme's reminder days count them. */
export interface RemindSignatories {
  readonly type: 'RemindSignatories';
  readonly act: Act;
  readonly dayNumber: number;
}

export type SignatureCommand =
  | OpenSignature
  | SignDocument
  | RefuseToSign
  | ExpireSignature
  | WithdrawSignature
  | RemindSignatories;
