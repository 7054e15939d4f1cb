import type { DatabaseSync } from 'node:sqlite';

/** The store the engine is given. */
export interface EngineDatabase {
  /** Queued; resolves after the commit that holds the work. A work that throws is rolled back alone. */
  write<T>(work: (db: DatabaseSync) => T): Promise<T>;
  /** Sees committed state only. */
  read<T>(work: (db: DatabaseSync) => T): T;
}
