import { createWorkerSeat } from '../../../shared/adapters/worker/worker-seat.ts';
import type { PdfSignatures } from '../../../shared/ports/pdf-signatures.ts';

/** What takes a whole PDF apart: 0.1 to 1 s of one processor, and more where its writer meant it to. */
type Heavy = Pick<
  PdfSignatures,
  'certificateStandings' | 'issuedCertificates' | 'judgeExternal' | 'prepareArchive' | 'verifyRevisions'
>;

export interface PdfOrder {
  readonly name: keyof Heavy;
  readonly given: readonly unknown[];
}

export interface PdfSeat extends Heavy {
  close(): Promise<void>;
}

interface SeatOptions {
  /** Only tests give others. */
  readonly timeMillisMax?: number;
  readonly workerFile?: URL;
}

const TIME_MILLIS_MAX = 60_000;
const MEMORY_MEGABYTES_MAX = 1024;
const WORKER_FILE = new URL('./pdf-worker.ts', import.meta.url);

/**
 * One thread that takes one PDF apart at a time, with an end to its time and memory. A file that exhausts it is told as
 * `TransientFault`, its thread is replaced, and the next file meets a fresh one.
 */
export function createPdfSeat(options: SeatOptions = {}): PdfSeat {
  const { timeMillisMax = TIME_MILLIS_MAX, workerFile = WORKER_FILE } = options;
  const seat = createWorkerSeat({
    program: workerFile,
    worker: { name: 'pdf', resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES_MAX } },
    timeMillisMax,
    failure: 'A PDF was not read',
  });
  const queued = <Name extends keyof Heavy>(name: Name): Heavy[Name] =>
    ((...given: readonly unknown[]) => {
      const order: PdfOrder = { name, given };
      return seat.ask(order);
    }) as Heavy[Name];

  return {
    issuedCertificates: queued('issuedCertificates'),
    certificateStandings: queued('certificateStandings'),
    judgeExternal: queued('judgeExternal'),
    prepareArchive: queued('prepareArchive'),
    verifyRevisions: queued('verifyRevisions'),
    close: seat.close,
  };
}
