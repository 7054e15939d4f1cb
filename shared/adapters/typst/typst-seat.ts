import { SHARE_ENV } from 'node:worker_threads';
import type { TypesetDocument, TypesetSource } from '../../ports/typesetter.ts';
import { createWorkerSeat } from '../worker/worker-seat.ts';
import type { EngineKind } from './load-engine.ts';
import { readEngineAhead } from './read-ahead.ts';

export interface TypstSeatOptions {
  readonly engine: EngineKind | undefined;
  /** A document that takes longer, the start of the engine included, has hung: its worker is ended. */
  readonly limitMillis: number;
  /** The worker's program; only tests give another. */
  readonly workerFile?: URL;
  /** Starts the thread now, so that engine and fonts are loaded when the first document comes. */
  readonly ready?: boolean;
}

/** One thread that sets one document at a time. */
export interface TypstSeat {
  /** Documents under way or waiting. */
  load(): number;
  typeset(source: TypesetSource): Promise<TypesetDocument>;
  close(): Promise<void>;
}

const WORKER_FILE = new URL('./typst-worker.ts', import.meta.url);

export function createTypstSeat(options: TypstSeatOptions): TypstSeat {
  const { engine, limitMillis, ready = false, workerFile = WORKER_FILE } = options;
  if (ready && engine !== 'wasm') readEngineAhead();
  const { ask, close, load } = createWorkerSeat({
    program: workerFile,
    // Native code sees only the environment of the process: in a copy the engine's setting would be lost on it.
    worker: { workerData: { engine }, name: 'typst', env: SHARE_ENV },
    timeMillisMax: limitMillis,
    failure: 'The document was not typeset',
    ready,
  });
  return { load, close, typeset: (source) => ask(source) as Promise<TypesetDocument> };
}
