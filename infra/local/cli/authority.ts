import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFolderDocuments } from '../../../shared/adapters/folder/folder-documents.ts';
import { readRootCertificate } from '../../../shared/adapters/keyfile/authority-folder.ts';
import { createPadesSignatures } from '../../../shared/adapters/pades/pades-signatures.ts';
import { createSecrets } from '../../../shared/adapters/secrets/node-secrets.ts';
import { createSqliteRecords } from '../../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../../shared/adapters/sqlite/sqlite-store.ts';
import { installationAct } from '../../../shared/use-cases/install.ts';
import { type RevocationDesk, revokeCertificate } from '../../../shared/use-cases/revoke-certificate.ts';
import { DOCUMENTS_FOLDER, holdFolder, INSTALLATION_KEY, KEYS_FOLDER } from '../data-folder.ts';
import { keepKey } from '../keep-key.ts';
import { readMode } from '../keep-mode.ts';
import { registeredProgramme } from '../registered-programme.ts';
import { userPath } from './check.ts';
import { tell, UsageFault } from './speak.ts';

const HOW =
  'mithaq authority revoke --convention NUMBER --party PARTY --reason TEXT [--data DIR], while the service is stopped.';

/**
 * `mithaq authority revoke`: takes back the certificate that a party signed a convention with, since the code came into
 * a wrong hand, say. It goes on the authority's list for ever; archiving stops at it and every verification names it.
 */
export async function authorityCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      convention: { type: 'string' },
      party: { type: 'string' },
      reason: { type: 'string' },
    },
  });
  const { convention: number, party: partyId, reason } = values;
  if (positionals[0] !== 'revoke' || !number || !partyId || !reason?.trim())
    throw new UsageFault('Say which certificate is revoked, and why.', HOW);
  const dataFolder = userPath(values.data);
  readMode(dataFolder);
  const { database, close } = await holdFolder(dataFolder);
  try {
    const clock = { now: () => new Date().toISOString() };
    const store = createSqliteStore({ database, clock });
    const programmeId = await registeredProgramme(store);
    if (programmeId === undefined)
      throw new UsageFault('No programme is registered yet.', 'Nothing can have been signed here.');
    const desk: RevocationDesk = {
      store,
      records: createSqliteRecords({ database, clock }),
      documents: createFolderDocuments(join(dataFolder, DOCUMENTS_FOLDER)),
      secrets: createSecrets(keepKey(join(dataFolder, INSTALLATION_KEY))),
      clock,
      programmeId,
      pdfSignatures: createPadesSignatures(),
      rootCertificates: async () => [readRootCertificate(join(dataFolder, KEYS_FOLDER))],
    };
    return await revoke(desk, { number, partyId, reason });
  } finally {
    await close();
  }
}

async function revoke(
  desk: RevocationDesk,
  asked: { readonly number: string; readonly partyId: string; readonly reason: string },
): Promise<number> {
  const act = installationAct(desk, asked.reason);
  const key = `revoke/${asked.number}/${asked.partyId}`;
  const answer = await revokeCertificate(desk, { key, act, ...asked });
  if (!answer.ok) throw new UsageFault(`Not revoked: ${answer.refusal.code}.`, HOW);
  tell(`The certificate of ${asked.partyId} on ${asked.number} is revoked.`);
  return 0;
}
