import type { Delivery } from '../../ports/deliveries.ts';
import type { OutboxReader, OutboxRow } from '../../ports/store.ts';
import { canonicalJson } from '../../wire/commit-chain.ts';
import { compareBytes } from '../store/list-range.ts';
import { deliveredOf, stillOwed } from '../store/settled-deliveries.ts';
import { outboxKey, readOutboxRow } from './dynamo-rows.ts';
import type { DynamoTable, ItemKey } from './dynamo-table.ts';
import { tableLayout } from './table-layout.ts';

const { name: index, partitionKey, sortKey } = tableLayout.outboxIndex;

/** The oldest rows by the index, each as it stands in the table: the index lags and may show what was delivered. */
export async function readOutbox(
  table: DynamoTable,
  reader: OutboxReader,
  limit: number,
): Promise<readonly OutboxRow[]> {
  const rows: OutboxRow[] = [];
  const confirm = async (keys: readonly ItemKey[]) => {
    rows.push(...(await table.findAll(keys)).map(readOutboxRow));
  };
  if (limit <= 0) return rows;
  const where = `${partitionKey} = :reader`;
  let shown: ItemKey[] = [];
  for await (const row of table.query({ index, where, values: { ':reader': reader }, pageSize: limit })) {
    shown.push({ p: String(row.p), s: String(row.s) });
    if (rows.length + shown.length < limit) continue;
    await confirm(shown);
    shown = [];
    if (rows.length >= limit) break;
  }
  await confirm(shown);
  return rows.sort(
    (one, other) => compareBytes(one[sortKey], other[sortKey]) || compareBytes(one.id, other.id),
  );
}

/** Consistent read of one row. */
export async function findOutboxRow(table: DynamoTable, id: string): Promise<OutboxRow | undefined> {
  const key = outboxKey(id);
  const item = key && (await table.find(key));
  return item && readOutboxRow(item);
}

/**
 * Takes away what was delivered of the row as it stands, and begins again when another round has changed it
 * meanwhile; each such round makes the row shorter, so this ends.
 */
export async function settleOutboxRow(
  table: DynamoTable,
  row: OutboxRow,
  remaining: readonly Delivery[],
): Promise<void> {
  const delivered = deliveredOf(row, remaining);
  const key = outboxKey(row.id);
  if (!key) return;
  for (let settled = false; !settled; ) {
    const kept = await findOutboxRow(table, row.id);
    if (!kept) return;
    const owed = stillOwed(kept.deliveries, delivered);
    const condition = 'deliveries = :kept';
    const values = { ':kept': canonicalJson(kept.deliveries) };
    if (owed.length === 0) {
      settled = await table.remove(key, condition, values);
    } else {
      const update = 'SET deliveries = :owed';
      const change = { update, condition, values: { ...values, ':owed': canonicalJson(owed) } };
      settled = (await table.change(key, change)).done;
    }
  }
}
