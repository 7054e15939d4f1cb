import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { CreditLine, CreditStation } from '../ledger/credit-accounts.ts';
import type { Balances, Purpose } from '../ledger/ledger.ts';
import type { Month } from './month.ts';

/** What the figures of the month are held against, where it is at hand. */
export interface Against {
  /** Closing balances of the pack before, by account. */
  readonly openings?: Readonly<Record<string, number>>;
  /** The balances that the store keeps, which are those of the whole log. */
  readonly kept?: Balances;
}

/** One account over the month, in centimes: of a call's envelope, or of the credit of a year and line. */
export interface AccountRow {
  readonly account: string;
  /** Absent on accounts of a credit. */
  readonly callId?: string;
  /** Absent on the appropriation of a call, where the money comes from. */
  readonly regionCode?: string;
  /** Absent on accounts of a call. */
  readonly credit?: CreditLine;
  readonly purpose: Purpose | 'appropriation' | `credit-${CreditStation | 'granted' | 'brought'}`;
  readonly openingCentimes: number;
  readonly inCentimes: number;
  readonly outCentimes: number;
  readonly closingCentimes: number;
}

/** Where an order stood at the end of the month. */
export type OrderStanding = 'ordered' | 'sent' | 'unknown' | 'paid' | 'rejected' | 'returned';

export interface OrderRow {
  readonly orderId: string;
  readonly batchId: string;
  readonly conventionNumber: string;
  readonly amountCentimes: number;
  readonly orderedOn: CalendarDay;
  readonly sentOn?: CalendarDay;
  readonly standing: OrderStanding;
  /** Days from the day it was ordered, or sent, or became unknown, to the last day of the month. */
  readonly ageDays: number;
}

/** How one order was answered: by a line of the bank, or by two officers who answer for it. */
export interface AnswerRow {
  readonly orderId: string;
  readonly conventionNumber: string;
  readonly amountCentimes: number;
  readonly answer: 'paid' | 'rejected' | 'returned';
  readonly recordedOn: CalendarDay;
  /** Absent where officers settled it. */
  readonly line?: { readonly statementId: string; readonly lineId: string; readonly bookedOn: CalendarDay };
  readonly reason?: string;
}

export interface UnmatchedRow {
  readonly statementId: string;
  readonly lineId: string;
  readonly code: string;
  readonly raisedOn: CalendarDay;
  readonly bookedOn?: CalendarDay;
  readonly amountCentimes?: number;
  /** Days from the raising to the last day of the month; absent when a person had closed it by then. */
  readonly ageDays?: number;
}

/** Two accounts of the same money that do not agree, in centimes. */
export interface Difference {
  readonly rule:
    | 'unbalanced'
    | 'below-floor'
    | 'above-appropriation'
    | 'above-credit'
    | 'carried-over'
    /** The conventions and their tranches say otherwise than the postings. */
    | 'cases'
    /** What the store keeps as the balance is not the sum of the postings. */
    | 'kept'
    /** The opening is not the closing of the pack before. */
    | 'opening'
    /** A batch's total is not the sum of the orders that tranches know of it. */
    | 'batch';
  readonly subject: string;
  readonly expectedCentimes?: number;
  readonly foundCentimes?: number;
}

export interface PackTotals {
  readonly sentCount: number;
  readonly sentCentimes: number;
  readonly paidCentimes: number;
  readonly rejectedCentimes: number;
  readonly returnedCentimes: number;
  /** Given back by associations in the month; absent on packs made before money was recovered. */
  readonly recoveredCentimes?: number;
  readonly openCount: number;
  readonly openCentimes: number;
  readonly unknownCount: number;
  readonly unmatchedCount: number;
  readonly differenceCount: number;
}

/** The month's account of the money: what left, what the bank said, what does not agree, and what still waits. */
export interface Pack {
  readonly month: Month;
  readonly firstOn: CalendarDay;
  readonly lastOn: CalendarDay;
  readonly totals: PackTotals;
  readonly accounts: readonly AccountRow[];
  /** Orders that left for the bank in the month. */
  readonly sent: readonly OrderRow[];
  /** Orders without an answer at the end of the month, of whatever month. */
  readonly open: readonly OrderRow[];
  readonly answers: readonly AnswerRow[];
  /** Lines that fitted nothing: raised in the month, or still with a person at its end. */
  readonly unmatched: readonly UnmatchedRow[];
  readonly differences: readonly Difference[];
  /** Who prepared a batch or settled an order in the month: none of them signs the pack off. */
  readonly hands: readonly string[];
}
