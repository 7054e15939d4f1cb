import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../../shared/adapters/folder/durable-files.ts';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Copies a file, making its folders; resolves when its bytes are on disk, for its owner's eyes only. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await makeOwnFolder(dirname(to));
  // A disk that can shares the blocks of both until one changes.
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await keepDurably(to);
}

/** Gives a finished file to its owner alone, and resolves when it is on disk. */
export async function keepDurably(path: string): Promise<void> {
  await chmod(path, OWNER_ONLY);
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function makeOwnFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
}

/** Resolves when the entries of a folder and of every folder on the way to the files below it are on disk. */
export async function syncFolders(root: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(['.']);
  for (const path of paths)
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  for (const folder of folders) await syncFolder(join(root, folder));
}
