import type { Role, StaffRole } from '../kernel/act.ts';
import type { ConventionStatus } from './state.ts';

/** Every code that the convention answers with; those that end in `_ALREADY` mean that what was asked is done. */
export const conventionRefusalCodes = [
  'CONVENTION_NOT_FOUND',
  'CONVENTION_DRAFTED_ALREADY',
  'CONVENTION_TRANCHES_DO_NOT_ADD_UP',
  'CONVENTION_PARTIES_INVALID',
  'CONVENTION_ASSEMBLED_ALREADY',
  'CONVENTION_NOT_DRAFTED',
  'CONVENTION_SIGNING_ALREADY',
  'CONVENTION_NOT_ASSEMBLED',
  'CONVENTION_IN_FORCE_ALREADY',
  'CONVENTION_NOT_IN_SIGNING',
  'CONVENTION_PARTY_UNKNOWN',
  'CONVENTION_REASON_MISSING',
  'CONVENTION_REFUSED_ALREADY',
  'CONVENTION_EXPIRED_ALREADY',
  'CONVENTION_NOT_IN_FORCE',
  'CONVENTION_ARCHIVED_ALREADY',
  'CONVENTION_ARCHIVE_OF_ANOTHER',
  'CONVENTION_SUSPENDED_ALREADY',
  'CONVENTION_NOT_SUSPENDED',
  'CONVENTION_SUSPENDED_BY_YOU',
  'CONVENTION_COMPLETED_ALREADY',
  'CONVENTION_TRANCHES_OPEN',
  'CONVENTION_NOTHING_PAID',
  'CONVENTION_REPORTS_OPEN',
  'CONVENTION_MONEY_OWED',
  'CONVENTION_NOT_COMPLETED',
  'CONVENTION_PAYMENT_UNDER_WAY',
  'CONVENTION_TERMINATED_ALREADY',
  'CONVENTION_WITHDRAWN_ALREADY',
  'CONVENTION_NOT_WITHDRAWABLE',
  'CONVENTION_CLOSED',
  'CONVENTION_RIB_DIFFERS',
  'CONVENTION_RIB_UNCHANGED',
  'CONVENTION_ACCOUNT_VERIFIED_ALREADY',
  'CONVENTION_ACCOUNT_CONTESTED_ALREADY',
  'CONVENTION_SAME_PERSON',
  'CONVENTION_VISA_MISSING',
  'CONVENTION_VISA_CHANGED',
  'CONVENTION_VISA_CONFIRMED_ALREADY',
  'CONVENTION_AMENDMENT_INVALID',
  'CONVENTION_AMENDMENT_OPEN_ALREADY',
  'CONVENTION_AMENDMENT_NOT_OPEN',
  'CONVENTION_ROLE_NOT_ALLOWED',
] as const;

export type ConventionRefusalCode = (typeof conventionRefusalCodes)[number];

/**
 * Why a change cannot be made: nothing would change; the convention says something else than the old value; the new
 * duration is no longer one; amounts are not above nothing, or do not come to the same total; a tranche was asked for
 * already; there is no such party; a text is missing in one language.
 */
export type ChangeFault =
  | 'unchanged'
  | 'stale'
  | 'not-longer'
  | 'amount-invalid'
  | 'total-differs'
  | 'tranche-requested'
  | 'party-unknown'
  | 'text-missing';

/** The act does not fit the status, which the reader is told. */
type ByStatus =
  | 'CONVENTION_DRAFTED_ALREADY'
  | 'CONVENTION_NOT_DRAFTED'
  | 'CONVENTION_NOT_ASSEMBLED'
  | 'CONVENTION_NOT_IN_SIGNING'
  | 'CONVENTION_NOT_IN_FORCE'
  | 'CONVENTION_NOT_SUSPENDED'
  | 'CONVENTION_NOT_COMPLETED'
  | 'CONVENTION_NOT_WITHDRAWABLE'
  | 'CONVENTION_CLOSED';

type WithFacts =
  | {
      readonly code: 'CONVENTION_TRANCHES_DO_NOT_ADD_UP';
      readonly amountCentimes: number;
      readonly sumCentimes: number;
    }
  /** Parties are one at least, each under its own key. */
  | { readonly code: 'CONVENTION_PARTIES_INVALID'; readonly partyIds: readonly string[] }
  /** The frozen hash, so that a second assembly sees whether it made the same document. */
  | { readonly code: 'CONVENTION_ASSEMBLED_ALREADY'; readonly documentKey: string; readonly sha256: string }
  | { readonly code: 'CONVENTION_SIGNING_ALREADY'; readonly signatureId: string }
  | { readonly code: 'CONVENTION_PARTY_UNKNOWN'; readonly partyId: string }
  | { readonly code: 'CONVENTION_AMENDMENT_INVALID'; readonly fault: ChangeFault }
  | { readonly code: 'CONVENTION_AMENDMENT_OPEN_ALREADY'; readonly amendmentId: string }
  | { readonly code: 'CONVENTION_TRANCHES_OPEN'; readonly indexes: readonly number[] }
  | { readonly code: 'CONVENTION_REPORTS_OPEN'; readonly indexes: readonly number[] }
  | { readonly code: 'CONVENTION_MONEY_OWED'; readonly owedCentimes: number }
  | { readonly code: 'CONVENTION_PAYMENT_UNDER_WAY'; readonly indexes: readonly number[] }
  | {
      readonly code: 'CONVENTION_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  | { readonly code: 'CONVENTION_SAME_PERSON'; readonly personId: string };

type Bare = Exclude<ConventionRefusalCode, ByStatus | WithFacts['code']>;

export type ConventionRefusal =
  | WithFacts
  | { readonly code: ByStatus; readonly status: ConventionStatus }
  | { readonly code: Bare };
