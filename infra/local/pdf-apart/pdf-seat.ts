import { Worker } from 'node:worker_threads';
import { fault } from '../../../shared/ports/fault.ts';
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

type Answer = { readonly value: unknown } | { readonly error: { name: string; message: string } };

const TIME_MILLIS_MAX = 60_000;
const MEMORY_MEGABYTES_MAX = 1024;
const WORKER_FILE = new URL('./pdf-worker.ts', import.meta.url);

/**
 * One thread that takes one PDF apart at a time, with an end to its time and memory. A file that exhausts it is told as
 * `TransientFault`, its thread is replaced, and the next file meets a fresh one.
 */
export function createPdfSeat(options: SeatOptions = {}): PdfSeat {
  const { timeMillisMax = TIME_MILLIS_MAX, workerFile = WORKER_FILE } = options;
  let worker: Worker | undefined;
  let closed = false;
  let tail: Promise<unknown> = Promise.resolve();

  const next = async (order: PdfOrder): Promise<unknown> => {
    if (closed) throw fault('TransientFault', 'The service is closing.');
    worker ??= openWorker(workerFile, (ended) => {
      if (worker === ended) worker = undefined;
    });
    const asked = worker;
    try {
      return await workIn(asked, order, timeMillisMax);
    } catch (error) {
      if (error instanceof Error && error.name === 'TransientFault') await asked.terminate();
      throw error;
    }
  };
  const queued = <Name extends keyof Heavy>(name: Name): Heavy[Name] =>
    ((...given: readonly unknown[]) => {
      const result = tail.then(() => next({ name, given }));
      tail = result.catch(() => undefined);
      return result;
    }) as Heavy[Name];

  return {
    issuedCertificates: queued('issuedCertificates'),
    certificateStandings: queued('certificateStandings'),
    judgeExternal: queued('judgeExternal'),
    prepareArchive: queued('prepareArchive'),
    verifyRevisions: queued('verifyRevisions'),
    close: async () => {
      closed = true;
      await worker?.terminate();
      await tail;
    },
  };
}

function openWorker(workerFile: URL, onEnd: (worker: Worker) => void): Worker {
  const worker = new Worker(workerFile, {
    name: 'pdf',
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES_MAX },
  });
  // An error that nobody listens for would end the process; between two files nobody does.
  worker.on('error', () => undefined);
  worker.on('exit', () => onEnd(worker));
  return worker;
}

function workIn(worker: Worker, order: PdfOrder, timeMillisMax: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (why: string) =>
      settle(() => reject(fault('TransientFault', `A PDF was not read: ${why}`)));
    const onError = (cause: Error) => failed(cause.message);
    const onExit = () => failed('its thread ended');
    const limit = setTimeout(() => failed(`it takes more than ${timeMillisMax} ms`), timeMillisMax);
    const onMessage = (answer: Answer) =>
      settle(() => {
        if ('value' in answer) resolve(answer.value);
        else reject(Object.assign(new Error(answer.error.message), { name: answer.error.name }));
      });

    function settle(answer: () => void): void {
      clearTimeout(limit);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // An idle worker keeps no process alive.
      worker.unref();
      answer();
    }

    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(order);
  });
}
