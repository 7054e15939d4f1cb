import type { Act } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { BatchFiles, BatchOrder } from './state.ts';

export interface PrepareBatch {
  readonly type: 'PrepareBatch';
  readonly act: Act;
  readonly batchId: string;
  readonly orders: readonly BatchOrder[];
  readonly executionOn: CalendarDay;
}

export interface AttachFiles extends BatchFiles {
  readonly type: 'AttachFiles';
  readonly act: Act;
}

/** `fileSha256`: hash of the bank's file (pain.001) that the releaser was shown. */
export interface ReleaseBatch {
  readonly type: 'ReleaseBatch';
  readonly act: Act;
  readonly fileSha256: string;
}

export type PaymentBatchCommand = PrepareBatch | AttachFiles | ReleaseBatch;
