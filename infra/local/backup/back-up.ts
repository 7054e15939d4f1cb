import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { diskFault, syncFolder } from '../../../shared/adapters/folder/durable-files.ts';
import { copyDatabase } from '../../../shared/adapters/sqlite/snapshot.ts';
import { readMode } from '../keep-mode.ts';
import { copyDurably, keepDurably, makeOwnFolder, syncFolders } from './copy-file.ts';
import { describeFile, MANIFEST_FILE, type Manifest, type ManifestFile } from './manifest.ts';
import { type Verified, verifyInstallation } from './verify-installation.ts';

export interface BackupOrder {
  readonly dataFolder: string;
  /** Must not exist yet; appears when the copy is complete and verified. */
  readonly to: string;
  readonly nowMillis?: number;
}

export interface Backup {
  readonly manifest: Manifest;
  readonly verified: Verified;
}

/** What belongs to the process that holds the folder, not to the installation. */
const OF_THE_PROCESS =
  /^(mithaq\.(lock|pid)|.*\.sqlite-(wal|shm|journal)|mithaq\.lock-journal|clock\.json\.new)$/u;
const NOT_KEPT = new Set(['.incoming', 'lost+found']);
const PACKAGE = new URL('../../../package.json', import.meta.url);

/**
 * Copies an installation, also while a service works on it. The databases come first, each as it stood at one moment;
 * a document is on disk before the log names it and is never changed, so every document that the copied log names is
 * in the copy. The copy is verified, described in a manifest and only then given its name. Throws
 * `InstallationDamaged` (the copy then stays under `<to>.unfinished`), `BackupRefused`, `TransientFault` (disk full).
 */
export async function backUp({ dataFolder, to, nowMillis = Date.now() }: BackupOrder): Promise<Backup> {
  const { mode } = readMode(dataFolder);
  const unfinished = `${to}.unfinished`;
  checkTarget(dataFolder, to, unfinished);
  try {
    await copyAll(dataFolder, unfinished);
    const verified = await verifyInstallation(unfinished);
    const madeAt = new Date(nowMillis).toISOString();
    const manifest = await describe(unfinished, { mode, madeAt });
    await rename(unfinished, to);
    await syncFolder(resolve(to, '..'));
    return { manifest, verified };
  } catch (reason) {
    const damaged = reason instanceof Error && reason.name === 'InstallationDamaged';
    if (!damaged) await rm(unfinished, { recursive: true, force: true });
    throw diskFault(reason);
  }
}

/** Writes the manifest of a copy into it; all of it is on disk then. */
async function describe(copy: string, about: Pick<Manifest, 'mode' | 'madeAt'>): Promise<Manifest> {
  const files: ManifestFile[] = [];
  for (const path of await filesBelow(copy)) files.push(await describeFile(copy, path));
  const manifest: Manifest = { form: 1, version: await productVersion(), ...about, files };
  await writeFile(join(copy, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  await keepDurably(join(copy, MANIFEST_FILE));
  await syncFolders(
    copy,
    files.map(({ path }) => path),
  );
  return manifest;
}

function checkTarget(dataFolder: string, to: string, unfinished: string): void {
  const refuse = (message: string, remedy: string) => {
    throw Object.assign(new Error(message), { name: 'BackupRefused', remedy });
  };
  if (`${resolve(to)}${sep}`.startsWith(`${resolve(dataFolder)}${sep}`))
    refuse(`${to} lies in the data folder itself.`, 'Name a folder elsewhere, best on another disk.');
  if (existsSync(to))
    refuse(`${to} exists already.`, 'A backup is never written over: give it a name of its own.');
  if (existsSync(unfinished))
    refuse(`${unfinished} is left of a backup that was cut off.`, 'Remove it, then try again.');
}

async function copyAll(dataFolder: string, to: string): Promise<void> {
  await makeOwnFolder(to);
  const paths = await filesBelow(dataFolder);
  const databases = paths.filter(isDatabase);
  for (const path of databases) {
    copyDatabase(join(dataFolder, path), join(to, path));
    await keepDurably(join(to, path));
  }
  // Listed again: what came while the databases were copied may be named by them.
  const rest = (await filesBelow(dataFolder)).filter((path) => !isDatabase(path));
  for (const path of rest) await copyDurably(join(dataFolder, path), join(to, path));
}

function isDatabase(path: string): boolean {
  return /^[^/]+\.sqlite$/u.test(path);
}

/** The files of an installation, relative and with forward slashes, by name. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !OF_THE_PROCESS.test(path) && !path.split('/').some((part) => NOT_KEPT.has(part)))
    .sort();
}

async function productVersion(): Promise<string> {
  return String((JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: unknown }).version);
}
