import { createDynamoRecords } from '../../shared/adapters/dynamodb/dynamo-records.ts';
import { createDynamoStore } from '../../shared/adapters/dynamodb/dynamo-store.ts';
import { describeOverTheWire } from './dynoxide.ts';
import { recordsSuite } from './records-suite.ts';
import { storeSuite } from './store-suite.ts';

describeOverTheWire((dynoxide) => {
  const aTable = async () => {
    const client = dynoxide().connect();
    const close = async () => client.destroy();
    return { client, table: await dynoxide().createTable(), close };
  };

  storeSuite('DynamoDB', async (clock) => {
    const { close, ...parts } = await aTable();
    return { store: createDynamoStore({ ...parts, clock }), close };
  });

  recordsSuite('DynamoDB', async (clock) => {
    const { close, ...parts } = await aTable();
    return { records: createDynamoRecords({ ...parts, clock }), close };
  });
});
