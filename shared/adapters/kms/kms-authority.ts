import type { KMSClient } from '@aws-sdk/client-kms';
import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import { fault } from '../../ports/fault.ts';
import { type Authority, createAuthority } from '../authority/authority.ts';
import {
  type AuthorityCertificateOrder,
  rootListUrl,
  SAMPLE_MARK,
  writeAuthorityCertificate,
} from '../authority/authority-certificate.ts';
import { commonNameOf, parseCertificate } from '../pades/certificate-chain.ts';
import { openKmsSigner } from './kms-signer.ts';

export interface KmsAuthorityOptions {
  readonly client: KMSClient;
  /** Ids, ARNs or aliases of three keys. Another key is another authority, or another link below the same root. */
  readonly keys: { readonly root: string; readonly issuing: string; readonly timestamp: string };
  /** Where the authority's own certificates rest, under `authority/`. */
  readonly documents: Documents;
  /** Name of the organisation that runs the installation, in Latin letters. */
  readonly holder: string;
  /** Marks every certificate EXEMPLE; an authority keeps its mark for ever. */
  readonly sample: boolean;
  readonly clock: Clock;
  /** Where everybody finds the list of revoked certificates. */
  readonly revocationsUrl?: string | undefined;
}

const MEDIA_TYPE = 'application/pkix-cert';

/**
 * Opens the installation's own authority over keys of KMS. Its certificates are made at the first use and kept
 * write-once, so that two who begin at the same time go on with the same ones. A person's key for an act still lives
 * in memory only. Throws `InputInvalid` for other kinds of keys, or an authority made for the other mode.
 */
export async function openKmsAuthority(options: KmsAuthorityOptions): Promise<Authority> {
  const { client, keys, documents, holder, sample, clock } = options;
  const [root, issuing, timestamp] = await Promise.all([
    openKmsSigner(client, keys.root),
    openKmsSigner(client, keys.issuing),
    openKmsSigner(client, keys.timestamp),
  ]);
  const { revocationsUrl } = options;
  const about = { holder, sample, now: clock.now(), revocationsUrl: rootListUrl(revocationsUrl) };
  const folder = `authority/${root.keyId}`;
  const certified = async <Order extends AuthorityCertificateOrder>(name: string, order: Order) => ({
    signer: order.signer,
    certificate: await keptCertificate(documents, `${folder}/${name}.cer`, order),
  });
  const above = await certified('root', { role: 'root', signer: root, ...about });
  checkMode(above.certificate, sample, folder);
  const [below, stamps] = await Promise.all([
    certified(`issuing-${issuing.keyId}`, { role: 'issuing', signer: issuing, issuer: above, ...about }),
    certified(`timestamp-${timestamp.keyId}`, {
      role: 'timestamp',
      signer: timestamp,
      issuer: above,
      ...about,
    }),
  ]);
  return createAuthority({ root: above, issuing: below, timestamp: stamps, sample, revocationsUrl }, clock);
}

async function keptCertificate(
  documents: Documents,
  key: string,
  order: AuthorityCertificateOrder,
): Promise<Uint8Array> {
  try {
    return (await documents.get(key)).bytes;
  } catch (error) {
    if (!isNamed(error, 'DocumentMissing')) throw error;
  }
  const certificate = await writeAuthorityCertificate(order);
  try {
    await documents.put(key, certificate, MEDIA_TYPE);
    return certificate;
  } catch (error) {
    if (!isNamed(error, 'DocumentExists')) throw error;
    // Two began at once: the other one's certificate is the one that stays.
    return (await documents.get(key)).bytes;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function checkMode(root: Uint8Array, sample: boolean, folder: string): void {
  if (commonNameOf(parseCertificate(root)).startsWith(SAMPLE_MARK) === sample) return;
  throw fault('InputInvalid', `The signing authority ${folder} was made for the other mode of installation.`);
}
