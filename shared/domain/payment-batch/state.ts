import type { Actor, Bilingual } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';

/** One transfer of the batch, as the payment file lists it. */
export interface BatchOrder {
  readonly orderId: string;
  readonly trancheId: string;
  readonly conventionNumber: string;
  /** Index of the tranche in its convention, from 1. */
  readonly index: number;
  readonly amountCentimes: number;
  readonly rib: string;
  readonly beneficiary: Bilingual;
  /** Where the association sits, for the bank's file; absent in batches of before it was kept. */
  readonly address?: { readonly street: string; readonly town: string };
  /** The papers that the payment rests on, as they were when it was ordered; absent in batches of before. */
  readonly grounds?: OrderGrounds;
}

/** The supporting documents of one order: the signed convention, the visa, and the certificate of the service done. */
export interface OrderGrounds {
  readonly conventionId: string;
  /** SHA-256 of the signed convention. */
  readonly conventionSha256: string;
  readonly visa?: { readonly number: string; readonly reference: string; readonly visaOn: CalendarDay };
  /** Decree 2-07-1235: who certified, and the hash of the entry of the log that says so. */
  readonly certified: { readonly by: string; readonly at: Instant; readonly sha256: string };
}

export interface BatchFile {
  readonly key: string;
  readonly sha256: string;
}

/** The same payments three times: for the accountant to read, for a spreadsheet, for the bank. */
export interface BatchFiles {
  readonly pdf: BatchFile;
  readonly csv: BatchFile;
  readonly pain001: BatchFile;
  /** Further volumes of the list, when it is too long for one document. */
  readonly volumes?: readonly BatchFile[];
}

/** A part of a long list, kept as a document: no event and no state holds more orders than one append makes. */
export interface ListPage extends BatchFile {
  readonly count: number;
  readonly totalCentimes: number;
}

/** Where the orders of a batch rest: those of one append in the batch itself, more of them in documents, in order. */
export type OrderList =
  | { readonly kind: 'inline'; readonly orders: readonly BatchOrder[] }
  | { readonly kind: 'pages'; readonly pages: readonly ListPage[] };

/** Files that a later revision replaced: they are kept, and no bank gets them. */
export interface EarlierFiling {
  readonly revision: number;
  readonly files: BatchFiles;
}

interface BatchFacts {
  readonly batchId: string;
  readonly executionOn: CalendarDay;
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly since: Instant;
  /** Orders that the batch holds now, and what they come to. */
  readonly count: number;
  readonly totalCentimes: number;
}

/** Asked for and being ordered, one append after the other. */
export interface OpenBatch extends BatchFacts {
  readonly status: 'open';
  /** Who asked for it, in whose name each order is made. */
  readonly preparer: Actor;
  /** The ids of the tranches that were asked for, in documents. */
  readonly wanted: readonly WantedPage[];
  readonly wantedCount: number;
  /** How many of those were looked at: the place where the next append begins. */
  readonly position: number;
  /** How many of those could not be ordered any more. */
  readonly leftOutCount: number;
}

export interface WantedPage extends BatchFile {
  readonly count: number;
}

interface ListedFacts extends BatchFacts {
  readonly list: OrderList;
  /** From 1; every line that leaves the batch makes a new one, with files of its own. */
  readonly revision: number;
  readonly revisedAt: Instant;
  /** Officers who took an order out: like the preparer they do not release. */
  readonly takenOutBy: readonly string[];
  readonly earlier: readonly EarlierFiling[];
}

export interface PreparedBatch extends ListedFacts {
  readonly status: 'prepared';
}

export interface FiledBatch extends ListedFacts {
  readonly status: 'filed';
  readonly files: BatchFiles;
}

export interface ReleasedBatch extends ListedFacts {
  readonly status: 'released';
  readonly files: BatchFiles;
  readonly releasedBy: string;
  readonly releasedAt: Instant;
  /** In whose name each order is marked as sent; absent in batches of before it was kept. */
  readonly releaser?: Actor;
  /** How many orders of the list know of the release: all count as sent from it on. */
  readonly sentCount: number;
}

/** Every line was given back or taken out: nothing is left to pay. */
export interface EmptiedBatch extends ListedFacts {
  readonly status: 'emptied';
}

export type ListedBatch = PreparedBatch | FiledBatch | ReleasedBatch | EmptiedBatch;

export type PaymentBatchState = { readonly status: 'absent' } | OpenBatch | ListedBatch;

export type PaymentBatchStatus = PaymentBatchState['status'];
