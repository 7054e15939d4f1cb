import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuthorityKeys, writeAuthorityCertificate } from '../authority/authority-certificate.ts';
import type { AuthorityRole } from '../authority/certificate-writer.ts';
import { type CertifiedSigner, createP256Key, p256Signer } from '../authority/signer.ts';

const FOLDER = 'signing-authority';
const DETAILS = 'authority.json';
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

export interface AuthorityOrder {
  /** The folder of the installation's keys; the authority lives in a folder of its own inside. */
  readonly folder: string;
  /** Name of the organisation that runs the installation, in Latin letters. */
  readonly holder: string;
  /** Marks every certificate EXEMPLE. */
  readonly sample: boolean;
  readonly now: string;
  /** Where the root's list will be found. */
  readonly revocationsUrl?: string | undefined;
}

/**
 * Opens the authority of a folder, or makes it at the first start. Made under another name and renamed: a start that
 * is cut leaves no half authority. Throws `InputInvalid` when a sample authority is opened as a real one, or back.
 */
export async function openAuthorityFolder(order: AuthorityOrder): Promise<AuthorityKeys> {
  const folder = join(order.folder, FOLDER);
  if (!existsSync(folder)) await makeAuthority(order, folder);
  const keys = readAuthority(folder);
  if (keys.sample !== order.sample) {
    const error = new Error(`The signing authority in ${folder} was made for the other mode of installation`);
    error.name = 'InputInvalid';
    throw error;
  }
  return keys;
}

/** What a verifier of this authority's signatures must trust (DER), read without touching a key. */
export function readRootCertificate(folder: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, FOLDER, 'root.cer')));
}

async function makeAuthority(order: AuthorityOrder, folder: string): Promise<void> {
  const making = `${folder}.making-${randomBytes(6).toString('hex')}`;
  mkdirSync(making, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const root = await make(making, 'root', order);
  await make(making, 'issuing', order, root);
  await make(making, 'timestamp', order, root);
  const details = { holder: order.holder, sample: order.sample, madeAt: order.now };
  writeFileSync(join(making, DETAILS), `${JSON.stringify(details)}\n`, { mode: OWNER_ONLY, flush: true });
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Two starts at once: the other one's authority is the one that stays.
    if (!existsSync(folder)) throw error;
  }
}

async function make(
  folder: string,
  role: AuthorityRole,
  { holder, revocationsUrl, sample, now }: AuthorityOrder,
  issuer?: CertifiedSigner,
): Promise<CertifiedSigner> {
  const { privateKey, signer } = createP256Key();
  const above = issuer === undefined ? {} : { issuer };
  const certificate = await writeAuthorityCertificate({
    role,
    signer,
    ...above,
    holder,
    revocationsUrl,
    sample,
    now,
  });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(folder, `${role}.key`), pem, { mode: OWNER_ONLY, flush: true });
  writeFileSync(join(folder, `${role}.cer`), certificate, { mode: OWNER_ONLY, flush: true });
  return { signer, certificate };
}

function readAuthority(folder: string): AuthorityKeys {
  const details: unknown = JSON.parse(readFileSync(join(folder, DETAILS), 'utf8'));
  if (!isDetails(details)) throw new Error(`${join(folder, DETAILS)} does not describe a signing authority`);
  const read = (role: AuthorityRole): CertifiedSigner => {
    const key = createPrivateKey(readFileSync(join(folder, `${role}.key`)));
    const certificate = new Uint8Array(readFileSync(join(folder, `${role}.cer`)));
    return { signer: p256Signer(key, createPublicKey(key)), certificate };
  };
  const { sample } = details;
  return { root: read('root'), issuing: read('issuing'), timestamp: read('timestamp'), sample };
}

function isDetails(value: unknown): value is { sample: boolean } {
  return (
    typeof value === 'object' && value !== null && 'sample' in value && typeof value.sample === 'boolean'
  );
}
