import type { PagePick, ScanFile, Scans, SeenPage } from '../../ports/scans.ts';
import { runInWorker } from '../worker/run-in-worker.ts';

/** What the thread is asked. */
export type ScanOrder =
  | { readonly task: 'read'; readonly file: ScanFile; readonly wasmMegabytesMax: number }
  | {
      readonly task: 'collect';
      readonly files: readonly ScanFile[];
      readonly picks: readonly PagePick[];
      readonly wasmMegabytesMax: number;
    };

export interface ScanReaderLimits {
  /** For one file, or for one collection; 300 pages take 20 to 30 s. */
  readonly timeMillisMax?: number;
  readonly memoryMegabytesMax?: number;
}

const TIME_MILLIS_MAX = 120_000;
const MEMORY_MEGABYTES_MAX = 768;

/** PDFium draws the pages, ZXing reads their codes: both WebAssembly, in a thread of their own for each file. */
export function createScanReader(limits: ScanReaderLimits = {}): Scans {
  const { timeMillisMax = TIME_MILLIS_MAX, memoryMegabytesMax = MEMORY_MEGABYTES_MAX } = limits;
  const wasmMegabytesMax = memoryMegabytesMax;
  async function ask<Answer>(order: ScanOrder): Promise<Answer> {
    const program = new URL('./scan-worker.ts', import.meta.url);
    try {
      return await runInWorker<Answer>(program, order, { timeMillisMax, memoryMegabytesMax });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'WorkerEnded') throw error;
      throw Object.assign(new Error(error.message), { name: 'ScanUnreadable' });
    }
  }
  return {
    read: (file) => ask<readonly SeenPage[]>({ task: 'read', file, wasmMegabytesMax }),
    collect: (files, picks) => ask<Uint8Array>({ task: 'collect', files, picks, wasmMegabytesMax }),
  };
}
