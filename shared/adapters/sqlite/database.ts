import { DatabaseSync } from 'node:sqlite';
import { applySchema } from './schema.ts';
import { storageFault } from './storage-fault.ts';

/**
 * One SQLite connection with one writer queue. Works queued in the same turn of the event loop share one commit
 * (WAL, `synchronous=FULL`); each runs in its own savepoint, so a work that throws is rolled back alone.
 * A promise of `write` resolves only after its commit is on disk; `read` sees committed state only.
 */
export interface SqliteDatabase {
  /**
   * Queues a synchronous work. Rejects with what the work throws, or with `TransientFault` when the disk is full,
   * read-only or failing: then nothing of that commit was recorded.
   */
  write<T>(work: (db: DatabaseSync) => T): Promise<T>;
  /** Runs at once; the work must not change anything. */
  read<T>(work: (db: DatabaseSync) => T): T;
  /** Commits what is queued, then closes the file; works that come later are rejected. */
  close(): Promise<void>;
}

interface Job {
  work: (db: DatabaseSync) => unknown;
  resolve: (value: never) => void;
  reject: (reason: unknown) => void;
}

/** Keeps one commit short enough that the pages go on answering meanwhile. */
const JOBS_PER_COMMIT_MAX = 256;

/** Opens (or makes) the database file with the tables of this product; `:memory:` keeps it in memory for tests. */
export function openDatabase(path: string): SqliteDatabase {
  const db = connect(path);
  const commitBatch = createCommitter(db);
  let queue: Job[] = [];
  let armed = false;
  let closed = false;

  function flush(): void {
    armed = false;
    if (queue.length === 0) return;
    const batch = queue.slice(0, JOBS_PER_COMMIT_MAX);
    queue = queue.slice(JOBS_PER_COMMIT_MAX);
    if (queue.length > 0) arm();
    commitBatch(batch);
  }

  function arm(): void {
    if (armed) return;
    armed = true;
    setImmediate(flush);
  }

  return {
    write<T>(work: (db: DatabaseSync) => T): Promise<T> {
      if (closed) return Promise.reject(new Error('The database is closed.'));
      return new Promise<T>((resolve, reject) => {
        queue.push({ work, resolve: resolve as (value: never) => void, reject });
        arm();
      });
    },
    read: (work) => work(db),
    async close() {
      if (closed) return;
      closed = true;
      while (queue.length > 0) flush();
      db.close();
    },
  };
}

function connect(path: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: 2000 });
    const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode;
    if (mode !== 'wal' && path !== ':memory:') {
      throw new Error(
        `The disk of ${path} cannot keep a write-ahead log: put the data folder on a local disk.`,
      );
    }
    db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864');
    applySchema(db);
    return db;
  } catch (error) {
    db?.close();
    throw storageFault(error);
  }
}

function createCommitter(db: DatabaseSync): (batch: readonly Job[]) => void {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const savepoint = db.prepare('SAVEPOINT work');
  const release = db.prepare('RELEASE work');
  const rollbackWork = db.prepare('ROLLBACK TO work');

  function runOne(job: Job): () => void {
    savepoint.run();
    try {
      const value = job.work(db);
      if (isThenable(value))
        throw new TypeError('A database work is synchronous: it must not return a promise.');
      release.run();
      return () => job.resolve(value as never);
    } catch (error) {
      // On some disk faults SQLite has rolled the whole transaction back already: the batch is lost, not this work.
      if (!db.isTransaction) throw error;
      rollbackWork.run();
      release.run();
      return () => job.reject(storageFault(error));
    }
  }

  return (batch) => {
    const settled: (() => void)[] = [];
    try {
      begin.run();
      for (const job of batch) settled.push(runOne(job));
      commit.run();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      for (const job of batch) job.reject(storageFault(error));
      return;
    }
    for (const settle of settled) settle();
  };
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
