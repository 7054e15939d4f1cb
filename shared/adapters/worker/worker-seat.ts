import { Worker, type WorkerOptions } from 'node:worker_threads';
import { fault } from '../../ports/fault.ts';

export interface SeatOptions {
  /** It answers each order with one message, a `WorkerAnswer`. */
  readonly program: URL;
  readonly worker: WorkerOptions;
  /** An order that takes longer, the start of the thread included, has hung: its thread is ended. */
  readonly timeMillisMax: number;
  /** What a fault begins with: what was not done. */
  readonly failure: string;
  /** Starts the thread now, so that what it loads is there when the first order comes. */
  readonly ready?: boolean;
}

/** One thread that works off one order at a time. It starts when it is needed and is replaced when it fails. */
export interface WorkerSeat {
  /** Orders under way or waiting. */
  load(): number;
  /**
   * The program's answer to an order, or its error. Rejects with a `TransientFault` when the thread fails or ends, takes
   * too long, or the seat is closed.
   */
  ask(order: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export type WorkerAnswer =
  | { readonly value: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

export function createWorkerSeat(options: SeatOptions): WorkerSeat {
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

  async function next(order: unknown): Promise<unknown> {
    if (closed) throw transientFault(options, 'the thread is closed');
    const asked = open();
    try {
      return await answerOf(asked, order, options);
    } catch (error) {
      if (error instanceof Error && error.name === 'TransientFault') await asked.terminate();
      throw error;
    }
  }

  return {
    load: () => waiting,
    ask: (order) => {
      waiting += 1;
      const result = tail.then(() => next(order));
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

function openWorker({ program, worker: about }: SeatOptions, onEnd: (worker: Worker) => void): Worker {
  const worker = new Worker(program, about);
  // An error that nobody listens for would end the process; between two orders nobody does.
  worker.on('error', () => undefined);
  worker.on('exit', () => onEnd(worker));
  return worker;
}

/** Hands one order over and waits for its answer, not longer than the limit. */
function answerOf(worker: Worker, order: unknown, options: SeatOptions): Promise<unknown> {
  const { timeMillisMax } = options;
  return new Promise((resolve, reject) => {
    const failed = (why: string) => settle(() => reject(transientFault(options, why)));
    const onError = (cause: Error) => failed(cause.message);
    const onExit = () => failed('its thread ended');
    const limit = setTimeout(() => failed(`it takes more than ${timeMillisMax} ms`), timeMillisMax);
    const onMessage = (answer: WorkerAnswer) =>
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

function transientFault({ failure }: SeatOptions, why: string): Error {
  return fault('TransientFault', `${failure}: ${why}`);
}
