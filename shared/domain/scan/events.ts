import type { Instant } from '../kernel/calendar-day.ts';
import type { ScannedFile } from './state.ts';

export interface ScannedFilesAdded {
  readonly type: 'ScannedFilesAdded';
  readonly at: Instant;
  readonly by: string;
  readonly scanId: string;
  readonly files: readonly ScannedFile[];
}

export type ScanEvent = ScannedFilesAdded;
