import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../domain/kernel/calendar-day.ts';
import { type CertificateProfile, type DistinguishedName, writeCertificate } from './certificate-writer.ts';

const FOLDER = 'signing-authority';
const DETAILS = 'authority.json';
const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const DAYS_ROOT = 7300;
const DAYS_BELOW_ROOT = 3650;

export interface KeyAndCertificate {
  readonly key: KeyObject;
  readonly certificate: Uint8Array;
  readonly name: DistinguishedName;
}

/** The installation's own authority: a root, the authority that issues for acts, and the time-stamp unit. */
export interface AuthorityKeys {
  readonly root: KeyAndCertificate;
  readonly issuing: KeyAndCertificate;
  readonly timestamp: KeyAndCertificate;
  readonly holder: string;
  readonly sample: boolean;
}

export interface AuthorityOrder {
  /** The folder of the installation's keys; the authority lives in a folder of its own inside. */
  readonly folder: string;
  /** Name of the organisation that runs the installation, in Latin letters. */
  readonly holder: string;
  /** Marks every certificate EXEMPLE. */
  readonly sample: boolean;
  readonly now: string;
}

/**
 * Opens the authority of a folder, or makes it at the first start. Made under another name and renamed: a start that
 * is cut leaves no half authority. Throws `InputInvalid` when a sample authority is opened as a real one, or back.
 */
export function openAuthorityFolder(order: AuthorityOrder): AuthorityKeys {
  const folder = join(order.folder, FOLDER);
  if (!existsSync(folder)) makeAuthority(order, folder);
  const keys = readAuthority(folder);
  if (keys.sample !== order.sample) {
    const error = new Error(`The signing authority in ${folder} was made for the other mode of installation`);
    error.name = 'InputInvalid';
    throw error;
  }
  return keys;
}

function makeAuthority(order: AuthorityOrder, folder: string): void {
  const making = `${folder}.making-${randomBytes(6).toString('hex')}`;
  mkdirSync(making, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const root = make(making, 'root', order, undefined);
  make(making, 'issuing', order, root);
  make(making, 'timestamp', order, root);
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

function make(
  folder: string,
  profile: Exclude<CertificateProfile, 'signer'>,
  order: AuthorityOrder,
  issuer: KeyAndCertificate | undefined,
): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = authorityName(profile, order);
  const days = profile === 'root' ? DAYS_ROOT : DAYS_BELOW_ROOT;
  // A day earlier, so that clocks which are a little behind accept what is issued today.
  const today = order.now.slice(0, 10);
  const certificate = writeCertificate({
    profile,
    serial: newSerial(),
    subject: name,
    subjectKey: publicKey,
    issuer: issuer?.name ?? name,
    issuerKey: issuer?.key ?? privateKey,
    validFrom: `${addDays(today, -1)}T00:00:00.000Z`,
    validTo: `${addDays(today, days)}T00:00:00.000Z`,
  });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(folder, `${profile}.key`), pem, { mode: OWNER_ONLY, flush: true });
  writeFileSync(join(folder, `${profile}.cer`), certificate, { mode: OWNER_ONLY, flush: true });
  return { key: privateKey, certificate, name };
}

function readAuthority(folder: string): AuthorityKeys {
  const details: unknown = JSON.parse(readFileSync(join(folder, DETAILS), 'utf8'));
  if (!isDetails(details)) throw new Error(`${join(folder, DETAILS)} does not describe a signing authority`);
  const read = (profile: Exclude<CertificateProfile, 'signer'>): KeyAndCertificate => ({
    key: createPrivateKey(readFileSync(join(folder, `${profile}.key`))),
    certificate: new Uint8Array(readFileSync(join(folder, `${profile}.cer`))),
    name: authorityName(profile, details),
  });
  return { root: read('root'), issuing: read('issuing'), timestamp: read('timestamp'), ...details };
}

function authorityName(
  profile: Exclude<CertificateProfile, 'signer'>,
  { holder, sample }: { holder: string; sample: boolean },
): DistinguishedName {
  const role = {
    root: 'Autorité racine de l’installation',
    issuing: 'Autorité des signatures simples',
    timestamp: 'Horodatage de l’installation',
  }[profile];
  return [
    ['country', 'MA'],
    ['organisation', holder],
    ['commonName', sample ? `EXEMPLE - ${role}` : role],
  ];
}

function isDetails(value: unknown): value is { holder: string; sample: boolean } {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'holder' in value &&
    typeof value.holder === 'string' &&
    'sample' in value &&
    typeof value.sample === 'boolean'
  );
}

/** 64 random bits at least are asked of a serial number (CA/Browser Forum); the first bit keeps it positive. */
export function newSerial(): Uint8Array {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
