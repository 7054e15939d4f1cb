import { DatabaseSync } from 'node:sqlite';
import { fault } from '../../ports/fault.ts';
import type { SqliteDatabase } from './database.ts';
import { checkSchema } from './schema.ts';
import { storageFault } from './storage-fault.ts';

/**
 * The database file as it stood at one moment, for judging and never for writing: also while another process holds
 * and writes it. Throws `SchemaTooNew` or `SchemaTooOld` when another release wrote it, and SQLite's own error when
 * the file is no database or damaged in a place that is read.
 */
export function openSnapshot(path: string): SqliteDatabase {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
  try {
    // The first read fixes the moment; the transaction lasts until the snapshot is closed.
    db.exec('BEGIN');
    checkSchema(db);
  } catch (error) {
    db.close();
    throw storageFault(error);
  }
  return {
    write: () => Promise.reject(fault('InputInvalid', 'A snapshot is only read.')),
    read: (work) => work(db),
    async close() {
      db.close();
    },
  };
}

/**
 * Writes the file as it stands at one moment to a new file, compact and without a write-ahead log: also while another
 * process holds and writes it, which neither waits nor notices. The new file is complete when this returns, but not
 * yet on disk for sure.
 */
export function copyDatabase(path: string, to: string): void {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 2000 });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    throw storageFault(error);
  } finally {
    db.close();
  }
}
