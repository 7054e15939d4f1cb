import type { Role, StaffRole } from '../kernel/act.ts';
import type { AmendmentStatus } from './state.ts';

/** Every code that an amendment answers with; those that end in `_ALREADY` mean that what was asked is done. */
export const amendmentRefusalCodes = [
  'AMENDMENT_NOT_FOUND',
  'AMENDMENT_DRAFTED_ALREADY',
  'AMENDMENT_MOTIVE_MISSING',
  'AMENDMENT_ASSEMBLED_ALREADY',
  'AMENDMENT_NOT_DRAFTED',
  'AMENDMENT_SIGNING_ALREADY',
  'AMENDMENT_NOT_ASSEMBLED',
  'AMENDMENT_IN_FORCE_ALREADY',
  'AMENDMENT_NOT_IN_SIGNING',
  'AMENDMENT_NOT_IN_FORCE',
  'AMENDMENT_ARCHIVED_ALREADY',
  'AMENDMENT_ARCHIVE_OF_ANOTHER',
  'AMENDMENT_SIGNED_BY_ALL',
  'AMENDMENT_NOT_WITHDRAWABLE',
  'AMENDMENT_WITHDRAWN_ALREADY',
  'AMENDMENT_REASON_MISSING',
  'AMENDMENT_ROLE_NOT_ALLOWED',
] as const;

export type AmendmentRefusalCode = (typeof amendmentRefusalCodes)[number];

type ByStatus =
  | 'AMENDMENT_DRAFTED_ALREADY'
  | 'AMENDMENT_NOT_DRAFTED'
  | 'AMENDMENT_NOT_ASSEMBLED'
  | 'AMENDMENT_NOT_IN_SIGNING'
  | 'AMENDMENT_NOT_IN_FORCE'
  | 'AMENDMENT_NOT_WITHDRAWABLE';

type WithFacts =
  | { readonly code: 'AMENDMENT_ASSEMBLED_ALREADY'; readonly documentKey: string; readonly sha256: string }
  | { readonly code: 'AMENDMENT_SIGNING_ALREADY'; readonly signatureId: string }
  | {
      readonly code: 'AMENDMENT_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    };

export type AmendmentRefusal =
  | WithFacts
  | { readonly code: ByStatus; readonly status: AmendmentStatus }
  | { readonly code: Exclude<AmendmentRefusalCode, ByStatus | WithFacts['code']> };
