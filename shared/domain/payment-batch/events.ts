import type { Actor } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { BatchFiles, BatchOrder, ListPage, WantedPage } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface BatchPrepared extends Recorded {
  readonly type: 'BatchPrepared';
  readonly batchId: string;
  readonly orders: readonly BatchOrder[];
  readonly totalCentimes: number;
  readonly executionOn: CalendarDay;
}

export interface BatchOpened extends Recorded {
  readonly type: 'BatchOpened';
  readonly batchId: string;
  readonly executionOn: CalendarDay;
  readonly preparer: Actor;
  readonly wanted: readonly WantedPage[];
}

/** A tranche that could not be ordered any more when its turn came, and the refusal that said so. */
export interface OrderLeftOut {
  readonly trancheId: string;
  readonly code: string;
  /** Where credit was missing: the year and line, and what it had left, in centimes. */
  readonly credit?: CreditLine & { readonly leftCentimes: number };
}

export interface BatchOrdersAdded extends Recorded {
  readonly type: 'BatchOrdersAdded';
  readonly from: number;
  readonly orders: readonly BatchOrder[];
  readonly leftOut: readonly OrderLeftOut[];
}

/** The list is whole: count, total and the hash of each of its pages. Without any order the batch is empty. */
export interface BatchClosed extends Recorded {
  readonly type: 'BatchClosed';
  readonly pages: readonly ListPage[];
  readonly count: number;
  readonly totalCentimes: number;
}

export interface BatchFilesAttached extends Recorded {
  readonly type: 'BatchFilesAttached';
  readonly files: BatchFiles;
  /** Absent = the first. */
  readonly revision?: number;
}

/** A line that left the batch, with the accountant's observation or the officer's reason. */
export interface LineTaken {
  readonly orderId: string;
  readonly trancheId: string;
  readonly amountCentimes: number;
  readonly text: string;
}

export interface BatchLinesTaken extends Recorded {
  readonly type: 'BatchLinesTaken';
  readonly why: 'observed' | 'taken-out';
  readonly lines: readonly LineTaken[];
  /** What is left. */
  readonly count: number;
  readonly totalCentimes: number;
  readonly pages?: readonly ListPage[];
}

export interface BatchReleased extends Recorded {
  readonly type: 'BatchReleased';
  readonly fileSha256: string;
  readonly releaser?: Actor;
}

export interface BatchOrdersSent extends Recorded {
  readonly type: 'BatchOrdersSent';
  readonly from: number;
  readonly count: number;
}

export type PaymentBatchEvent =
  | BatchPrepared
  | BatchOpened
  | BatchOrdersAdded
  | BatchClosed
  | BatchFilesAttached
  | BatchLinesTaken
  | BatchReleased
  | BatchOrdersSent;
