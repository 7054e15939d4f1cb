import { hasFloor, netPostings } from '../../ports/append-checks.ts';
import { insufficientBalance, keyReused, versionConflict } from '../../ports/append-faults.ts';
import type { AppendContext, AppendResult, StreamAppend } from '../../ports/store.ts';
import { CHAIN_START, canonicalJson } from '../../wire/commit-chain.ts';
import { nextCommit, nextOutboxRows } from '../store/next-commit.ts';
import { type AppendWrite, judge } from './cancelled-append.ts';
import {
  ACCOUNTS,
  accountKey,
  listingPartition,
  readRequest,
  requestKey,
  stateKey,
  streamOf,
  writeCommit,
  writeOutboxRow,
} from './dynamo-rows.ts';
import type { DynamoTable, Item } from './dynamo-table.ts';
import { tableLayout } from './table-layout.ts';

const ABSENT = 'attribute_not_exists(p)';

/**
 * Appends in one transaction. DynamoDB evaluates all of its conditions together: they stand in the order in which
 * they are judged, the key, then the versions, then the balances, and the first that fails is the answer. When the
 * answer of a transaction is lost, it is the row of the key that answers the repetition.
 */
export async function appendTo(
  table: DynamoTable,
  streams: readonly StreamAppend[],
  context: AppendContext,
  committedAt: string,
): Promise<AppendResult> {
  const heads = await readHeads(table, streams);
  const moved = streams.find(
    (part) => part.expectedVersion > 0 && heads.get(part.stream)?.version !== part.expectedVersion,
  );
  if (moved) {
    const used = await table.find(requestKey(context.key));
    if (used) return judgeKey(used, context);
    throw versionConflict(moved.stream, heads.get(moved.stream)?.version ?? 0, moved.expectedVersion);
  }
  const writes = [
    keyWrite(context, committedAt),
    ...streams.flatMap((part, index) => {
      const previousHash = heads.get(part.stream)?.head ?? CHAIN_START;
      return streamWrites(part, context, previousHash, index === 0);
    }),
    ...outboxWrites(streams[0], context, committedAt),
    ...accountWrites(context),
  ];
  return table.transact<AppendResult>(writes, { outcome: 'appended' }, (error) => judge(error, writes));
}

interface Head {
  readonly version: number;
  readonly head: string;
}

/** What the new commits continue; a stream that is to be new has no head. The version's condition guards it. */
async function readHeads(
  table: DynamoTable,
  streams: readonly StreamAppend[],
): Promise<ReadonlyMap<string, Head>> {
  const older = streams.filter((part) => part.expectedVersion > 0);
  const states = await table.findAll(older.map((part) => stateKey(part.stream)));
  return new Map(
    states.map((item) => [streamOf(item), { version: Number(item.version), head: String(item.head) }]),
  );
}

function judgeKey(used: Item, { key, requestHash }: AppendContext): AppendResult {
  if (readRequest(used).requestHash !== requestHash) throw keyReused(key);
  return { outcome: 'replayed' };
}

function keyWrite(context: AppendContext, committedAt: string): AppendWrite {
  const { key, requestHash, decision = null } = context;
  const row = { ...requestKey(key), requestHash, decision: canonicalJson(decision), committedAt };
  return { put: row, condition: ABSENT, failed: (used = row) => judgeKey(used, context) };
}

function streamWrites(
  part: StreamAppend,
  context: AppendContext,
  previousHash: string,
  isFirst: boolean,
): readonly AppendWrite[] {
  const { stream, expectedVersion, state, shape, listings } = part;
  const commit = nextCommit(part, context, previousHash, isFirst);
  const { version, hash: head } = commit;
  const row = { ...stateKey(stream), version, shape, head, body: canonicalJson(state), ...listed(listings) };
  const failed = (kept: Item = {}) => {
    throw versionConflict(stream, Number(kept.version ?? 0), expectedVersion);
  };
  const guard =
    expectedVersion === 0
      ? { condition: ABSENT }
      : { condition: 'version = :expected', values: { ':expected': expectedVersion } };
  return [
    { put: row, ...guard, failed },
    { put: writeCommit(commit), condition: ABSENT, failed },
  ];
}

function listed(listings: StreamAppend['listings']): Item {
  const [g1, g2, g3] = tableLayout.listingIndexes.map(({ partitionKey, sortKey }, index) => {
    const listing = listings[index];
    return listing && { [partitionKey]: listingPartition(listing[0]), [sortKey]: listing[1] };
  });
  return { ...g1, ...g2, ...g3 };
}

function outboxWrites(first: StreamAppend | undefined, context: AppendContext, committedAt: string) {
  if (!first) return [];
  return nextOutboxRows(first, context.outbox, committedAt).map(
    (row): AppendWrite => ({ put: writeOutboxRow(row) }),
  );
}

/** One addition per account. An account that was never posted to has no balance, so nothing can be taken from it. */
function accountWrites({ postings }: AppendContext): readonly AppendWrite[] {
  return [...netPostings(postings)].map(([account, amount]): AppendWrite => {
    const write = {
      key: accountKey(account),
      update: 'ADD balance :amount SET g1p = :accounts, g1s = :account',
      values: { ':amount': amount, ':accounts': ACCOUNTS, ':account': account },
    };
    if (amount > 0 || !hasFloor(account)) return write;
    return {
      ...write,
      condition: 'balance >= :taken',
      values: { ...write.values, ':taken': -amount },
      failed: (kept = {}) => {
        throw insufficientBalance(account, Number(kept.balance ?? 0), -amount);
      },
    };
  });
}
