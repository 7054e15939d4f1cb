import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Clock } from '../../ports/clock.ts';
import { createRepeat, type Repeat, type RepeatParts } from './passing-faults.ts';

export interface DynamoParts extends RepeatParts {
  readonly client: DynamoDBClient;
  /** Name of a table with the keys and indexes of `tableLayout`. */
  readonly table: string;
  readonly clock: Clock;
}

export type Item = Readonly<Record<string, unknown>>;

export interface ItemKey {
  readonly p: string;
  readonly s: string;
}

/** Values stand in the expressions as `:name`; a name that DynamoDB reserves as `#name`. */
export interface Range {
  readonly index?: string;
  readonly where: string;
  readonly values: Item;
  readonly descending?: boolean;
  readonly pageSize?: number;
}

export interface Change {
  readonly update: string;
  readonly condition?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** One write of a transaction. */
export type Write = {
  readonly condition?: string;
  readonly values?: Item;
} & ({ readonly put: Item } | { readonly key: ItemKey; readonly update: string });

export type Changed =
  | { readonly done: true; readonly item: Item }
  /** The condition did not hold; the item as it stands, if there is one. */
  | { readonly done: false; readonly item: Item | undefined };

/** The table in plain values. Reads are consistent but for those of an index; what fails for a passing reason is repeated. */
export interface DynamoTable {
  find(key: ItemKey): Promise<Item | undefined>;
  /** Those that exist, in no order. */
  findAll(keys: readonly ItemKey[]): Promise<readonly Item[]>;
  query(range: Range): AsyncIterable<Item>;
  /** Reads, and pays for, the whole table. */
  scan(filter: string, values: Item, projection?: string): AsyncIterable<Item>;
  change(key: ItemKey, change: Change): Promise<Changed>;
  /** Answers whether the condition held. */
  remove(key: ItemKey, condition: string, values: Item): Promise<boolean>;
  /** Writes all or nothing; `onCancelled` answers in place of a cancelled transaction, or throws it again to have it repeated. */
  transact<T>(writes: readonly Write[], done: T, onCancelled: (error: unknown) => T): Promise<T>;
}

const KEYS_PER_BATCH = 100;
const PARTITION_KEY_BYTES_MAX = 2048;
const SORT_KEY_BYTES_MAX = 1024;

type Row = Record<string, AttributeValue>;
type Position = Row | undefined;

export function openTable({ client, table, pause, random }: DynamoParts): DynamoTable {
  const repeat = createRepeat({ pause, random });
  const consistent = { TableName: table, ConsistentRead: true };
  return {
    async find(key) {
      // DynamoDB refuses to look for what could not have been put; a name out of an address may be of any length.
      if (isTooLong(key)) return undefined;
      const read = new GetItemCommand({ ...consistent, Key: marshall(key) });
      const { Item } = await repeat(() => client.send(read));
      return Item && unmarshall(Item);
    },
    findAll: (keys) => findAll(client, table, repeat, keys),
    query({ index, where, values, descending = false, pageSize }) {
      const about = {
        TableName: table,
        IndexName: index,
        ConsistentRead: index === undefined,
        KeyConditionExpression: where,
        ExpressionAttributeValues: marshall(values),
        ScanIndexForward: !descending,
        Limit: pageSize,
      };
      return paged(repeat, (from) => client.send(new QueryCommand({ ...about, ExclusiveStartKey: from })));
    },
    scan(filter, values, projection) {
      const about = {
        ...consistent,
        FilterExpression: filter,
        ExpressionAttributeValues: marshall(values),
        ProjectionExpression: projection,
      };
      return paged(repeat, (from) => client.send(new ScanCommand({ ...about, ExclusiveStartKey: from })));
    },
    change: (key, asked) => change(client, table, repeat, key, asked),
    remove(key, condition, values) {
      const removal = new DeleteItemCommand({
        TableName: table,
        Key: marshall(key),
        ConditionExpression: condition,
        ExpressionAttributeValues: marshall(values),
      });
      return ifConditionHolds(
        () => repeat(() => client.send(removal)),
        () => true,
        () => false,
      );
    },
    transact(writes, done, onCancelled) {
      const transaction = new TransactWriteItemsCommand({
        TransactItems: writes.map((write) => onTable(table, write)),
      });
      return repeat(() => client.send(transaction).then(() => done, onCancelled));
    },
  };
}

function onTable(table: string, write: Write): TransactWriteItem {
  const about = {
    TableName: table,
    ConditionExpression: write.condition,
    ExpressionAttributeValues: write.values && marshall(write.values),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  if ('put' in write) return { Put: { ...about, Item: marshall(write.put) } };
  return { Update: { ...about, Key: marshall(write.key), UpdateExpression: write.update } };
}

async function* paged(
  repeat: Repeat,
  read: (from: Position) => Promise<{ Items?: Row[] | undefined; LastEvaluatedKey?: Position }>,
): AsyncGenerator<Item> {
  let from: Position;
  do {
    const page = await repeat(() => read(from));
    for (const row of page.Items ?? []) yield unmarshall(row);
    from = page.LastEvaluatedKey;
  } while (from);
}

/** A batch may come back in part: what was left out is asked for again, as contention is. */
async function findAll(client: DynamoDBClient, table: string, repeat: Repeat, keys: readonly ItemKey[]) {
  const found: Item[] = [];
  for (let asked = 0; asked < keys.length; asked += KEYS_PER_BATCH) {
    let owed: Row[] = keys.slice(asked, asked + KEYS_PER_BATCH).map((key) => marshall(key));
    await repeat(async () => {
      const request = { [table]: { Keys: owed, ConsistentRead: true } };
      const answer = await client.send(new BatchGetItemCommand({ RequestItems: request }));
      found.push(...(answer.Responses?.[table] ?? []).map((row) => unmarshall(row)));
      owed = answer.UnprocessedKeys?.[table]?.Keys ?? [];
      if (owed.length > 0) throw partlyAnswered();
    });
  }
  return found;
}

function partlyAnswered(): Error {
  return Object.assign(new Error('A batch was read in part.'), { name: 'ThrottlingException' });
}

function change(
  client: DynamoDBClient,
  table: string,
  repeat: Repeat,
  key: ItemKey,
  { update, condition, names, values }: Change,
): Promise<Changed> {
  const command = new UpdateItemCommand({
    TableName: table,
    Key: marshall(key),
    UpdateExpression: update,
    ConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: marshall(values),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  return ifConditionHolds<{ Attributes?: Row | undefined }, Changed>(
    () => repeat(() => client.send(command)),
    ({ Attributes = {} }) => ({ done: true, item: unmarshall(Attributes) }),
    (kept) => ({ done: false, item: kept && unmarshall(kept) }),
  );
}

async function ifConditionHolds<Answer, T>(
  write: () => Promise<Answer>,
  held: (answer: Answer) => T,
  failed: (kept: Row | undefined) => T,
): Promise<T> {
  try {
    return held(await write());
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return failed(error.Item);
    throw error;
  }
}

function isTooLong({ p, s }: ItemKey): boolean {
  return Buffer.byteLength(p) > PARTITION_KEY_BYTES_MAX || Buffer.byteLength(s) > SORT_KEY_BYTES_MAX;
}
