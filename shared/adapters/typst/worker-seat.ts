import { Worker } from 'node:worker_threads';
import type { TypesetDocument, TypesetSource } from '../../ports/typesetter.ts';
import type { EngineKind } from './load-engine.ts';

export interface WorkerSeatOptions {
  readonly engine: EngineKind | undefined;
  /** A document that takes longer, the start of the engine included, has hung: its worker is ended. */
  readonly limitMillis: number;
  /** The worker's program; only tests give another. */
  readonly workerFile?: URL;
  /** Starts the thread now, so that engine and fonts are loaded when the first document comes. */
  readonly ready?: boolean;
}

/** One thread that sets one document at a time. It starts when it is needed and is replaced when it fails. */
export interface WorkerSeat {
  /** Documents under way or waiting. */
  load(): number;
  typeset(source: TypesetSource): Promise<TypesetDocument>;
  close(): Promise<void>;
}

type Answer = { document: TypesetDocument } | { error: { name: string; message: string } };

const WORKER_FILE = new URL('./typst-worker.ts', import.meta.url);

export function createWorkerSeat(options: WorkerSeatOptions): WorkerSeat {
  let worker: Worker | undefined;
  if (options.ready === true) open().unref();
  let waiting = 0;
  let closed = false;
  let tail: Promise<unknown> = Promise.resolve();

  function open(): Worker {
    worker ??= openWorker(options, (ended) => {
      if (worker === ended) worker = undefined;
    });
    return worker;
  }

  async function setNext(source: TypesetSource): Promise<TypesetDocument> {
    if (closed) throw transientFault('the typesetter is closed');
    try {
      return await setInWorker(open(), source, options.limitMillis);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'TransientFault') throw error;
      await worker?.terminate();
      throw error;
    }
  }

  return {
    load: () => waiting,
    typeset: (source) => {
      waiting += 1;
      const result = tail.then(() => setNext(source));
      tail = result.catch(() => undefined).finally(() => (waiting -= 1));
      return result;
    },
    close: async () => {
      closed = true;
      await worker?.terminate();
      await tail;
    },
  };
}

function openWorker(options: WorkerSeatOptions, onEnd: (worker: Worker) => void): Worker {
  const { engine, workerFile = WORKER_FILE } = options;
  const worker = new Worker(workerFile, { workerData: { engine }, name: 'typst' });
  // An error that nobody listens for would end the process; between two documents nobody does.
  worker.on('error', () => undefined);
  worker.on('exit', () => onEnd(worker));
  return worker;
}

/** Hands one source over and waits for its document, not longer than the limit. */
function setInWorker(worker: Worker, source: TypesetSource, limitMillis: number): Promise<TypesetDocument> {
  return new Promise((resolve, reject) => {
    const onError = (cause: Error) => settle(() => reject(transientFault(cause.message)));
    const onExit = () => settle(() => reject(transientFault('the worker ended')));
    const limit = setTimeout(
      () => settle(() => reject(transientFault(`no answer within ${limitMillis} ms`))),
      limitMillis,
    );
    const onMessage = (answer: Answer) =>
      settle(() => {
        if ('document' in answer) resolve(answer.document);
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
    worker.postMessage(source);
  });
}

function transientFault(why: string): Error {
  const error = new Error(`The document was not typeset: ${why}`);
  error.name = 'TransientFault';
  return error;
}
