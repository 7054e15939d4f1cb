import { setImmediate as yieldTurn } from 'node:timers/promises';
import type { Typesetter } from '../../ports/typesetter.ts';
import { type EngineKind, loadEngine } from './load-engine.ts';
import { setDocument } from './set-document.ts';
import { createTypstSeat } from './typst-seat.ts';

export interface TypstTypesetterOptions {
  /** Threads that typeset at the same time; one is enough for one machine with two cores. */
  readonly workers?: number;
  /** A document over this time has hung. */
  readonly limitMillis?: number;
  /** Forces an engine; without it the native one, or WebAssembly where no binary fits this machine. */
  readonly engine?: EngineKind;
  /** The worker's program; only tests give another. */
  readonly workerFile?: URL;
  /** Loads engine and fonts now and not with the first document: for a process that stays. */
  readonly ready?: boolean;
}

const LIMIT_MILLIS = 60_000;

/** Typst in worker threads: 100 ms and more of computing stay off the event loop that serves people. */
export function createTypstTypesetter(options: TypstTypesetterOptions = {}): Typesetter {
  const { workers = 1, limitMillis = LIMIT_MILLIS, engine, ...rest } = options;
  const first = createTypstSeat({ engine, limitMillis, ...rest });
  const seats = [first];
  while (seats.length < workers) seats.push(createTypstSeat({ engine, limitMillis, ...rest }));
  return {
    typeset: (source) => {
      const leastLoaded = seats.reduce((best, seat) => (seat.load() < best.load() ? seat : best), first);
      return leastLoaded.typeset(source);
    },
    close: async () => {
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

/** Typst in this thread, for a process that does nothing else: a Lambda, a command. */
export async function createInProcessTypesetter(engine?: EngineKind): Promise<Typesetter> {
  const loaded = await loadEngine(engine);
  return {
    typeset: async (source) => {
      // Lets the compiler free what the document before left, and timers run.
      await yieldTurn();
      return setDocument(loaded, source);
    },
    close: async () => undefined,
  };
}
