import { checkAppend } from '../../ports/append-checks.ts';
import type { Commit, Store } from '../../ports/store.ts';
import { compareBytes } from '../store/list-range.ts';
import { appendTo } from './append-transaction.ts';
import { listStates } from './dynamo-listing.ts';
import { findOutboxRow, readOutbox, settleOutboxRow } from './dynamo-outbox.ts';
import {
  ACCOUNTS,
  accountKey,
  commitSort,
  LAST_COMMIT_SORT,
  readCommit,
  readRequest,
  readState,
  requestKey,
  stateKey,
  streamOf,
  streamPartition,
} from './dynamo-rows.ts';
import { type DynamoParts, type DynamoTable, openTable } from './dynamo-table.ts';
import { tableLayout } from './table-layout.ts';

/**
 * The store on one DynamoDB table (`tableLayout`). Contention and throttling are repeated here, eight times with full
 * jitter, then `TransientFault`. The clock dates keys and outbox rows; an act carries its own instant.
 * `list`, `balances` and `outbox` go through indexes that may lag by moments; all else is consistent.
 */
export function createDynamoStore(parts: DynamoParts): Store {
  const table = openTable(parts);
  return {
    async append(streams, context) {
      checkAppend(streams, context);
      return appendTo(table, streams, context, parts.clock.now());
    },
    async recall(key) {
      const row = await table.find(requestKey(key));
      return row && readRequest(row);
    },
    async read(stream) {
      const row = await table.find(stateKey(stream));
      return row && readState(row);
    },
    async history(stream, fromVersion = 1) {
      const range = { ':from': commitSort(fromVersion), ':last': LAST_COMMIT_SORT };
      const rows = table.query({
        where: 'p = :stream AND s BETWEEN :from AND :last',
        values: { ...range, ':stream': streamPartition(stream) },
      });
      const commits: Commit[] = [];
      for await (const row of rows) commits.push(readCommit(row));
      return commits;
    },
    list: (partition, options = {}) => listStates(table, partition, options),
    async balance(account) {
      return Number((await table.find(accountKey(account)))?.balance ?? 0);
    },
    balances: (prefix) => readBalances(table, prefix),
    outbox: (reader, limit) => readOutbox(table, reader, limit),
    outboxRow: (id) => findOutboxRow(table, id),
    settleOutbox: (row, remaining) => settleOutboxRow(table, row, remaining),
    heads: () => readHeads(table),
  };
}

async function readBalances(table: DynamoTable, prefix: string): Promise<ReadonlyMap<string, number>> {
  const [{ name: index, partitionKey, sortKey }] = tableLayout.listingIndexes;
  const accounts = table.query({
    index,
    where: `${partitionKey} = :accounts${prefix === '' ? '' : ` AND begins_with(${sortKey}, :prefix)`}`,
    values: { ':accounts': ACCOUNTS, ...(prefix === '' ? {} : { ':prefix': prefix }) },
  });
  const balances = new Map<string, number>();
  for await (const row of accounts) balances.set(String(row[sortKey]), Number(row.balance));
  return balances;
}

/**
 * A scan of the whole table, commits and records included: two read units per 4 KB of it, once a day. The heads are
 * gathered and sorted in memory, some 200 bytes for each stream.
 */
async function* readHeads(table: DynamoTable): ReturnType<Store['heads']> {
  const rows = table.scan('s = :state', { ':state': stateKey('').s }, 'p, version, head');
  const heads = [];
  for await (const row of rows) {
    heads.push({ stream: streamOf(row), version: Number(row.version), head: String(row.head) });
  }
  yield* heads.sort((one, other) => compareBytes(one.stream, other.stream));
}
