import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault } from '../../ports/fault.ts';
import { storageFault } from './storage-fault.ts';

/** The hold of one process on a data folder; it ends with `release` or with the process, also by kill -9. */
export interface FolderLock {
  release(): void;
}

const BUSY = 5;

/**
 * Admits one process per data folder: two of them would each be right about a memory that the other changes. The
 * operating system gives the lock back when the process ends, so nothing is left to be cleaned up by hand. The folder
 * is made when absent. Throws an error named `FolderInUse` that says who holds it and what to do.
 */
export function createFolderLock(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const ownerFile = join(folder, 'mithaq.pid');
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(join(folder, 'mithaq.lock'), { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    // Beside the lock, not in it: a process that opened and closed the lock file would drop its own lock.
    writeFileSync(ownerFile, String(process.pid));
  } catch (error) {
    db?.close();
    if (!isBusy(error)) throw storageFault(error);
    throw fault(
      'FolderInUse',
      `Another Mithaq${ownerOf(ownerFile)} works on the data folder ${folder}. ` +
        'Use that one, or stop it (Ctrl-C) and start again, or start with another folder: --data DIR.',
      { folder },
    );
  }
  const held = db;
  return {
    release() {
      if (held.isOpen) held.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === BUSY;
}

function ownerOf(file: string): string {
  try {
    return ` (process ${readFileSync(file, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
