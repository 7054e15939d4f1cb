import type { DatabaseSync } from 'node:sqlite';
import { fault } from '../../ports/fault.ts';

/**
 * The tables of the store and the records, one step per released form of the file: a step is never edited, a new one
 * is added. `PRAGMA user_version` is the number of steps the file has been through. The engine keeps its own tables
 * in the same file and makes them itself.
 */
const STEPS: readonly string[] = [
  `
  CREATE TABLE store_streams (
    stream TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    shape INTEGER NOT NULL,
    state TEXT NOT NULL,
    head TEXT NOT NULL,
    g1_partition TEXT, g1_sort TEXT,
    g2_partition TEXT, g2_sort TEXT,
    g3_partition TEXT, g3_sort TEXT
  ) STRICT;
  CREATE INDEX store_streams_g1 ON store_streams (g1_partition, g1_sort, stream) WHERE g1_partition IS NOT NULL;
  CREATE INDEX store_streams_g2 ON store_streams (g2_partition, g2_sort, stream) WHERE g2_partition IS NOT NULL;
  CREATE INDEX store_streams_g3 ON store_streams (g3_partition, g3_sort, stream) WHERE g3_partition IS NOT NULL;
  CREATE TABLE store_commits (
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    events TEXT NOT NULL,
    act TEXT NOT NULL,
    programme_version INTEGER NOT NULL,
    key TEXT NOT NULL,
    postings TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (stream, version)
  ) STRICT;
  CREATE TABLE store_outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    reader TEXT NOT NULL,
    stream TEXT NOT NULL,
    deliveries TEXT NOT NULL,
    committed_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX store_outbox_reader ON store_outbox (reader, position);
  CREATE TABLE store_keys (
    key TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    decision TEXT NOT NULL,
    commits TEXT NOT NULL,
    committed_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE store_accounts (
    account TEXT PRIMARY KEY,
    balance_centimes INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE records (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    revision INTEGER NOT NULL,
    expires_at TEXT,
    expires_ms INTEGER
  ) STRICT;
  CREATE INDEX records_expiry ON records (expires_ms) WHERE expires_ms IS NOT NULL;
  CREATE TABLE records_floor (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision INTEGER NOT NULL
  ) STRICT;
  INSERT INTO records_floor VALUES (1, 0);
  `,
];

/**
 * Brings the file to the form that this code reads, in one transaction. A file that a newer Mithaq has written is
 * refused with an error named `SchemaTooNew`.
 */
export function applySchema(db: DatabaseSync, steps: readonly string[] = STEPS): void {
  const found = formOf(db);
  if (found > steps.length) throw tooNew(found, steps.length);
  if (found === steps.length) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(found)) db.exec(step);
    db.exec(`PRAGMA user_version = ${steps.length}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Refuses a file that is not in the form that this code reads: `SchemaTooNew`, `SchemaTooOld`. Changes nothing. */
export function checkSchema(db: DatabaseSync, steps: readonly string[] = STEPS): void {
  const found = formOf(db);
  if (found > steps.length) throw tooNew(found, steps.length);
  if (found < steps.length)
    throw fault(
      'SchemaTooOld',
      `The data were written by an older Mithaq (form ${found}, this one reads ${steps.length}): ` +
        'use the release that wrote them, or start this one once, which brings them up to date.',
    );
}

function formOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

function tooNew(found: number, read: number): Error {
  return fault(
    'SchemaTooNew',
    `The data were written by a newer Mithaq (form ${found}, this one reads ${read}): start the newer one.`,
  );
}
