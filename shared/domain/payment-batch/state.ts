import type { Bilingual } from '../kernel/act.ts';
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
}

export interface BatchFacts {
  readonly batchId: string;
  readonly orders: readonly BatchOrder[];
  readonly totalCentimes: number;
  readonly executionOn: CalendarDay;
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly since: Instant;
}

export interface PreparedBatch extends BatchFacts {
  readonly status: 'prepared';
}

export interface FiledBatch extends BatchFacts {
  readonly status: 'filed';
  readonly files: BatchFiles;
}

export interface ReleasedBatch extends BatchFacts {
  readonly status: 'released';
  readonly files: BatchFiles;
  readonly releasedBy: string;
  readonly releasedAt: Instant;
}

export type PaymentBatchState = { readonly status: 'absent' } | PreparedBatch | FiledBatch | ReleasedBatch;

export type PaymentBatchStatus = PaymentBatchState['status'];
