import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { checkDocumentKey, SIDECAR_ENDING } from '../../ports/document-key.ts';
import type { Documents, KeptDocument } from '../../ports/documents.ts';
import { fault } from '../../ports/fault.ts';
import { diskFault, makeFolder, publishFile, readIfThere, writeDurably } from './durable-files.ts';

type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

interface Folders {
  readonly dir: string;
  /** Where files are written before they get their name; emptied at each start. */
  readonly incoming: string;
  /** Where files are moved that a crash has left under a name without a hash beside them. */
  readonly remains: string;
}

/**
 * Documents as plain files under a folder, each with its hash beside it: whoever has the folder can read and verify
 * them without this product. One process at a time (`createFolderLock`). A put resolves when file, hash and folder
 * entries are on disk; the document exists from the moment its hash rests beside it. After a crash in between the key
 * is free, and a file found under it is moved to `.remains`, not overwritten. Disk full: `TransientFault`.
 */
export function createFolderDocuments(dir: string): Documents {
  const folders: Folders = { dir, incoming: join(dir, '.incoming'), remains: join(dir, '.remains') };
  rmSync(folders.incoming, { recursive: true, force: true });
  mkdirSync(folders.incoming, { recursive: true });
  const inTurn = createTurns();
  let puts = 0;
  return {
    async put(key, bytes, mediaType) {
      checkDocumentKey(key);
      // The caller may go on writing into its buffer while the file is on its way.
      const copy = Uint8Array.from(bytes);
      const document: KeptDocument = { key, sha256: hashOf(copy), sizeBytes: copy.byteLength, mediaType };
      puts += 1;
      const temporary = join(folders.incoming, String(puts));
      // Two keys that differ in case only are one file on some disks.
      return inTurn(key.toLowerCase(), async () => {
        const found = await findKept(dir, document);
        if (found) return found;
        // In one queue: nobody relies on a folder whose own entry is still on its way to the disk.
        await inTurn('/', () => makeFolder(dir, dirname(join(dir, key))));
        await keep(folders, temporary, document, copy);
        return document;
      }).catch((error: unknown) => {
        throw diskFault(error);
      });
    },
    ...readFolderDocuments(dir),
  };
}

/** The same documents for reading only: nothing is made or tidied, so that another process may hold the folder. */
export function readFolderDocuments(dir: string): Pick<Documents, 'get' | 'describe'> {
  return {
    async get(key) {
      checkDocumentKey(key);
      return readDocument(dir, key);
    },
    async describe(key) {
      checkDocumentKey(key);
      return describeFile(dir, key);
    },
  };
}

/** The keys of all documents that are kept, by name; none where the folder was never made. */
export async function listFolderDocuments(dir: string): Promise<readonly string[]> {
  if (!existsSync(dir)) return [];
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(SIDECAR_ENDING))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => path.slice(0, -SIDECAR_ENDING.length))
    .sort();
}

/** What is kept of the same bytes, verified; undefined when the key is free. */
async function findKept(dir: string, { key, sha256 }: KeptDocument): Promise<KeptDocument | undefined> {
  const found = await describeFile(dir, key);
  if (!found) return undefined;
  if (found.sha256 === sha256) return (await readDocument(dir, key)).document;
  throw fault('DocumentExists', `Other bytes are kept under ${key}; a document is never overwritten.`, {
    key,
  });
}

async function keep(
  { dir, remains }: Folders,
  temporary: string,
  document: KeptDocument,
  bytes: Uint8Array,
): Promise<void> {
  const path = join(dir, document.key);
  await setRemainsAside(path, remains);
  try {
    await writeDurably(temporary, bytes);
    await publishFile(temporary, path);
    await writeDurably(temporary, Buffer.from(`${JSON.stringify(document)}\n`));
    await publishFile(temporary, path + SIDECAR_ENDING);
  } finally {
    rmSync(temporary, { force: true });
  }
}

async function describeFile(dir: string, key: string): Promise<KeptDocument | undefined> {
  const text = await readIfThere(join(dir, key) + SIDECAR_ENDING);
  if (!text) return undefined;
  const document = parseSidecar(Buffer.from(text).toString('utf8'));
  if (document?.key !== key)
    throw damaged(key, 'the hash kept beside it cannot be read or is of another document');
  return document;
}

async function readDocument(dir: string, key: string): ReturnType<Documents['get']> {
  const document = await describeFile(dir, key);
  if (!document) throw fault('DocumentMissing', `No document is kept under ${key}.`, { key });
  const bytes = await readIfThere(join(dir, key));
  if (!bytes) throw damaged(key, 'the file itself is gone');
  if (hashOf(bytes) !== document.sha256)
    throw damaged(key, 'its bytes no longer match the hash kept beside it');
  return { document, bytes };
}

function parseSidecar(text: string): KeptDocument | undefined {
  try {
    const { key, sha256, sizeBytes, mediaType } = JSON.parse(text) as KeptDocument;
    return { key, sha256, sizeBytes, mediaType };
  } catch {
    return undefined;
  }
}

function damaged(key: string, finding: string): Error {
  const message = `The document ${key} is damaged: ${finding}. Restore it from a backup.`;
  return fault('DocumentDamaged', message, { key });
}

async function setRemainsAside(path: string, remains: string): Promise<void> {
  const bytes = await readIfThere(path);
  if (!bytes) return;
  mkdirSync(remains, { recursive: true });
  await rename(path, join(remains, `${hashOf(bytes)}-${basename(path)}`));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Runs works of one key one after the other, whatever became of those before. */
function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
