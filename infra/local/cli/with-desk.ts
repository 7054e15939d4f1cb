import { join } from 'node:path';
import { createFolderDocuments } from '../../../shared/adapters/folder/folder-documents.ts';
import { createSecrets } from '../../../shared/adapters/secrets/node-secrets.ts';
import { createSqliteRecords } from '../../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../../shared/adapters/sqlite/sqlite-store.ts';
import type { Desk } from '../../../shared/use-cases/desk.ts';
import { CLOCK_FILE, DOCUMENTS_FOLDER, holdFolder, INSTALLATION_KEY } from '../data-folder.ts';
import { keepKey } from '../keep-key.ts';
import { createKeptClock } from '../moving-clock.ts';
import { registeredProgramme } from '../registered-programme.ts';
import { UsageFault } from './speak.ts';

/**
 * Takes an installation that is stopped into the hands of this process, works on its log by the installation's own
 * clock, and lets it go. Throws `FolderInUse` while the service works, `UsageFault` before its first start.
 */
export async function withDesk<Result>(
  dataFolder: string,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const { database, close } = await holdFolder(dataFolder);
  try {
    const clock = createKeptClock(join(dataFolder, CLOCK_FILE), () => Date.now());
    const store = createSqliteStore({ database, clock });
    const programmeId = await registeredProgramme(store);
    if (programmeId === undefined)
      throw new UsageFault('No programme is registered yet.', 'Start the installation once, then stop it.');
    return await work({
      store,
      records: createSqliteRecords({ database, clock }),
      documents: createFolderDocuments(join(dataFolder, DOCUMENTS_FOLDER)),
      secrets: createSecrets(keepKey(join(dataFolder, INSTALLATION_KEY))),
      clock,
      programmeId,
    });
  } finally {
    await close();
  }
}
