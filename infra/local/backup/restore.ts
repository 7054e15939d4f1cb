import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFault, syncFolder } from '../../../shared/adapters/folder/durable-files.ts';
import { openDatabase } from '../../../shared/adapters/sqlite/database.ts';
import { createFolderLock } from '../../../shared/adapters/sqlite/folder-lock.ts';
import { fault } from '../../../shared/ports/fault.ts';
import { DATABASE_FILE } from '../data-folder.ts';
import { RESTORING_FOLDER } from '../keep-mode.ts';
import { copyDurably, syncFolders } from './copy-file.ts';
import { describeFile, type Manifest, type ManifestFile, readManifest } from './manifest.ts';
import { type Verified, verifyInstallation } from './verify-installation.ts';

export interface Restored {
  readonly manifest: Manifest;
  readonly verified: Verified;
}

/** What an operating system or an earlier hold leaves in a folder that is empty for us. */
const NOTHING_OF_OURS = /^(lost\+found|mithaq\.(lock|pid)|mithaq\.lock-journal)$/u;

/**
 * Puts a backup into an empty data folder: every file is copied and compared with the manifest, the database brought
 * to the form of this release, the whole verified, and only then laid where a start looks. The mode stays. Throws
 * `BackupUnreadable`, `BackupDamaged`, `InstallationDamaged`, `RestoreRefused`: then the folder is empty as before.
 */
export async function restore(from: string, dataFolder: string): Promise<Restored> {
  const manifest = await readManifest(from);
  const paths = manifest.files.map(({ path }) => path);
  await checkEmpty(dataFolder);
  const lock = createFolderLock(dataFolder);
  const restoring = join(dataFolder, RESTORING_FOLDER);
  try {
    await copyAll(from, restoring, manifest.files);
    await syncFolders(restoring, paths);
    await openDatabase(join(restoring, DATABASE_FILE)).close();
    const verified = await verifyInstallation(restoring);
    for (const name of new Set(paths.map((path) => path.split('/', 1).join())))
      await rename(join(restoring, name), join(dataFolder, name));
    await rm(restoring, { recursive: true });
    await syncFolder(dataFolder);
    return { manifest, verified };
  } catch (reason) {
    await rm(restoring, { recursive: true, force: true });
    throw diskFault(reason);
  } finally {
    lock.release();
  }
}

async function checkEmpty(dataFolder: string): Promise<void> {
  const found = existsSync(dataFolder) ? await readdir(dataFolder) : [];
  if (found.every((name) => NOTHING_OF_OURS.test(name))) return;
  throw Object.assign(new Error(`${dataFolder} is not empty.`), {
    name: 'RestoreRefused',
    remedy: 'A backup is restored into an empty folder, never over data: name another one with --data DIR.',
  });
}

async function copyAll(from: string, to: string, files: readonly ManifestFile[]): Promise<void> {
  const findings: string[] = [];
  for (const expected of files) {
    if (!existsSync(join(from, expected.path))) {
      findings.push(`  ${expected.path} is missing`);
      continue;
    }
    await copyDurably(join(from, expected.path), join(to, expected.path));
    const { sha256 } = await describeFile(to, expected.path);
    if (sha256 !== expected.sha256) findings.push(`  ${expected.path} has changed since the backup was made`);
  }
  if (findings.length > 0)
    throw fault('BackupDamaged', `${from} is damaged, nothing was restored:\n${findings.join('\n')}`);
}
