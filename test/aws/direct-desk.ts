import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoRecords } from '../../shared/adapters/dynamodb/dynamo-records.ts';
import { createDynamoStore } from '../../shared/adapters/dynamodb/dynamo-store.ts';
import { createS3Documents } from '../../shared/adapters/s3/s3-documents.ts';
import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import type { LambdaFunction } from './lambda-functions.ts';
import { SECRET_ACCESS_KEY } from './lambda-host.ts';
import { anS3Client } from './s3-client.ts';

/** The installation's key: 32 bytes that the functions read from their secret. */
export const INSTALLATION_KEY = Buffer.alloc(32, 7);

/** A desk on the functions' own table and bucket, for what a test has to look at by itself. */
export function directDesk(parts: {
  readonly client: DynamoDBClient;
  readonly portal: LambdaFunction;
  readonly objectsUrl: string;
  readonly clock: Clock;
}): Desk {
  const { client, clock, objectsUrl, portal } = parts;
  const { MITHAQ_TABLE = '', MITHAQ_DOCUMENTS_BUCKET = '', MITHAQ_PROGRAMME_ID = '' } = portal.environment;
  const s3 = anS3Client(objectsUrl, SECRET_ACCESS_KEY);
  return {
    store: createDynamoStore({ client, table: MITHAQ_TABLE, clock }),
    records: createDynamoRecords({ client, table: MITHAQ_TABLE, clock }),
    documents: createS3Documents({ client: s3, bucket: MITHAQ_DOCUMENTS_BUCKET, clock }),
    secrets: createSecrets(INSTALLATION_KEY),
    clock,
    programmeId: MITHAQ_PROGRAMME_ID,
  };
}
