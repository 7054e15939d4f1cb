import { Worker } from 'node:worker_threads';
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
export function judgeFile(order: FileOrder, timeMillisMax = TIME_MILLIS_MAX): Promise<RevisionVerdict> {
  const worker = new Worker(new URL('./judge-file-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES_MAX },
  });
  return new Promise((resolve) => {
    const unreadable = (detail: string) =>
      resolve({ whole: false, faults: [{ code: 'FILE_UNREADABLE', detail }], signatures: [] });
    const timer = setTimeout(() => {
      unreadable('It takes too long.');
      void worker.terminate();
    }, timeMillisMax);
    worker.on('message', resolve);
    worker.on('error', (error: Error) => unreadable(error.message));
    worker.on('exit', () => {
      clearTimeout(timer);
      unreadable('Nothing was said of it.');
    });
  });
}
