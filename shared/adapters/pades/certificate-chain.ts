import { X509Certificate } from 'node:crypto';
import { OID } from './oids.ts';

const CHAIN_LENGTH_MAX = 6;

/**
 * The certificates from one up to one of the roots through the others, every signature right, every issuer an
 * authority, and every certificate valid at the instant; undefined when there is no such way. Revocation is another
 * question: see `standingOf`.
 */
export function pathToRoot(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: string,
): readonly X509Certificate[] | undefined {
  const path = [certificate];
  for (let current = certificate; path.length <= CHAIN_LENGTH_MAX; path.push(current)) {
    if (!validAt(current, at)) return undefined;
    const root = roots.find((candidate) => issued(candidate, current));
    if (root !== undefined) return validAt(root, at) ? [...path, root] : undefined;
    const issuer = others.find((candidate) => issued(candidate, current));
    if (issuer === undefined) return undefined;
    current = issuer;
  }
  return undefined;
}

/** Whether the certificate was made for time-stamps and for nothing else (RFC 3161, 2.3). */
export function isForTimestamps(certificate: X509Certificate): boolean {
  const usages = certificate.keyUsage ?? [];
  return usages.length === 1 && usages[0] === OID.timestamping;
}

export function commonNameOf(certificate: X509Certificate): string {
  const line = certificate.subject.split('\n').find((part) => part.startsWith('CN='));
  return line?.slice('CN='.length) ?? '';
}

export function parseCertificate(der: Uint8Array): X509Certificate {
  return new X509Certificate(der);
}

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
}

function validAt(certificate: X509Certificate, at: string): boolean {
  const moment = Date.parse(at);
  return Date.parse(certificate.validFrom) <= moment && moment <= Date.parse(certificate.validTo);
}
