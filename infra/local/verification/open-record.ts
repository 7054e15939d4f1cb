import { join } from 'node:path';
import { readFolderDocuments } from '../../../shared/adapters/folder/folder-documents.ts';
import { readRootCertificate } from '../../../shared/adapters/keyfile/authority-folder.ts';
import { openSnapshot } from '../../../shared/adapters/sqlite/snapshot.ts';
import { createSqliteStore } from '../../../shared/adapters/sqlite/sqlite-store.ts';
import type { Documents } from '../../../shared/ports/documents.ts';
import type { Store } from '../../../shared/ports/store.ts';
import type { JudgeChain } from '../../../shared/use-cases/audit-four-eyes.ts';
import { verifyChain } from '../../../shared/wire/commit-chain.ts';
import { DATABASE_FILE, DOCUMENTS_FOLDER, KEYS_FOLDER } from '../data-folder.ts';
import { readMode } from '../keep-mode.ts';
import { readTrustedRoots } from '../trusted-roots.ts';

/** An installation as an auditor reads it. */
export interface OpenedRecord {
  readonly store: Store;
  readonly documents: Pick<Documents, 'get' | 'describe'>;
  readonly rootCertificates: () => readonly Uint8Array[];
  close(): Promise<void>;
}

/**
 * Opens a data folder, or a copy of one, as it stands at this moment: only for reading, also while a service works on
 * it. Throws `NoInstallation`, `SchemaTooNew`, `SchemaTooOld`.
 */
export function openRecord(dataFolder: string): OpenedRecord {
  readMode(dataFolder);
  const snapshot = openSnapshot(join(dataFolder, DATABASE_FILE));
  return {
    store: createSqliteStore({ database: snapshot, clock: { now: () => new Date().toISOString() } }),
    documents: readFolderDocuments(join(dataFolder, DOCUMENTS_FOLDER)),
    rootCertificates: () => [
      readRootCertificate(join(dataFolder, KEYS_FOLDER)),
      ...readTrustedRoots(dataFolder),
    ],
    close: () => snapshot.close(),
  };
}

export const judgeChain: JudgeChain = (commits, newest) => {
  const finding = verifyChain(commits, newest);
  return finding.whole ? undefined : finding.version;
};
