import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import {
  listFolderDocuments,
  readFolderDocuments,
} from '../../../shared/adapters/folder/folder-documents.ts';
import type { SqliteDatabase } from '../../../shared/adapters/sqlite/database.ts';
import { openSnapshot } from '../../../shared/adapters/sqlite/snapshot.ts';
import { createSqliteStore } from '../../../shared/adapters/sqlite/sqlite-store.ts';
import { type Balances, foldBalances } from '../../../shared/domain/ledger/ledger.ts';
import { fault } from '../../../shared/ports/fault.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { verifyChain } from '../../../shared/wire/commit-chain.ts';
import { type NamedDocument, namedDocuments } from '../../../shared/wire/named-documents.ts';
import { DATABASE_FILE, DOCUMENTS_FOLDER, KEY_FILES } from '../data-folder.ts';

/** What was found whole. */
export interface Verified {
  readonly streams: number;
  readonly commits: number;
  readonly accounts: number;
  readonly documents: number;
  /** Of the documents, those that the log names; the others are drafts and statements that records name. */
  readonly namedDocuments: number;
  readonly openExecutions: number;
}

/** The log read through once; what is too much to keep is folded on the way. */
interface ReadLog {
  readonly commits: number;
  readonly streams: number;
  readonly balances: Balances;
  readonly named: readonly NamedDocument[];
  readonly broken: readonly string[];
}

const FINDINGS_TOLD = 20;

/**
 * Verifies all of a data folder or a copy of one, without changing it, also while a service works on it: the database
 * file's own structure, the hash chain of every stream up to its head, the balances against the postings of the log,
 * every document that the log names against its hash, the keys. Throws `InstallationDamaged`, which says what is not
 * as it should be.
 */
export async function verifyInstallation(folder: string): Promise<Verified> {
  const snapshot = openSnapshot(join(folder, DATABASE_FILE));
  try {
    return await verifySnapshot(folder, snapshot);
  } finally {
    await snapshot.close();
  }
}

async function verifySnapshot(folder: string, snapshot: SqliteDatabase): Promise<Verified> {
  const structure = snapshot.read(damagedStructure);
  if (structure.length > 0) throw damaged(folder, structure);
  const store = createSqliteStore({ database: snapshot, clock: { now: () => new Date().toISOString() } });
  const log = await readLog(store);
  const kept = snapshot.read((db) => countOf(db, 'SELECT count(*) AS count FROM store_commits'));
  const balances = await store.balances('');
  const documents = await judgeDocuments(join(folder, DOCUMENTS_FOLDER), log.named);
  const whole = log.broken.length === 0;
  const findings = [
    ...KEY_FILES.filter((file) => !existsSync(join(folder, file))).map((file) => `${file} is missing`),
    ...log.broken,
    ...(whole && kept !== log.commits ? [`${kept - log.commits} commits belong to no stream`] : []),
    ...(whole ? wrongBalances(log.balances, balances) : []),
    ...documents.findings,
  ];
  if (findings.length > 0) throw damaged(folder, findings);
  return {
    streams: log.streams,
    commits: log.commits,
    accounts: balances.size,
    documents: documents.kept,
    namedDocuments: log.named.length,
    openExecutions: snapshot.read(countOpenExecutions),
  };
}

/** What SQLite finds wrong with pages and indexes; empty when the file is sound. */
function damagedStructure(db: DatabaseSync): readonly string[] {
  const rows = db.prepare('PRAGMA integrity_check').all();
  return rows.map((row) => String(row.integrity_check)).filter((said) => said !== 'ok');
}

async function readLog(store: Store): Promise<ReadLog> {
  const broken: string[] = [];
  // By key and hash: a key that the log names with two hashes is two documents, of which one is wrong.
  const named = new Map<string, NamedDocument>();
  let balances: Balances = new Map();
  let [streams, commits] = [0, 0];
  for await (const { stream, version, head } of store.heads()) {
    const history = await store.history(stream).catch(() => undefined);
    const finding = history && verifyChain(history, { version, head });
    if (!history || !finding) broken.push(`the log of ${stream} cannot be read`);
    else if (!finding.whole)
      broken.push(`the hash chain of ${stream} is broken at commit ${finding.version} (${finding.fault})`);
    for (const { events, postings } of history ?? []) {
      if (postings.length > 0) balances = foldBalances(postings, balances);
      for (const one of events.flatMap(namedDocuments)) named.set(`${one.key} ${one.sha256}`, one);
    }
    streams += 1;
    commits += history?.length ?? 0;
  }
  return { streams, commits, balances, named: [...named.values()], broken };
}

function wrongBalances(folded: Balances, kept: Balances): readonly string[] {
  return [...new Set([...folded.keys(), ...kept.keys()])].flatMap((account) => {
    const [inLog, inAccount] = [folded.get(account) ?? 0, kept.get(account) ?? 0];
    return inLog === inAccount ? [] : [`${account} holds ${inAccount} centimes, the log says ${inLog}`];
  });
}

interface JudgedDocuments {
  readonly kept: number;
  readonly findings: readonly string[];
}

/** Every document that is kept, against the hash beside it; every one that the log names, against the log's hash. */
async function judgeDocuments(dir: string, named: readonly NamedDocument[]): Promise<JudgedDocuments> {
  const documents = readFolderDocuments(dir);
  const findings: string[] = [];
  const hashes = new Map<string, string>();
  const kept = await listFolderDocuments(dir);
  for (const key of new Set([...kept, ...named.map((document) => document.key)])) {
    try {
      hashes.set(key, (await documents.get(key)).document.sha256);
    } catch (fault) {
      findings.push(fault instanceof Error ? fault.message : String(fault));
    }
  }
  for (const { key, sha256 } of named)
    if (hashes.has(key) && hashes.get(key) !== sha256)
      findings.push(`The document ${key} is not the one that the log names.`);
  return { kept: kept.length, findings };
}

/** The engine makes its tables at its first start: before, nothing is open. */
function countOpenExecutions(db: DatabaseSync): number {
  const made = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'engine_execution'").get();
  if (!made) return 0;
  return countOf(db, "SELECT count(*) AS count FROM engine_execution WHERE status = 'RUNNING'");
}

function countOf(db: DatabaseSync, query: string): number {
  return Number(db.prepare(query).get()?.count);
}

function damaged(folder: string, findings: readonly string[]): Error {
  const told = findings.slice(0, FINDINGS_TOLD).map((finding) => `  ${finding}`);
  const more = findings.length - told.length;
  const lines = more > 0 ? [...told, `  and ${more} more`] : told;
  return fault('InstallationDamaged', `${folder} is damaged:\n${lines.join('\n')}`);
}
