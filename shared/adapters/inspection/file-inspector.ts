import { fileKindOf } from '../../domain/kernel/file-kind.ts';
import type { FileFinding, FileInspector } from '../../ports/file-inspector.ts';
import { runInWorker } from '../worker/run-in-worker.ts';
import { inspectPdf } from './inspect-pdf.ts';

const PDF_TYPE = 'application/pdf';
const TIME_MILLIS_MAX = 20_000;
const MEMORY_MEGABYTES_MAX = 384;

/** Takes each PDF apart in a thread of its own. */
export function createFileInspector(timeMillisMax = TIME_MILLIS_MAX): FileInspector {
  const program = new URL('./inspect-worker.ts', import.meta.url);
  const limits = { timeMillisMax, memoryMegabytesMax: MEMORY_MEGABYTES_MAX };
  return inspectorOf((bytes) => runInWorker<FileFinding | null>(program, bytes, limits));
}

/** In this thread, for a process that has limits of its own: a Lambda. */
export function createInProcessInspector(): FileInspector {
  return inspectorOf(async (bytes) => (await inspectPdf(bytes)) ?? null);
}

function inspectorOf(inspect: (pdf: Uint8Array) => Promise<FileFinding | null>): FileInspector {
  return {
    inspect: async (bytes, mediaType) => {
      if (fileKindOf(bytes)?.mediaType !== mediaType) return 'unreadable';
      if (mediaType !== PDF_TYPE) return undefined;
      try {
        return (await inspect(bytes)) ?? undefined;
      } catch {
        return 'unreadable';
      }
    },
  };
}
