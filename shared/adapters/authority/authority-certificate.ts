import { randomBytes } from 'node:crypto';
import { addDays } from '../../domain/kernel/calendar-day.ts';
import { type AuthorityRole, writeCertificate } from './certificate-writer.ts';
import type { CertifiedSigner, Signer } from './signer.ts';

const DAYS_ROOT = 7300;
/** How long what stands below a root is valid, and so a list of a root whose key signs nothing afterwards. */
export const DAYS_BELOW_ROOT = 3650;

/** Before the name of everything that a sample installation issues. */
export const SAMPLE_MARK = 'EXEMPLE - ';

/** The installation's own authority: a root, the authority that issues for acts, and the time-stamp unit. */
export interface AuthorityKeys extends Readonly<Record<AuthorityRole, CertifiedSigner>> {
  readonly sample: boolean;
  /** Where everybody finds the list of revoked certificates; written into what is issued from then on. */
  readonly revocationsUrl?: string | undefined;
  /** The root's list where its key signs no more: the one that it left. */
  readonly rootList?: () => Promise<Uint8Array | undefined>;
}

/** The root's list lies beside that of the issuing authority. */
export function rootListUrl(revocationsUrl: string | undefined): string | undefined {
  return revocationsUrl === undefined ? undefined : new URL('root.crl', revocationsUrl).href;
}

export interface AuthorityCertificateOrder {
  readonly role: AuthorityRole;
  readonly signer: Signer;
  /** Absent for the root, which certifies itself. */
  readonly issuer?: CertifiedSigner;
  /** Where the root's list is found; absent for the root itself, which nobody can take back. */
  readonly revocationsUrl?: string | undefined;
  /** Name of the organisation that runs the installation, in Latin letters. */
  readonly holder: string;
  /** Marks the certificate EXEMPLE. */
  readonly sample: boolean;
  readonly now: string;
}

/** Certifies a key of the authority for years, from the day before `now`. */
export function writeAuthorityCertificate(order: AuthorityCertificateOrder): Promise<Uint8Array> {
  const { role, signer, issuer, holder, revocationsUrl, sample, now } = order;
  const days = role === 'root' ? DAYS_ROOT : DAYS_BELOW_ROOT;
  // A day earlier, so that clocks which are a little behind accept what is issued today.
  const today = now.slice(0, 10);
  return writeCertificate({
    profile: role,
    serial: newSerial(),
    subject: [
      ['country', 'MA'],
      ['organisation', holder],
      ['commonName', `${sample ? SAMPLE_MARK : ''}${COMMON_NAMES[role]}`],
    ],
    subjectKey: signer.publicKey,
    issuer: issuer?.signer ?? signer,
    ...(issuer === undefined ? {} : { issuerCertificate: issuer.certificate }),
    ...(issuer === undefined || revocationsUrl === undefined ? {} : { revocationsUrl }),
    validFrom: `${addDays(today, -1)}T00:00:00.000Z`,
    validTo: `${addDays(today, days)}T00:00:00.000Z`,
  });
}

const COMMON_NAMES = {
  root: 'Autorité racine de l’installation',
  issuing: 'Autorité des signatures simples',
  timestamp: 'Horodatage de l’installation',
} as const satisfies Record<AuthorityRole, string>;

/** 64 random bits at least are asked of a serial number (CA/Browser Forum); the first bit keeps it positive. */
export function newSerial(): Uint8Array {
  const bytes = new Uint8Array(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
