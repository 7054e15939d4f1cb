import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Clock } from '../../ports/clock.ts';
import { checkPut, notCounter, revisionConflict } from '../../ports/record-checks.ts';
import type { KeptRecord, PutOptions, Records } from '../../ports/records.ts';
import { canonicalJson } from '../../wire/commit-chain.ts';
import { LAST_CHARACTER } from '../store/list-range.ts';
import type { SqliteDatabase } from './database.ts';

export interface SqliteRecordsParts {
  readonly database: SqliteDatabase;
  /** Decides what has expired. */
  readonly clock: Clock;
}

type Row = Readonly<Record<string, SQLOutputValue>>;

interface RecordStatements {
  readonly get: StatementSync;
  readonly list: StatementSync;
  readonly save: StatementSync;
  readonly remove: StatementSync;
  readonly removeLapsed: StatementSync;
  readonly floor: StatementSync;
  readonly raiseFloor: StatementSync;
}

/** Expired rows taken away with each put: more than a put adds, so that they cannot pile up. */
const LAPSED_PER_PUT = 8;

/** Sessions, links, codes, wait tokens and counters of one machine, in the file of the store. */
export function createSqliteRecords({ database, clock }: SqliteRecordsParts): Records {
  const sql = database.read(prepare);
  const nowMs = () => Date.parse(clock.now());
  return {
    async get<Value>(key: string) {
      return database.read(() => find<Value>(sql, key, nowMs()));
    },
    async put<Value>(key: string, value: Value, options: PutOptions = {}) {
      checkPut(key, options.expiresAt);
      return database.write(() => put(sql, key, value, options, nowMs()));
    },
    async delete(key, ifRevision) {
      return database.write(() => {
        const kept = find(sql, key, nowMs());
        if (!kept || (ifRevision !== undefined && kept.revision !== ifRevision)) return false;
        raiseFloor(sql, sql.remove.all(key));
        return true;
      });
    },
    async list<Value>(prefix: string, limit = -1) {
      const range = { low: prefix, high: prefix + LAST_CHARACTER, now: nowMs(), limit };
      return database.read(() => sql.list.all(range)).map((row) => readRecord<Value>(row));
    },
    async increment(key, expiresAt) {
      checkPut(key, expiresAt);
      return database.write(() => increment(sql, key, expiresAt, nowMs()));
    },
  };
}

function prepare(db: DatabaseSync): RecordStatements {
  return {
    get: db.prepare('SELECT * FROM records WHERE key = ? AND (expires_ms IS NULL OR expires_ms > ?)'),
    list: db.prepare(`SELECT * FROM records WHERE key >= :low AND key < :high
      AND (expires_ms IS NULL OR expires_ms > :now) ORDER BY key LIMIT :limit`),
    save: db.prepare('INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?)'),
    remove: db.prepare('DELETE FROM records WHERE key = ? RETURNING revision'),
    removeLapsed: db.prepare(`DELETE FROM records WHERE key IN
      (SELECT key FROM records WHERE expires_ms <= ? ORDER BY expires_ms LIMIT ?) RETURNING revision`),
    floor: db.prepare('SELECT revision FROM records_floor'),
    raiseFloor: db.prepare('UPDATE records_floor SET revision = max(revision, ?)'),
  };
}

function find<Value>(sql: RecordStatements, key: string, now: number): KeptRecord<Value> | undefined {
  const row = sql.get.get(key, now);
  return row && readRecord<Value>(row);
}

function put<Value>(
  sql: RecordStatements,
  key: string,
  value: Value,
  { ifRevision, expiresAt }: PutOptions,
  now: number,
): KeptRecord<Value> {
  const kept = find(sql, key, now);
  if (ifRevision !== undefined && ifRevision !== (kept?.revision ?? 0)) {
    throw revisionConflict(key, kept?.revision ?? 0, ifRevision);
  }
  const expiresMs = expiresAt === undefined ? null : Date.parse(expiresAt);
  const text = canonicalJson(value);
  const revision = kept ? kept.revision + 1 : firstRevision(sql, key, now);
  sql.save.run(key, text, revision, expiresAt ?? null, expiresMs);
  return {
    key,
    value: JSON.parse(text) as Value,
    revision,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/**
 * A record made anew starts above every revision that was ever deleted: whoever still holds an old revision can
 * neither overwrite nor delete the new record with it.
 */
function firstRevision(sql: RecordStatements, key: string, now: number): number {
  raiseFloor(sql, sql.remove.all(key));
  raiseFloor(sql, sql.removeLapsed.all(now, LAPSED_PER_PUT));
  return Number(sql.floor.get()?.revision ?? 0) + 1;
}

function raiseFloor(sql: RecordStatements, deleted: readonly Row[]): void {
  for (const row of deleted) sql.raiseFloor.run(Number(row.revision));
}

function increment(sql: RecordStatements, key: string, expiresAt: string, now: number): number {
  const kept = find<unknown>(sql, key, now);
  const count = kept?.value ?? 0;
  if (typeof count !== 'number') throw notCounter(key);
  const lapsesAt = kept?.expiresAt ?? expiresAt;
  return put(sql, key, count + 1, { expiresAt: lapsesAt }, now).value;
}

function readRecord<Value>(row: Row): KeptRecord<Value> {
  return {
    key: String(row.key),
    value: JSON.parse(String(row.value)) as Value,
    revision: Number(row.revision),
    ...(row.expires_at === null ? {} : { expiresAt: String(row.expires_at) }),
  };
}
