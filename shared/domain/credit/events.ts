import type { Instant } from '../kernel/calendar-day.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { CreditFacts } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
  readonly entry: number;
}

export interface CreditEntered extends Recorded, CreditLine, CreditFacts {
  readonly type: 'CreditEntered';
}

/** Posts the credit: until then the entry is a proposal. */
export interface CreditConfirmed extends Recorded {
  readonly type: 'CreditConfirmed';
}

/** A proposal that is none any more: a slip of the pen, or a paper that says otherwise. */
export interface CreditDropped extends Recorded {
  readonly type: 'CreditDropped';
  readonly reason: string;
}

export type CreditEvent = CreditEntered | CreditConfirmed | CreditDropped;
