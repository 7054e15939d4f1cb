import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoRecords } from '../../shared/adapters/dynamodb/dynamo-records.ts';
import { createDynamoStore } from '../../shared/adapters/dynamodb/dynamo-store.ts';
import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import { fault } from '../../shared/ports/fault.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { readSecret } from './kept-secret.ts';
import { readSettings, recordSettings } from './settings.ts';

const clock: Clock = { now: () => new Date().toISOString() };

/** For functions that touch no document: they have neither the right nor the client. */
const noDocuments = (): Promise<never> =>
  Promise.reject(fault('DocumentsOutOfReach', 'This function was given no documents.'));
const withoutDocuments: Documents = { put: noDocuments, get: noDocuments, describe: noDocuments };

/** The table, the installation's key and the clock: what every use case works with. */
export async function openDesk(): Promise<Desk> {
  const settings = readSettings(recordSettings);
  // The adapter asks again by itself; both together would outlast the function's time.
  const client = new DynamoDBClient({ maxAttempts: 1 });
  const table = { client, table: settings.MITHAQ_TABLE, clock };
  return {
    store: createDynamoStore(table),
    records: createDynamoRecords(table),
    documents: withoutDocuments,
    secrets: createSecrets(Buffer.from(await readSecret(settings.MITHAQ_INSTALLATION_SECRET_ARN), 'base64')),
    clock,
    programmeId: settings.MITHAQ_PROGRAMME_ID,
  };
}
