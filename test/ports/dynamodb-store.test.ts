import { afterAll, beforeAll, describe } from 'vitest';
import { createDynamoRecords } from '../../shared/adapters/dynamodb/dynamo-records.ts';
import { createDynamoStore } from '../../shared/adapters/dynamodb/dynamo-store.ts';
import { type Dynoxide, findDynoxide, startDynoxide } from './dynoxide.ts';
import { recordsSuite } from './records-suite.ts';
import { storeSuite } from './store-suite.ts';

const binary = findDynoxide();
if (!binary)
  console.warn(`No dynoxide for ${process.platform}-${process.arch}: DynamoDB is not tested here.`);

describe.skipIf(!binary)('over the wire', () => {
  let dynoxide: Dynoxide;
  beforeAll(async () => {
    dynoxide = await startDynoxide(binary ?? '');
  });
  afterAll(() => dynoxide.stop());

  const close = async () => undefined;
  const parts = async () => ({ client: dynoxide.client, table: await dynoxide.createTable() });

  storeSuite('DynamoDB', async (clock) => ({
    store: createDynamoStore({ ...(await parts()), clock }),
    close,
  }));
  recordsSuite('DynamoDB', async (clock) => ({
    records: createDynamoRecords({ ...(await parts()), clock }),
    close,
  }));
});
