import { checkAppend } from '../../ports/append-checks.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Store } from '../../ports/store.ts';
import { canonicalJson } from '../../wire/commit-chain.ts';
import { LAST_CHARACTER, listRange } from '../store/list-range.ts';
import { deliveredOf, stillOwed } from '../store/settled-deliveries.ts';
import type { SqliteDatabase } from './database.ts';
import { appendTo } from './store-append.ts';
import { readCommit, readOutboxRow, readState } from './store-rows.ts';
import { prepareStatements, type StoreStatements } from './store-statements.ts';

export interface SqliteStoreParts {
  readonly database: SqliteDatabase;
  /** Dates keys and outbox rows; an act carries its own instant. */
  readonly clock: Clock;
}

const HEADS_PER_PAGE = 500;

/** The store of one machine. Appends queued together share one commit on disk; each stands or falls alone. */
export function createSqliteStore({ database, clock }: SqliteStoreParts): Store {
  const sql = database.read(prepareStatements);
  return {
    async append(streams, context) {
      checkAppend(streams, context);
      return database.write(() => appendTo(sql, streams, context, clock.now()));
    },
    async recall(key) {
      const row = database.read(() => sql.key.get(key));
      return row && { requestHash: String(row.request_hash), decision: JSON.parse(String(row.decision)) };
    },
    async read(stream) {
      const row = database.read(() => sql.stream.get(stream));
      return row && readState(row);
    },
    async history(stream, fromVersion = 1) {
      return database.read(() => sql.commits.all(stream, fromVersion)).map(readCommit);
    },
    async list(partition, options = {}) {
      const statement = options.descending ? sql.listDescending : sql.listAscending;
      const range = { partition, ...listRange(options), limit: options.limit ?? -1 };
      return database.read(() => statement.all(range)).map(readState);
    },
    async balance(account) {
      return Number(database.read(() => sql.balance.get(account))?.balance_centimes ?? 0);
    },
    async balances(prefix) {
      const rows = database.read(() => sql.balances.all(prefix, prefix + LAST_CHARACTER));
      return new Map(rows.map((row) => [String(row.account), Number(row.balance_centimes)]));
    },
    async outbox(reader, limit) {
      return database.read(() => sql.outbox.all(reader, limit)).map(readOutboxRow);
    },
    async outboxRow(id) {
      const row = database.read(() => sql.outboxRow.get(id));
      return row && readOutboxRow(row);
    },
    async settleOutbox(row, remaining) {
      const delivered = deliveredOf(row, remaining);
      await database.write(() => settle(sql, row.id, delivered));
    },
    heads: () => readHeads(database, sql),
  };
}

function settle(sql: StoreStatements, id: string, delivered: ReadonlySet<string>): void {
  const row = sql.outboxRow.get(id);
  if (!row) return;
  const owed = stillOwed(readOutboxRow(row).deliveries, delivered);
  if (owed.length === 0) sql.deleteOutbox.run(id);
  else sql.changeOutbox.run(canonicalJson(owed), id);
}

/** Page by page: a statement left open between two turns would hold the write-ahead log back. */
async function* readHeads(database: SqliteDatabase, sql: StoreStatements): ReturnType<Store['heads']> {
  for (let after = '', rows = HEADS_PER_PAGE; rows === HEADS_PER_PAGE; ) {
    const page = database.read(() => sql.heads.all(after, HEADS_PER_PAGE));
    for (const row of page) {
      yield { stream: String(row.stream), version: Number(row.version), head: String(row.head) };
    }
    rows = page.length;
    after = String(page.at(-1)?.stream ?? '');
  }
}
