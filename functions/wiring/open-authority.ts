import type { Clock } from '../../shared/ports/clock.ts';
import type { Documents } from '../../shared/ports/documents.ts';
import type { SigningAuthority } from '../../shared/ports/keys.ts';
import type { PortalDesk } from '../portal/portal-desk.ts';
import { once } from './once.ts';
import { authoritySettings, readSettings } from './settings.ts';

/** Where the portal shows the list; see `routes/revoked.ts`. */
const revocationsUrl = (publicUrl: string) => new URL('/authority/revoked.crl', publicUrl).href;

type LateSigning = Pick<SigningAuthority, 'issueFor' | 'revocationList' | 'rootRevocationList'>;

/**
 * The installation's own authority: its keys never leave KMS, its certificates lie among the documents. Opened with the
 * first signature or verification, so that a key service that is away closes no other page.
 */
export function createLateAuthority(
  documents: Documents,
  clock: Clock,
  { publicUrl, founds = false }: { readonly publicUrl?: string; readonly founds?: boolean } = {},
): Pick<PortalDesk, 'timestamps' | 'rootCertificates'> & { readonly authority: LateSigning } {
  const settings = readSettings(authoritySettings);
  const load = once(async () => {
    const { KMSClient } = await import('@aws-sdk/client-kms');
    const { openKmsAuthority } = await import('../../shared/adapters/kms/kms-authority.ts');
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
      founds,
      // A sample's certificates are nobody's business outside.
      revocationsUrl:
        publicUrl === undefined || settings.MITHAQ_SAMPLE ? undefined : revocationsUrl(publicUrl),
    });
  });
  return {
    authority: {
      issueFor: async (signer) => (await load()).signing.issueFor(signer),
      revocationList: async (...given) => (await load()).signing.revocationList(...given),
      rootRevocationList: async (at) => (await load()).signing.rootRevocationList(at),
    },
    timestamps: { timestamp: async (hash) => (await load()).timestamps.timestamp(hash) },
    rootCertificates: async () => (await load()).signing.rootCertificates(),
  };
}
