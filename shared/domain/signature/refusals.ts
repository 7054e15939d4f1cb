import type { Role, StaffRole } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { SignatureStatus } from './state.ts';

/** Every code that a round of signing answers with; `_ALREADY` means that what was asked is done. */
export const signatureRefusalCodes = [
  'SIGNATURE_NOT_FOUND',
  'SIGNATURE_OPENED_ALREADY',
  'SIGNATURE_PLAN_INVALID',
  'SIGNATURE_EXPIRES_BEFORE_OPENING',
  'SIGNATURE_PARTY_UNKNOWN',
  'SIGNATURE_NOT_YOUR_PARTY',
  'SIGNATURE_ALREADY_GIVEN',
  'SIGNATURE_CLOSED',
  'SIGNATURE_NOT_OPEN_YET',
  'SIGNATURE_PAST_EXPIRY',
  'SIGNATURE_NOT_YOUR_TURN',
  'SIGNATURE_MANDATE_LAPSED',
  'SIGNATURE_DOCUMENT_CHANGED',
  'SIGNATURE_REVISION_STALE',
  'SIGNATURE_REASON_MISSING',
  'SIGNATURE_REFUSED_ALREADY',
  'SIGNATURE_NOT_EXPIRED_YET',
  'SIGNATURE_EXPIRED_ALREADY',
  'SIGNATURE_WITHDRAWN_ALREADY',
  'SIGNATURE_REMINDED_ALREADY',
  'SIGNATURE_ROLE_NOT_ALLOWED',
  'SIGNATURE_PAPER_AWAITED_ALREADY',
  'SIGNATURE_PAPER_NO_PARTY',
  'SIGNATURE_PAPER_UNMANDATED',
  'SIGNATURE_PAPER_RECORDED_ALREADY',
  'SIGNATURE_PAPER_NOT_RECORDED',
  'SIGNATURE_PAPER_SCAN_CHANGED',
  'SIGNATURE_PAPER_SAME_PERSON',
] as const;

export type SignatureRefusalCode = (typeof signatureRefusalCodes)[number];

/**
 * Why a plan cannot be signed: no step; a step without a party; a party named in no step, in two, or that has no
 * person; a rule that asks for more signatures than the step has parties, or for none.
 */
export type PlanFault =
  | 'no-step'
  | 'step-empty'
  | 'party-without-person'
  | 'party-without-step'
  | 'party-twice'
  | 'rule-out-of-reach';

type WithFacts =
  | { readonly code: 'SIGNATURE_OPENED_ALREADY'; readonly status: SignatureStatus }
  | { readonly code: 'SIGNATURE_CLOSED'; readonly status: SignatureStatus }
  | { readonly code: 'SIGNATURE_PLAN_INVALID'; readonly fault: PlanFault }
  | { readonly code: 'SIGNATURE_PARTY_UNKNOWN'; readonly partyId: string }
  | { readonly code: 'SIGNATURE_ALREADY_GIVEN'; readonly partyId: string; readonly signedAt: Instant }
  | { readonly code: 'SIGNATURE_NOT_OPEN_YET'; readonly opensAt: Instant }
  | { readonly code: 'SIGNATURE_PAST_EXPIRY'; readonly expiresOn: CalendarDay }
  | { readonly code: 'SIGNATURE_NOT_YOUR_TURN'; readonly awaiting: readonly string[] }
  | {
      readonly code: 'SIGNATURE_REVISION_STALE';
      readonly revisionKey: string;
      readonly revisionSha256: string;
    }
  | {
      readonly code: 'SIGNATURE_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  | { readonly code: 'SIGNATURE_NOT_EXPIRED_YET'; readonly expiresOn: CalendarDay }
  | { readonly code: 'SIGNATURE_REMINDED_ALREADY'; readonly dayNumber: number };

export type SignatureRefusal =
  | WithFacts
  | { readonly code: Exclude<SignatureRefusalCode, WithFacts['code']> };
