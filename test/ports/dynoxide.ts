import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe } from 'vitest';
import { tableLayout } from '../../shared/adapters/dynamodb/table-layout.ts';

export interface Dynoxide {
  /** A connection of one's own, to be disturbed at will. */
  connect(): DynamoDBClient;
  /** Makes an empty table after the layout and answers its name. */
  createTable(): Promise<string>;
  stop(): Promise<void>;
}

/** Tests on a table over the wire, one process for all of them; skipped, with a word, where there is no binary. */
export function describeOverTheWire(tests: (dynoxide: () => Dynoxide) => void): void {
  const binary = findDynoxide();
  if (!binary)
    console.warn(`No dynoxide for ${process.platform}-${process.arch}: DynamoDB is not tested here.`);
  describe.skipIf(!binary)('over the wire', () => {
    let dynoxide: Dynoxide;
    beforeAll(async () => {
      dynoxide = await startDynoxide(binary ?? '');
    });
    afterAll(() => dynoxide.stop());
    tests(() => dynoxide);
  });
}

/** The binary for this platform; undefined where there is none. */
export function findDynoxide(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
  } catch {
    return undefined;
  }
}

/** A DynamoDB in memory, on a free port of this machine, spoken to over the wire. */
export async function startDynoxide(binary: string): Promise<Dynoxide> {
  const port = await freePort();
  const server = spawn(binary, ['--port', String(port)], { stdio: 'ignore' });
  const clients: DynamoDBClient[] = [];
  const connect = () => {
    const client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-3',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    clients.push(client);
    return client;
  };
  const client = connect();
  await untilItAnswers(client);
  let tables = 0;
  return {
    connect,
    async createTable() {
      tables += 1;
      const name = `mithaq-${tables}`;
      await client.send(new CreateTableCommand(tableAfterLayout(name)));
      return name;
    },
    async stop() {
      for (const each of clients) each.destroy();
      server.kill();
      await once(server, 'exit');
    },
  };
}

function tableAfterLayout(name: string) {
  const { partitionKey, sortKey, listingIndexes, outboxIndex } = tableLayout;
  const keys = (layout: { readonly partitionKey: string; readonly sortKey: string }) => [
    { AttributeName: layout.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: layout.sortKey, KeyType: 'RANGE' as const },
  ];
  const indexes = [...listingIndexes, outboxIndex];
  const attributes = [{ partitionKey, sortKey }, ...indexes].flatMap(keys);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' as const,
    KeySchema: keys({ partitionKey, sortKey }),
    AttributeDefinitions: attributes.map(({ AttributeName }) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keys(index),
      Projection: { ProjectionType: index.projection },
    })),
  };
}

async function untilItAnswers(client: DynamoDBClient): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(20);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}
