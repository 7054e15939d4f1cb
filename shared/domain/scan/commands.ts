import type { Act } from '../kernel/act.ts';
import type { ScannedFile } from './state.ts';

/** Files from a scanner join a scan; the first ones begin it. */
export interface AddScannedFiles {
  readonly type: 'AddScannedFiles';
  readonly act: Act;
  readonly scanId: string;
  readonly files: readonly ScannedFile[];
}

export type ScanCommand = AddScannedFiles;
