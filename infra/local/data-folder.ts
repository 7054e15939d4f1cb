import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createFolderLock } from '../../shared/adapters/sqlite/folder-lock.ts';

/** What lies where in a data folder. */
export const DATABASE_FILE = 'mithaq.sqlite';
/** Where the clock of a sample or a trial stands; a live installation has the real one and no such file. */
export const CLOCK_FILE = 'clock.json';
export const DOCUMENTS_FOLDER = 'documents';
/** A Maildir: what the mail server puts there came back to the sender. */
export const BOUNCES_FOLDER = 'bounces';
/** Certificates of trust services whose signatures are taken, put there by the operator. */
export const TRUSTED_ROOTS_FOLDER = 'trusted-roots';
/** Where the operator places ISO's schemas, `camt.053.001.08.xsd` and so on. */
export const SCHEMAS_FOLDER = 'schemas';
export const KEYS_FOLDER = 'keys';
export const INSTALLATION_KEY = `${KEYS_FOLDER}/installation.key`;

/** Made at the first start, before anything is recorded, and never again. */
export const KEY_FILES = [INSTALLATION_KEY, `${KEYS_FOLDER}/signing-authority/authority.json`] as const;

/** A data folder in the hands of this process. */
export interface HeldFolder {
  readonly database: SqliteDatabase;
  close(): Promise<void>;
}

/**
 * Takes a data folder into the hands of this process: one at a time. Throws `FolderInUse`; `LogMissing` for a folder
 * with keys and without its log, which a start would begin anew; `KeysMissing` for one with a log and without its keys:
 * new ones would make every link, code and signature of before worthless.
 */
export async function holdFolder(dataFolder: string): Promise<HeldFolder> {
  const lock = createFolderLock(dataFolder);
  let database: SqliteDatabase | undefined;
  const close = async () => {
    await database?.close();
    lock.release();
  };
  try {
    checkLog(dataFolder);
    database = openDatabase(join(dataFolder, DATABASE_FILE));
    checkKeys(dataFolder, database);
    return { database, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** The first start makes the database before the keys: keys alone are what is left of an installation. */
function checkLog(dataFolder: string): void {
  if (existsSync(join(dataFolder, DATABASE_FILE)) || !existsSync(join(dataFolder, INSTALLATION_KEY))) return;
  throw Object.assign(new Error(`${dataFolder} has keys, but its log is gone: ${DATABASE_FILE}.`), {
    name: 'LogMissing',
    remedy: 'Restore a backup into an empty folder.',
  });
}

function checkKeys(dataFolder: string, database: SqliteDatabase): void {
  const missing = KEY_FILES.filter((file) => !existsSync(join(dataFolder, file)));
  if (missing.length === 0 || !database.read((db) => db.prepare('SELECT 1 FROM store_streams LIMIT 1').get()))
    return;
  throw Object.assign(new Error(`${dataFolder} has a log, but its keys are gone: ${missing.join(', ')}.`), {
    name: 'KeysMissing',
    remedy: 'Put them back from a backup: nothing else fits the links and signatures of this installation.',
  });
}
