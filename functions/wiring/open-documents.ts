import type { Clock } from '../../shared/ports/clock.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import { once } from './once.ts';
import { documentSettings, readSettings } from './settings.ts';

/** Conventions with their signed revisions stay under lock, and the certificates that prove them; other papers do not. */
const LOCKED = ['conventions/', 'authority/'];

/** Documents in S3, whose client is loaded with the first of them: most pages show none. */
export function openDocuments(clock: Clock): Documents {
  const settings = readSettings(documentSettings);
  const load = once(async () => {
    const { S3Client } = await import('@aws-sdk/client-s3');
    const { createS3Documents } = await import('../../shared/adapters/s3/s3-documents.ts');
    return createS3Documents({
      client: new S3Client({}),
      bucket: settings.MITHAQ_DOCUMENTS_BUCKET,
      clock,
      lock: { prefixes: LOCKED, years: settings.MITHAQ_LOCK_YEARS, mode: settings.MITHAQ_LOCK_MODE },
    });
  });
  return {
    put: async (...given) => (await load()).put(...given),
    get: async (...given) => (await load()).get(...given),
    describe: async (...given) => (await load()).describe(...given),
  };
}
