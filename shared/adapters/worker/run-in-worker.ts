import { Worker } from 'node:worker_threads';

export interface WorkerLimits {
  readonly timeMillisMax: number;
  /** Of the thread's own objects; what a WebAssembly module takes is bounded inside the thread. */
  readonly memoryMegabytesMax: number;
}

/**
 * Runs a worker's program once, on one order, and gives back its one answer. The thread ends with it, so what a
 * hostile file did to it ends too. Rejects with an error named `WorkerEnded` when the program fails, takes more time
 * or memory than allowed, or ends without an answer.
 */
export function runInWorker<Answer>(
  program: URL,
  order: unknown,
  { timeMillisMax, memoryMegabytesMax }: WorkerLimits,
): Promise<Answer> {
  const worker = new Worker(program, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytesMax },
  });
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(Object.assign(new Error(why), { name: 'WorkerEnded' }));
    const timer = setTimeout(() => {
      fail('It takes too long.');
      void worker.terminate();
    }, timeMillisMax);
    worker.on('message', resolve);
    worker.on('error', (error: Error) => fail(error.message));
    worker.on('exit', () => {
      clearTimeout(timer);
      fail('Nothing was said of it.');
    });
  });
}
