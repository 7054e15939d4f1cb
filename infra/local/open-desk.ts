import { join } from 'node:path';
import { bankFileOf, tableOf } from '../../functions/portal/payment-formats.ts';
import { createFolderDocuments } from '../../shared/adapters/folder/folder-documents.ts';
import { createKeyfileAuthority } from '../../shared/adapters/keyfile/keyfile-authority.ts';
import { createPadesSignatures } from '../../shared/adapters/pades/pades-signatures.ts';
import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import type { SqliteDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteRecords } from '../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { createTypstTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';
import type { SendMail } from '../../shared/ports/deliveries.ts';
import type { ShortMessages } from '../../shared/ports/short-messages.ts';
import type { SigningDesk } from '../../shared/use-cases/add-signature.ts';
import type { AssemblyDesk } from '../../shared/use-cases/assemble-convention.ts';
import { deliverMail, type MailDesk } from '../../shared/use-cases/deliver-mail.ts';
import type { BatchFileDesk } from '../../shared/use-cases/file-batch.ts';
import { DOCUMENTS_FOLDER, INSTALLATION_KEY, KEYS_FOLDER } from './data-folder.ts';
import { keepKey } from './keep-key.ts';
import type { RuntimeOptions } from './open-runtime.ts';

/** Everything that use cases ask for, on this machine. */
export interface LocalDesk extends AssemblyDesk, SigningDesk, BatchFileDesk, MailDesk {
  readonly shortMessages: ShortMessages | undefined;
  readonly sendNow: (mail: Omit<SendMail, 'mailId' | 'kind'>) => Promise<void>;
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
}

/** The adapters of one machine over a data folder: SQLite, a folder of documents, key files, Typst. */
export async function openDesk(database: SqliteDatabase, options: RuntimeOptions): Promise<LocalDesk> {
  const { clock, dataFolder, mailer, programmeId, publicUrl, sample, shortMessages } = options;
  const secrets = createSecrets(keepKey(join(dataFolder, INSTALLATION_KEY)));
  const keys = join(dataFolder, KEYS_FOLDER);
  const authority = await createKeyfileAuthority({ folder: keys, holder: 'Mithaq', sample, clock });
  const desk = {
    store: createSqliteStore({ database, clock }),
    records: createSqliteRecords({ database, clock }),
    documents: createFolderDocuments(join(dataFolder, DOCUMENTS_FOLDER)),
    secrets,
    clock,
    programmeId,
    publicUrl,
    sample,
    mailer,
    shortMessages,
    typesetter: createTypstTypesetter({ workers: 1 }),
    pdfSignatures: createPadesSignatures(),
    authority: authority.signing,
    timestamps: authority.timestamps,
    rootCertificates: async () => authority.signing.rootCertificates(),
    writeBankFile: bankFileOf,
    writeTable: tableOf,
  };
  return {
    ...desk,
    sendNow: (mail) => deliverMail(desk, { kind: 'mail', mailId: secrets.id(), ...mail }),
  };
}
