import { KMSClient } from '@aws-sdk/client-kms';
import { openKmsAuthority } from '../../shared/adapters/kms/kms-authority.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import { authoritySettings, readSettings } from './settings.ts';

/** The installation's own authority: its keys never leave KMS, its certificates lie among the documents. */
export function openAuthority(documents: Documents, clock: Clock) {
  const settings = readSettings(authoritySettings);
  return openKmsAuthority({
    client: new KMSClient({}),
    keys: {
      root: settings.MITHAQ_KMS_ROOT_KEY,
      issuing: settings.MITHAQ_KMS_ISSUING_KEY,
      timestamp: settings.MITHAQ_KMS_TIMESTAMP_KEY,
    },
    documents,
    holder: settings.MITHAQ_HOLDER,
    sample: settings.MITHAQ_SAMPLE,
    clock,
  });
}
