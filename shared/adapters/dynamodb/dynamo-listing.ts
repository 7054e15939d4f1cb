import type { ListOptions, StreamState } from '../../ports/store.ts';
import { compareBytes, listRange } from '../store/list-range.ts';
import { listingPartition, readState } from './dynamo-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { tableLayout } from './table-layout.ts';

interface Listed {
  readonly sort: string;
  readonly state: StreamState;
}

type ListingIndex = (typeof tableLayout.listingIndexes)[number];

/** No key is empty, so none sorts before this one. */
const FIRST_CHARACTER = '\u0000';

/**
 * Reads the three indexes side by side and merges them, by sort text and then by stream. While they lag, a stream
 * may stand in two of them: its newest state counts.
 */
export async function listStates(
  table: DynamoTable,
  partition: string,
  options: ListOptions,
): Promise<readonly StreamState[]> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  if (limit <= 0) return [];
  const arms = await Promise.all(
    tableLayout.listingIndexes.map((index) => readIndex(table, index, partition, options, limit)),
  );
  const newest = new Map<string, Listed>();
  for (const listed of arms.flat()) {
    const other = newest.get(listed.state.stream);
    if (!other || other.state.version < listed.state.version) newest.set(listed.state.stream, listed);
  }
  const direction = options.descending ? -1 : 1;
  return [...newest.values()]
    .sort((one, other) => direction * compareListed(one, other))
    .slice(0, limit)
    .map(({ state }) => state);
}

/** As many as asked for, and all that share the sort text of the last one: an index gives those in no order. */
async function readIndex(
  table: DynamoTable,
  { name, partitionKey, sortKey }: ListingIndex,
  partition: string,
  options: ListOptions,
  limit: number,
): Promise<readonly Listed[]> {
  const { low, high, after } = listRange(options);
  if (compareBytes(low, high) > 0) return [];
  const rows = table.query({
    index: name,
    where: `${partitionKey} = :partition AND ${sortKey} BETWEEN :low AND :high`,
    values: { ':partition': listingPartition(partition), ':low': low || FIRST_CHARACTER, ':high': high },
    descending: options.descending ?? false,
    ...(Number.isFinite(limit) ? { pageSize: limit + 1 } : {}),
  });
  const listed: Listed[] = [];
  for await (const row of rows) {
    const sort = String(row[sortKey]);
    if (listed.length >= limit && sort !== listed.at(-1)?.sort) break;
    if (sort !== after) listed.push({ sort, state: readState(row) });
  }
  return listed;
}

function compareListed(one: Listed, other: Listed): number {
  return compareBytes(one.sort, other.sort) || compareBytes(one.state.stream, other.state.stream);
}
