import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Copies a file, also over many folders to be made; resolves when it is on disk, for its owner's eyes only. */
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
