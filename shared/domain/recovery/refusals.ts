import type { Role } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';

/** Every code that a recovery answers with; `_ALREADY` means that what was asked is done. */
export const recoveryRefusalCodes = [
  'RECOVERY_NOT_FOUND',
  'RECOVERY_ROLE_NOT_ALLOWED',
  'RECOVERY_NOT_DUE',
  'RECOVERY_REPORT_PENDING',
  'RECOVERY_OPEN_ALREADY',
  'RECOVERY_AMOUNT_INVALID',
  'RECOVERY_REASON_MISSING',
  'RECOVERY_NOT_PROPOSED',
  'RECOVERY_CONFIRMED_ALREADY',
  'RECOVERY_SAME_PERSON',
  'RECOVERY_NOT_ORDERED',
  'RECOVERY_RECEIPT_TOO_MUCH',
  'RECOVERY_RECEIPT_DAY_INVALID',
  'RECOVERY_REFERENCE_MISSING',
  'RECOVERY_RECEIPT_ALREADY',
  'RECOVERY_RECEIPT_UNKNOWN',
  'RECOVERY_REMINDED_ALREADY',
  'RECOVERY_NOT_LATE',
  'RECOVERY_LATE_ALREADY',
] as const;

export type RecoveryRefusalCode = (typeof recoveryRefusalCodes)[number];

/** Which earlier act keeps a person from this one. */
export type RecoveryRule = 'proposer' | 'report-checker' | 'confirmer';

type WithFacts =
  | { readonly code: 'RECOVERY_ROLE_NOT_ALLOWED'; readonly role: Role }
  /** The report that the office still has to judge. */
  | { readonly code: 'RECOVERY_REPORT_PENDING'; readonly index: number }
  /** What may be asked back besides the orders of before. */
  | { readonly code: 'RECOVERY_AMOUNT_INVALID'; readonly claimableCentimes: number }
  | { readonly code: 'RECOVERY_SAME_PERSON'; readonly rule: RecoveryRule; readonly personId: string }
  | { readonly code: 'RECOVERY_RECEIPT_TOO_MUCH'; readonly missingCentimes: number }
  | { readonly code: 'RECOVERY_NOT_LATE'; readonly dueOn: CalendarDay };

export type RecoveryRefusal = WithFacts | { readonly code: Exclude<RecoveryRefusalCode, WithFacts['code']> };
