import { Worker } from 'node:worker_threads';
import type { TypesetDocument, TypesetSource } from '../../ports/typesetter.ts';
import type { EngineKind } from './load-engine.ts';

export interface WorkerPoolOptions {
  readonly workers: number;
  readonly engine?: EngineKind;
  /** A document that takes longer has hung: its worker is ended. */
  readonly limitMillis: number;
}

interface Job {
  readonly source: TypesetSource;
  readonly resolve: (document: TypesetDocument) => void;
  readonly reject: (error: Error) => void;
}

interface Seat {
  readonly worker: Worker;
  ready: boolean;
  job: Job | undefined;
  limit: NodeJS.Timeout | undefined;
}

type Answer = { ready: true } | { document: TypesetDocument } | { error: { name: string; message: string } };

const WORKER_FILE = new URL('./typst-worker.ts', import.meta.url);

/** Worker threads that set documents, each started when first needed and replaced when it dies or hangs. */
export function createWorkerPool({ workers, engine, limitMillis }: WorkerPoolOptions) {
  const seats = new Set<Seat>();
  const queue: Job[] = [];
  let closed = false;

  function openSeat(): void {
    const worker = new Worker(WORKER_FILE, { workerData: { engine }, name: 'typst' });
    const seat: Seat = { worker, ready: false, job: undefined, limit: undefined };
    seats.add(seat);
    worker.on('message', (answer: Answer) => settle(seat, answer));
    worker.on('error', (error) => leave(seat, error));
    worker.on('exit', () => leave(seat, new Error('The typesetting worker ended')));
    // The first job may wait for the engine to load, so the clock runs from here.
    watch(seat);
  }

  function settle(seat: Seat, answer: Answer): void {
    clearTimeout(seat.limit);
    const { job } = seat;
    seat.job = undefined;
    seat.ready = true;
    if ('document' in answer) job?.resolve(answer.document);
    if ('error' in answer)
      job?.reject(Object.assign(new Error(answer.error.message), { name: answer.error.name }));
    give();
  }

  /** The worker is gone: whoever it worked for is told, and whoever waits gets another. */
  function leave(seat: Seat, cause: Error): void {
    if (!seats.delete(seat)) return;
    clearTimeout(seat.limit);
    seat.job?.reject(transientFault(cause));
    // One that never came up would be replaced for ever: its queue is told instead.
    if (!seat.ready) for (const job of queue.splice(0)) job.reject(transientFault(cause));
    give();
  }

  function watch(seat: Seat): void {
    seat.limit = setTimeout(() => {
      leave(seat, new Error(`No answer within ${limitMillis} ms`));
      void seat.worker.terminate();
    }, limitMillis);
    seat.limit.unref();
  }

  function give(): void {
    for (const seat of seats) {
      if (!seat.ready || seat.job !== undefined) continue;
      const job = queue.shift();
      if (job === undefined) break;
      seat.job = job;
      watch(seat);
      seat.worker.ref();
      seat.worker.postMessage(job.source);
    }
    for (const seat of seats) if (seat.ready && seat.job === undefined) seat.worker.unref();
    if (queue.length > 0 && seats.size < workers && !closed) openSeat();
  }

  return {
    run: (source: TypesetSource): Promise<TypesetDocument> =>
      new Promise((resolve, reject) => {
        if (closed) return reject(transientFault(new Error('The typesetter is closed')));
        queue.push({ source, resolve, reject });
        give();
      }),
    close: async (): Promise<void> => {
      closed = true;
      const cause = new Error('The typesetter is closed');
      for (const job of queue.splice(0)) job.reject(transientFault(cause));
      const ending = [...seats];
      for (const seat of ending) leave(seat, cause);
      await Promise.all(ending.map((seat) => seat.worker.terminate()));
    },
  };
}

function transientFault(cause: Error): Error {
  const error = new Error(`The document was not typeset: ${cause.message}`, { cause });
  error.name = 'TransientFault';
  return error;
}
