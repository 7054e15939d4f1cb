import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { BatchFiles, BatchOrder } from './state.ts';

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

export interface BatchFilesAttached extends Recorded {
  readonly type: 'BatchFilesAttached';
  readonly files: BatchFiles;
}

export interface BatchReleased extends Recorded {
  readonly type: 'BatchReleased';
  readonly fileSha256: string;
}

export type PaymentBatchEvent = BatchPrepared | BatchFilesAttached | BatchReleased;
