import { createS3Documents } from '../../shared/adapters/s3/s3-documents.ts';
import { anS3Client } from '../aws/s3-client.ts';
import { startS3Double } from '../aws/s3-double.ts';
import { documentsSuite } from './documents-suite.ts';
import { createMovableClock } from './suite-parts.ts';

documentsSuite('S3', async () => {
  const double = await startS3Double();
  const client = anS3Client(double.url);
  return {
    documents: createS3Documents({ client, bucket: 'documents', clock: createMovableClock() }),
    tamper: async (key, bytes) => double.corrupt(key, bytes),
    async close() {
      client.destroy();
      await double.close();
    },
  };
});
