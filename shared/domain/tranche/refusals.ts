import type { Role, StaffRole } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { TrancheStatus } from './state.ts';

/** Every code that a tranche answers with; those that end in `_ALREADY` mean that what was asked is done. */
export const trancheRefusalCodes = [
  'TRANCHE_NOT_FOUND',
  'TRANCHE_SCHEDULED_ALREADY',
  'TRANCHE_AMOUNT_FIXED',
  'TRANCHE_GATE_CLOSED',
  'TRANCHE_GATE_OPEN_ALREADY',
  'TRANCHE_NOT_REQUESTABLE',
  'TRANCHE_REQUESTED_ALREADY',
  'TRANCHE_REQUEST_TAKEN_BACK_ALREADY',
  'TRANCHE_REQUEST_IN_HAND',
  'TRANCHE_NOT_REQUESTED',
  'TRANCHE_CERTIFIED_ALREADY',
  'TRANCHE_NOT_CERTIFIED',
  'TRANCHE_FOUR_EYES',
  'TRANCHE_NOT_RETURNABLE',
  'TRANCHE_REASON_MISSING',
  'TRANCHE_APPROVAL_NOT_YOURS',
  'TRANCHE_APPROVAL_USED',
  'TRANCHE_NOT_HOLDABLE',
  'TRANCHE_HELD_ALREADY',
  'TRANCHE_NOT_ON_HOLD',
  'TRANCHE_NOT_APPROVED',
  'TRANCHE_CONVENTION_NOT_IN_FORCE',
  'TRANCHE_ACCOUNT_OTHER',
  'TRANCHE_ACCOUNT_UNVERIFIED',
  'TRANCHE_ACCOUNT_COOLING',
  'TRANCHE_VISA_MISSING',
  'CREDIT_INSUFFICIENT',
  'TRANCHE_ATTEMPT_STALE',
  'TRANCHE_ORDERED_ALREADY',
  'TRANCHE_NOT_ORDERED',
  'TRANCHE_SENT_ALREADY',
  'TRANCHE_NOT_SENT',
  'TRANCHE_NOT_OBSERVED',
  'TRANCHE_TIMER_ONLY',
  'TRANCHE_UNKNOWN_ALREADY',
  'TRANCHE_PAID_ALREADY',
  'TRANCHE_REJECTED_ALREADY',
  'TRANCHE_RETURNED_ALREADY',
  'TRANCHE_ANSWERS_CONFLICT',
  'TRANCHE_ORDER_MISMATCH',
  'TRANCHE_NOT_UNKNOWN',
  'TRANCHE_ANSWER_AWAITED',
  'TRANCHE_NOT_REOPENABLE',
  'TRANCHE_REOPENED_ALREADY',
  'TRANCHE_NOT_WITHDRAWABLE',
  'TRANCHE_WITHDRAWN_ALREADY',
  'TRANCHE_WITHDRAWAL_PROPOSED_ALREADY',
  'TRANCHE_WITHDRAWAL_NOT_PROPOSED',
  'TRANCHE_ROLE_NOT_ALLOWED',
] as const;

export type TrancheRefusalCode = (typeof trancheRefusalCodes)[number];

/** What the person did earlier on this tranche, and that this act must be done by another for. */
export type FourEyesRule =
  | 'requester'
  | 'certifier'
  | 'approver'
  | 'account-changer'
  | 'holder'
  | 'settlement-proposer'
  | 'withdrawal-proposer'
  | 'preparer'
  | 'releaser';

/** The act does not fit the status, which the reader is told. */
type ByStatus =
  | 'TRANCHE_SCHEDULED_ALREADY'
  | 'TRANCHE_GATE_OPEN_ALREADY'
  | 'TRANCHE_NOT_REQUESTABLE'
  | 'TRANCHE_NOT_REQUESTED'
  | 'TRANCHE_REQUEST_IN_HAND'
  | 'TRANCHE_NOT_CERTIFIED'
  | 'TRANCHE_NOT_RETURNABLE'
  | 'TRANCHE_NOT_HOLDABLE'
  | 'TRANCHE_NOT_ON_HOLD'
  | 'TRANCHE_NOT_APPROVED'
  | 'TRANCHE_NOT_ORDERED'
  | 'TRANCHE_NOT_SENT'
  | 'TRANCHE_NOT_OBSERVED'
  | 'TRANCHE_NOT_UNKNOWN'
  | 'TRANCHE_ANSWER_AWAITED'
  | 'TRANCHE_NOT_REOPENABLE'
  | 'TRANCHE_NOT_WITHDRAWABLE';

type WithFacts =
  /** The conditions that do not hold, as the gate writes them. */
  | { readonly code: 'TRANCHE_GATE_CLOSED'; readonly missing: readonly string[] }
  | { readonly code: 'TRANCHE_FOUR_EYES'; readonly rule: FourEyesRule; readonly personId: string }
  /** The day from which money follows the changed account. */
  | { readonly code: 'TRANCHE_ACCOUNT_COOLING'; readonly fromOn: CalendarDay }
  /** The year and line that the order would draw on, and what they have left, in centimes. */
  | (CreditLine & { readonly code: 'CREDIT_INSUFFICIENT'; readonly leftCentimes: number })
  | { readonly code: 'TRANCHE_ATTEMPT_STALE'; readonly attempt: number; readonly orderId: string }
  /** The answer contradicts what is proven of the order: a person looks at the line. */
  | { readonly code: 'TRANCHE_ANSWERS_CONFLICT'; readonly orderId: string; readonly status: TrancheStatus }
  | {
      readonly code: 'TRANCHE_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  /** The order named is none that this tranche sent. */
  | { readonly code: 'TRANCHE_ORDER_MISMATCH'; readonly orderId: string };

type Bare = Exclude<TrancheRefusalCode, ByStatus | WithFacts['code']>;

export type TrancheRefusal =
  | WithFacts
  | { readonly code: ByStatus; readonly status: TrancheStatus }
  | { readonly code: Bare };
