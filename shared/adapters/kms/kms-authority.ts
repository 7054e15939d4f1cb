import type { KMSClient } from '@aws-sdk/client-kms';
import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import { fault } from '../../ports/fault.ts';
import { type Authority, createAuthority } from '../authority/authority.ts';
import {
  type AuthorityCertificateOrder,
  DAYS_BELOW_ROOT,
  rootListUrl,
  SAMPLE_MARK,
  writeAuthorityCertificate,
} from '../authority/authority-certificate.ts';
import { writeRevocationList } from '../authority/revocation-list-writer.ts';
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
  /** Makes what the root signs, once: for the one function that may use its key. */
  readonly founds?: boolean;
  /** Where everybody finds the list of revoked certificates. */
  readonly revocationsUrl?: string | undefined;
}

const MEDIA_TYPE = 'application/pkix-cert';
const LIST_TYPE = 'application/pkix-crl';

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
  const listKey = `${folder}/root.crl`;
  const sign = () => writeRevocationList(above, [], clock.now(), DAYS_BELOW_ROOT);
  if (options.founds) await keptOnce(documents, listKey, LIST_TYPE, sign);
  const rootList = () => readKept(documents, listKey);
  const signers = { root: above, issuing: below, timestamp: stamps };
  return createAuthority({ ...signers, sample, revocationsUrl, rootList }, clock);
}

function keptCertificate(
  documents: Documents,
  key: string,
  order: AuthorityCertificateOrder,
): Promise<Uint8Array> {
  return keptOnce(documents, key, MEDIA_TYPE, () => writeAuthorityCertificate(order));
}

async function readKept(documents: Documents, key: string): Promise<Uint8Array | undefined> {
  try {
    return (await documents.get(key)).bytes;
  } catch (error) {
    if (!isNamed(error, 'DocumentMissing')) throw error;
    return undefined;
  }
}

async function keptOnce(
  documents: Documents,
  key: string,
  mediaType: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const found = await readKept(documents, key);
  if (found) return found;
  const made = await make();
  try {
    await documents.put(key, made, mediaType);
    return made;
  } catch (error) {
    if (!isNamed(error, 'DocumentExists')) throw error;
    // Two began at once: what the other one made is what stays.
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
