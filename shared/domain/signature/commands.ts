import type { Party } from '../convention/state.ts';
import type { Act } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { MandateRow } from '../mandate/state.ts';
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
  /** The row of the register of authorities that was asked at that instant. */
  readonly mandate?: MandateRow;
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

export interface AwaitPaper {
  readonly type: 'AwaitPaper';
  readonly act: Act;
  readonly partyId: string;
  /** The last day for the paper, by the terms of the programme. */
  readonly untilOn: CalendarDay;
}

/** `scanKey`: the collected pages of this document, in order. */
export interface RecordPaperSignature {
  readonly type: 'RecordPaperSignature';
  readonly act: Act;
  /** Who signed by hand, in the order of the plan. */
  readonly partyIds: readonly string[];
  /** Of each of them, the row of the register of authorities that was asked at that instant. */
  readonly mandates: readonly MandateRow[];
  readonly scanKey: string;
  readonly scanSha256: string;
}

/** `scanSha256`: of the scan that the second officer looked at. */
export interface ConfirmPaperSignature {
  readonly type: 'ConfirmPaperSignature';
  readonly act: Act;
  readonly scanSha256: string;
}

/**
 * What came on paper does not count: pages are missing, or the second officer does not accept the scan that was
 * recorded, which `scanSha256` then names.
 */
export interface RejectPaper {
  readonly type: 'RejectPaper';
  readonly act: Act;
  readonly partyIds: readonly string[];
  readonly missingPages: readonly number[];
  /** May be empty where pages are missing. */
  readonly reason: string;
  readonly scanSha256?: string;
}

export type SignatureCommand =
  | RejectPaper
  | AwaitPaper
  | RecordPaperSignature
  | ConfirmPaperSignature
  | OpenSignature
  | SignDocument
  | RefuseToSign
  | ExpireSignature
  | WithdrawSignature
  | RemindSignatories;
