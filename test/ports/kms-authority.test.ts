import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll } from 'vitest';
import { openKmsAuthority } from '../../shared/adapters/kms/kms-authority.ts';
import { type KmsDouble, startKmsDouble } from '../aws/kms-double.ts';
import type { KmsKeySpec } from '../aws/kms-keys.ts';
import { createMemoryDocuments } from '../builders/memory-documents.ts';
import { AUTHORITY_NOW, authoritySuite } from './authority-suite.ts';

const doubles: KmsDouble[] = [];
afterAll(async () => {
  for (const double of doubles) await double.close();
});

/** Over the wire: what KMS hears is what the SDK sends. */
async function anAuthority(root: KmsKeySpec, below: KmsKeySpec) {
  const double = await startKmsDouble({ root, issuing: below, timestamp: below });
  doubles.push(double);
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  return openKmsAuthority({
    client: new KMSClient({ endpoint: double.url, region: 'eu-west-3', credentials }),
    keys: double.keys,
    documents: createMemoryDocuments(),
    holder: 'Ministère (exemple)',
    sample: true,
    clock: { now: () => AUTHORITY_NOW },
  });
}

authoritySuite('KMS (P-256)', () => anAuthority('ECC_NIST_P256', 'ECC_NIST_P256'));
authoritySuite('KMS (RSA 3072)', () => anAuthority('RSA_3072', 'RSA_3072'));
authoritySuite('KMS (P-256 under RSA 3072)', () => anAuthority('RSA_3072', 'ECC_NIST_P256'));
