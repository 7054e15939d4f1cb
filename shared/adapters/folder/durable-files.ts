import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fault } from '../../ports/fault.ts';

/** What some disks (exFAT, shared folders of virtual machines) answer to a hard link. */
const LINK_REFUSALS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']);
const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full; make room and try again'],
  ['EDQUOT', 'the disk quota is used up; make room and try again'],
  ['EROFS', 'the disk is read-only; make it writable and try again'],
  ['EACCES', 'the data folder does not let this process write; check its owner and rights'],
  ['EIO', 'the disk could not be read or written; check the disk, then try again'],
  ['EMFILE', 'too many files are open at once; try again'],
]);

/** Writes a file anew and resolves when its bytes are on disk. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Gives a finished file its name in one step; throws with the code `EEXIST` when the name is taken. Both paths are on
 * one disk. Where the disk knows no hard links the file is renamed: callers see to it that the name is free.
 */
export async function publishFile(finished: string, path: string): Promise<void> {
  try {
    await link(finished, path);
    await rm(finished);
  } catch (error) {
    if (!LINK_REFUSALS.has(codeOf(error))) throw error;
    await rename(finished, path);
  }
  await syncFolder(dirname(path));
}

/** Makes a folder below `root`, durably: each new folder's entry in its parent is on disk when this resolves. */
export async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length && made !== root; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

/** The bytes of a file, undefined when there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** What a disk refuses, in words with a remedy (`TransientFault`); any other error stays as it is. */
export function diskFault(error: unknown): unknown {
  const remedy = REMEDIES.get(codeOf(error));
  return remedy === undefined
    ? error
    : fault('TransientFault', `Nothing was kept: ${remedy}.`, { cause: error });
}

/** Resolves when the entries of a folder are on disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder for this; its file system writes folder entries through its own log.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
