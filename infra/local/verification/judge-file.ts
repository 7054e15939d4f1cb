import { runInWorker } from '../../../shared/adapters/worker/run-in-worker.ts';
import type { RecordedRevision, RevisionVerdict } from '../../../shared/ports/pdf-signatures.ts';

export interface FileOrder {
  readonly pdf: Uint8Array;
  /** What the file is compared with; without it the file is judged by itself. */
  readonly recorded?: readonly RecordedRevision[];
  readonly roots?: readonly Uint8Array[];
}

const TIME_MILLIS_MAX = 60_000;
const MEMORY_MEGABYTES_MAX = 1024;

/**
 * Takes a file apart in a thread with an end to its time and memory: whoever wrote the file may have meant it to
 * exhaust its reader. A file that does is unreadable.
 */
export async function judgeFile(order: FileOrder, timeMillisMax = TIME_MILLIS_MAX): Promise<RevisionVerdict> {
  const program = new URL('./judge-file-worker.ts', import.meta.url);
  const limits = { timeMillisMax, memoryMegabytesMax: MEMORY_MEGABYTES_MAX };
  try {
    return await runInWorker<RevisionVerdict>(program, order, limits);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'WorkerEnded') throw error;
    return { whole: false, faults: [{ code: 'FILE_UNREADABLE', detail: error.message }], signatures: [] };
  }
}
