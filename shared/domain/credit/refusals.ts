import type { Role } from '../kernel/act.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';

/** Every code that a credit answers with; `_ALREADY` means that what was asked is done. */
export const creditRefusalCodes = [
  'CREDIT_LINE_INVALID',
  'CREDIT_AMOUNT_INVALID',
  'CREDIT_REFERENCE_MISSING',
  'CREDIT_PAPER_IN_FUTURE',
  'CREDIT_YEAR_CLOSED',
  'CREDIT_CARRY_OUT_OF_YEAR',
  'CREDIT_CARRY_TOO_MUCH',
  'CREDIT_IS_OPEN',
  'CREDIT_NOT_OPEN',
  'CREDIT_ENTRY_NOT_FOUND',
  'CREDIT_ENTRY_SETTLED',
  'CREDIT_CONFIRMED_ALREADY',
  'CREDIT_DROPPED_ALREADY',
  'CREDIT_REASON_MISSING',
  'CREDIT_SAME_PERSON',
  'CREDIT_ROLE_NOT_ALLOWED',
] as const;

export type CreditRefusalCode = (typeof creditRefusalCodes)[number];

type WithFacts =
  /** The year of the entry, and the one that runs. */
  | {
      readonly code: 'CREDIT_YEAR_CLOSED' | 'CREDIT_CARRY_OUT_OF_YEAR';
      readonly year: number;
      readonly running: number;
    }
  /** The year before with its line, and what it has left, in centimes. */
  | (CreditLine & { readonly code: 'CREDIT_CARRY_TOO_MUCH'; readonly leftCentimes: number })
  | (CreditLine & { readonly code: 'CREDIT_IS_OPEN' | 'CREDIT_NOT_OPEN' })
  | { readonly code: 'CREDIT_SAME_PERSON'; readonly personId: string }
  | { readonly code: 'CREDIT_ROLE_NOT_ALLOWED'; readonly role: Role };

export type CreditRefusal = WithFacts | { readonly code: Exclude<CreditRefusalCode, WithFacts['code']> };
