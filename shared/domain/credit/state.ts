import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';

/** What a paper does to the credit of a year and line: opens it, adds to it, or carries over what the year before left. */
export const creditKinds = ['opening', 'increase', 'carry-over'] as const;

export type CreditKind = (typeof creditKinds)[number];

/** A credit as one officer reads it from its paper: the law of finance, an order (arrêté) that adds or carries over. */
export interface CreditFacts {
  readonly kind: CreditKind;
  readonly amountCentimes: number;
  /** Number or title of the paper. */
  readonly reference: string;
  readonly paperOn: CalendarDay;
}

export interface CreditEntry extends CreditFacts {
  /** Counts the entries of the year and line, from 1. */
  readonly entry: number;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly outcome: 'pending' | 'confirmed' | 'dropped';
  /** Who confirmed or dropped it; absent while it is pending. */
  readonly settledBy?: string;
  readonly settledAt?: Instant;
  /** Why it was dropped. */
  readonly reason?: string;
}

export interface RecordedCredit extends CreditLine {
  readonly status: 'recorded';
  readonly since: Instant;
  /** In the order of their numbers. */
  readonly entries: readonly CreditEntry[];
}

/** `absent`: of this year and line nobody has entered anything. */
export type CreditState = { readonly status: 'absent' } | RecordedCredit;
