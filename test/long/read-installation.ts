import { join } from 'node:path';
import { createFolderDocuments } from '../../shared/adapters/folder/folder-documents.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSqliteStore } from '../../shared/adapters/sqlite/sqlite-store.ts';
import { firstBreach } from '../../shared/domain/ledger/invariants.ts';
import type { Posting } from '../../shared/domain/ledger/ledger.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import type { Store } from '../../shared/ports/store.ts';
import { conventions } from '../../shared/use-cases/lifecycles.ts';
import { listCases } from '../../shared/use-cases/read-cases.ts';

/** What stands in a data folder that no process holds: read for judging, never written. */
export interface ReadInstallation {
  readonly store: Store;
  readonly documents: Documents;
  close(): Promise<void>;
}

export function readInstallation(dataFolder: string): ReadInstallation {
  const clock = { now: () => new Date().toISOString() };
  const database = openDatabase(join(dataFolder, 'mithaq.sqlite'));
  return {
    store: createSqliteStore({ database, clock }),
    documents: createFolderDocuments(join(dataFolder, 'documents')),
    close: () => database.close(),
  };
}

/** How many cases stand at each status, by lifecycle: `tranche/paid` -> 31. */
export async function countStatuses({
  store,
}: Pick<ReadInstallation, 'store'>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for await (const { stream } of store.heads()) {
    const state = (await store.read(stream))?.state as { status?: string } | undefined;
    const key = `${stream.slice(0, stream.indexOf('-'))}/${state?.status}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** What the ledger's rules find wrong with the postings of the whole log, in the order of their acts. */
export async function ledgerBreach({ store }: ReadInstallation) {
  const appends: { at: string; postings: readonly Posting[] }[] = [];
  for await (const { stream } of store.heads())
    for (const { act, postings } of await store.history(stream)) appends.push({ at: act.at, postings });
  appends.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return firstBreach(appends.map(({ postings }) => postings));
}

/** The signed PDF of every convention in force. */
export async function signedConventions(installation: ReadInstallation) {
  const states = await listCases(installation, conventions, 'conventions');
  return Promise.all(
    states
      .filter((state) => state.status === 'in-force')
      .map(async ({ conventionId, finalDocumentKey, finalSha256 }) => {
        const { bytes, document } = await installation.documents.get(finalDocumentKey);
        return { conventionId, bytes, intact: document.sha256 === finalSha256 };
      }),
  );
}

/** For each first tranche, how often the log says that money arrived, and how many orders were ever sent. */
export async function paymentsOf({ store }: ReadInstallation) {
  const counted: { stream: string; confirmed: number; sent: number; returned: number }[] = [];
  for await (const { stream } of store.heads()) {
    if (!stream.startsWith('tranche-')) continue;
    const types = (await store.history(stream)).flatMap(({ events }) => events.map(({ type }) => type));
    const count = (type: string) => types.filter((one) => one === type).length;
    counted.push({
      stream,
      confirmed: count('PaymentConfirmed'),
      sent: count('PaymentSent'),
      returned: count('PaymentReturned'),
    });
  }
  return counted;
}
