import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** What DynamoDB adds to each item, and to each copy of it in an index. */
const ITEM_OVERHEAD_BYTES = 100;
const LISTING_KEYS = ['g1p', 'g2p', 'g3p'];

export interface StoredBytes {
  readonly table: number;
  /** Copies in the indexes that list an item. */
  readonly indexes: number;
}

/** The bytes that stay and are billed: names and values of every item, sessions and what else expires left out. */
export async function storedBytes(client: DynamoDBClient, table: string): Promise<StoredBytes> {
  const bytes = { table: 0, indexes: 0 };
  for (let page: Awaited<ReturnType<typeof scan>> | undefined; ; ) {
    page = await scan(client, table, page?.LastEvaluatedKey);
    for (const typed of page.Items ?? []) {
      const item = unmarshall(typed);
      if ('ttl' in item) continue;
      const size = sizeOf(item) + ITEM_OVERHEAD_BYTES;
      bytes.table += size;
      bytes.indexes += size * LISTING_KEYS.filter((key) => key in item).length;
    }
    if (!page.LastEvaluatedKey) return bytes;
  }
}

function scan(client: DynamoDBClient, table: string, from?: Parameters<typeof unmarshall>[0]) {
  const start = from ? { ExclusiveStartKey: from as Record<string, never> } : {};
  return client.send(new ScanCommand({ TableName: table, ...start }));
}

function sizeOf(item: Readonly<Record<string, unknown>>): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) =>
      sum + name.length + Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value)),
    0,
  );
}
