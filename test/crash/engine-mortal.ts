import type { EngineDatabase } from '../../infra/local/engine/engine.ts';

/** A store that can die with its process: only what was committed before outlives it. */
export interface MortalStore {
  readonly store: EngineDatabase;
  /** Resolves when it has died. */
  readonly death: Promise<undefined>;
  die(): void;
  isDead(): boolean;
}

export function createMortal(database: EngineDatabase): MortalStore {
  let dead = false;
  const { promise: death, resolve } = Promise.withResolvers<undefined>();
  return {
    store: {
      write: (work) => (dead ? new Promise(() => undefined) : database.write(work)),
      read: (work) => database.read(work),
    },
    death,
    die() {
      dead = true;
      resolve(undefined);
    },
    isDead: () => dead,
  };
}
