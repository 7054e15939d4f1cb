import type { Act } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { LineTaken, OrderLeftOut } from './events.ts';
import type { BlockedOrder } from './refusals.ts';
import type { BatchFiles, BatchOrder, ListPage, WantedPage } from './state.ts';

/** A batch whose orders are all made in this very append. */
export interface PrepareBatch {
  readonly type: 'PrepareBatch';
  readonly act: Act;
  readonly batchId: string;
  readonly orders: readonly BatchOrder[];
  readonly executionOn: CalendarDay;
}

/** A batch of more orders than one append can make: they are added one append after the other. */
export interface OpenBatch {
  readonly type: 'OpenBatch';
  readonly act: Act;
  readonly batchId: string;
  readonly executionOn: CalendarDay;
  readonly wanted: readonly WantedPage[];
}

export interface AddOrders {
  readonly type: 'AddOrders';
  readonly act: Act;
  /** The place in the wanted list where these begin. */
  readonly from: number;
  readonly orders: readonly BatchOrder[];
  readonly leftOut: readonly OrderLeftOut[];
}

export interface CloseBatch {
  readonly type: 'CloseBatch';
  readonly act: Act;
  readonly pages: readonly ListPage[];
}

/** Files of that revision: those of an earlier one are not attached to a later list. */
export interface AttachFiles extends BatchFiles {
  readonly type: 'AttachFiles';
  readonly act: Act;
  readonly revision?: number;
}

/** The accountant gives lines back, or an officer takes one out; the tranches follow in the same append. */
export interface TakeLines {
  readonly type: 'TakeLines';
  readonly act: Act;
  readonly why: 'observed' | 'taken-out';
  readonly lines: readonly LineTaken[];
  /** What is left of a list in documents; a list in the batch itself is cut by the rule. */
  readonly pages?: readonly ListPage[];
}

/**
 * `fileSha256`: hash of the bank's file (pain.001) that the releaser was shown. `blocked`: the first order to which no
 * money may go any more, as the append that releases finds it.
 */
export interface ReleaseBatch {
  readonly type: 'ReleaseBatch';
  readonly act: Act;
  readonly fileSha256: string;
  readonly blocked?: BlockedOrder;
}

/** The next orders of a released list were marked as sent, in this very append. */
export interface MarkSent {
  readonly type: 'MarkSent';
  readonly act: Act;
  readonly from: number;
  readonly count: number;
}

export type PaymentBatchCommand =
  | PrepareBatch
  | OpenBatch
  | AddOrders
  | CloseBatch
  | AttachFiles
  | TakeLines
  | ReleaseBatch
  | MarkSent;
