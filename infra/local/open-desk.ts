import { join } from 'node:path';
import { bankFileOf, tableOf } from '../../functions/portal/payment-formats.ts';
import type { ReadBankFile } from '../../functions/portal/routes/statements-reading.ts';
import { createHttpRevocationLists } from '../../shared/adapters/crl/http-revocation-lists.ts';
import { createFolderDocuments } from '../../shared/adapters/folder/folder-documents.ts';
import { createFileInspector } from '../../shared/adapters/inspection/file-inspector.ts';
import { createKeyfileAuthority } from '../../shared/adapters/keyfile/keyfile-authority.ts';
import { createHttpResponders } from '../../shared/adapters/ocsp/http-responders.ts';
import { respondersThenLists } from '../../shared/adapters/ocsp/responders-then-lists.ts';
import { createPadesSignatures } from '../../shared/adapters/pades/pades-signatures.ts';
import { createScanReader } from '../../shared/adapters/scans/scan-reader.ts';
import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import type { SqliteDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteRecords } from '../../shared/adapters/sqlite/sqlite-records.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { createTypstTypesetter } from '../../shared/adapters/typst/typst-typesetter.ts';
import { createFolderSchemas } from '../../shared/adapters/xsd/folder-schemas.ts';
import type { SendMail } from '../../shared/ports/deliveries.ts';
import type { SigningAuthority } from '../../shared/ports/keys.ts';
import type { PdfSignatures } from '../../shared/ports/pdf-signatures.ts';
import type { RemoteSigning } from '../../shared/ports/remote-signing.ts';
import type { Scans } from '../../shared/ports/scans.ts';
import type { ShortMessages } from '../../shared/ports/short-messages.ts';
import type { SigningDesk } from '../../shared/use-cases/add-signature.ts';
import type { ArchiveDesk } from '../../shared/use-cases/archive-file.ts';
import type { AssemblyDesk } from '../../shared/use-cases/assemble-convention.ts';
import type { UploadDesk } from '../../shared/use-cases/check-upload.ts';
import { deliverMail, type MailDesk } from '../../shared/use-cases/deliver-mail.ts';
import type { BatchFileDesk } from '../../shared/use-cases/file-batch.ts';
import type { ExternalDesk } from '../../shared/use-cases/sign-externally.ts';
import { DOCUMENTS_FOLDER, INSTALLATION_KEY, KEYS_FOLDER, SCHEMAS_FOLDER } from './data-folder.ts';
import { keepKey } from './keep-key.ts';
import { openRemoteSigning } from './open-remote-signing.ts';
import { openTimestamps } from './open-timestamps.ts';
import { createPdfSeat } from './pdf-apart/pdf-seat.ts';
import type { RuntimeOptions } from './runtime-options.ts';
import { createReadApart } from './statements-apart/read-apart.ts';
import { readTrustedRoots } from './trusted-roots.ts';

/** Everything that use cases ask for, on this machine. */
export interface LocalDesk
  extends AssemblyDesk,
    SigningDesk,
    ArchiveDesk,
    ExternalDesk,
    BatchFileDesk,
    MailDesk,
    UploadDesk {
  readonly shortMessages: ShortMessages | undefined;
  readonly remoteSigning: RemoteSigning | undefined;
  /** Ends the threads behind the desk. */
  readonly close: () => Promise<void>;
  readonly sendNow: (mail: Omit<SendMail, 'mailId' | 'kind'>) => Promise<void>;
  readonly pdfSignatures: PdfSignatures;
  readonly authority: SigningAuthority;
  readonly scans: Scans;
  readonly rootCertificates: () => Promise<readonly Uint8Array[]>;
  readonly readBankFile: ReadBankFile;
}

/** The adapters of one machine over a data folder: SQLite, a folder of documents, key files, Typst. */
export async function openDesk(database: SqliteDatabase, options: RuntimeOptions): Promise<LocalDesk> {
  const { clock, dataFolder, mailer, programmeId, publicUrl, sample, shortMessages } = options;
  const secrets = createSecrets(keepKey(join(dataFolder, INSTALLATION_KEY)));
  const keys = join(dataFolder, KEYS_FOLDER);
  const authority = await createKeyfileAuthority({
    folder: keys,
    holder: 'Mithaq',
    sample,
    clock,
    // A sample's certificates are nobody's business outside.
    revocationsUrl: sample ? undefined : new URL('/authority/revoked.crl', publicUrl).href,
  });
  const pdfSeat = createPdfSeat();
  const trusted = readTrustedRoots(dataFolder);
  const lists = createHttpRevocationLists();
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
    typesetter: createTypstTypesetter({ workers: 1, ready: true }),
    pdfSignatures: { ...createPadesSignatures(), ...pdfSeat },
    authority: authority.signing,
    timestamps: openTimestamps(options.timestampsUrl, trusted) ?? authority.timestamps,
    rootCertificates: async () => [...authority.signing.rootCertificates(), ...trusted],
    qualifiedRoots: async () => trusted,
    remoteSigning: openRemoteSigning(options.remoteSigning, { clock, publicUrl, roots: trusted, secrets }),
    foreignAnswers: respondersThenLists(createHttpResponders({ clock, lists }), lists),
    writeBankFile: bankFileOf,
    writeTable: tableOf,
    scans: createScanReader(),
    inspector: createFileInspector(),
    schemas: createFolderSchemas(join(dataFolder, SCHEMAS_FOLDER)),
    readBankFile: createReadApart(),
    ...(options.virusScan ? { virusScan: options.virusScan } : {}),
  };
  return {
    ...desk,
    close: async () => {
      await Promise.all([pdfSeat.close(), desk.typesetter.close()]);
    },
    sendNow: (mail) => deliverMail(desk, { kind: 'mail', mailId: secrets.id(), ...mail }),
  };
}
