import { verify, type X509Certificate } from 'node:crypto';
import { subjectOf } from './certificate-parts.ts';
import {
  child,
  children,
  type DerNode,
  instantOf,
  integerBytesOf,
  isBoolean,
  isSequence,
  isTime,
  oidOf,
  readDer,
  taggedPart,
} from './der.ts';
import { OID } from './oids.ts';

/** A certificate revocation list as read, judged by nobody yet (RFC 5280, 5). */
export interface ReadRevocationList {
  readonly issuer: Uint8Array;
  readonly thisUpdate: string;
  readonly nextUpdate?: string;
  /** By number of the certificate: lower-case hex without leading zeros. */
  readonly revokedAt: ReadonlyMap<string, string>;
  readonly toBeSigned: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** It is about some certificates of its issuer only, or about changes only: it cannot say that one is good. */
  readonly isPartial: boolean;
}

/** The hash of a signature algorithm that is taken; others are weaker, or rare. */
export const HASH_OF_SIGNATURE: Readonly<Record<string, string>> = {
  [OID.rsaWithSha256]: 'sha256',
  [OID.rsaWithSha384]: 'sha384',
  [OID.rsaWithSha512]: 'sha512',
  [OID.ecdsaWithSha256]: 'sha256',
  [OID.ecdsaWithSha384]: 'sha384',
  [OID.ecdsaWithSha512]: 'sha512',
};

/** Extensions that may be critical and change nothing about what a list says of a certificate. */
const UNDERSTOOD: ReadonlySet<string> = new Set([OID.crlNumber, OID.authorityKeyIdentifier]);

/** Throws SyntaxError for anything that is no list. */
export function readRevocationList(der: Uint8Array): ReadRevocationList {
  const [toBeSigned, algorithm, signature] = children(readDer(der));
  const parts = children(toBeSigned);
  // The version is there in every list with extensions (5.1.2.1).
  const rest = isSequence(parts[0]) ? parts : parts.slice(1);
  const [, issuer, thisUpdate, ...more] = rest;
  if (toBeSigned === undefined || issuer === undefined) throw new SyntaxError('Not a revocation list');
  const next = isTime(more[0]) ? more.shift() : undefined;
  const entries = isSequence(more[0]) ? children(more[0]) : [];
  const extensions = taggedPart(more, 0);
  return {
    issuer: issuer.bytes,
    thisUpdate: instantOf(thisUpdate),
    ...(next === undefined ? {} : { nextUpdate: instantOf(next) }),
    revokedAt: new Map(entries.map(readEntry)),
    toBeSigned: toBeSigned.bytes,
    signatureAlgorithm: oidOf(child(algorithm, 0)),
    signature: bits(signature),
    isPartial: extensions !== undefined && children(child(extensions, 0)).some(isStrangeAndCritical),
  };
}

function readEntry(entry: DerNode): [serial: string, revokedAt: string] {
  return [hexOf(integerBytesOf(child(entry, 0))), instantOf(child(entry, 1))];
}

function isStrangeAndCritical(extension: DerNode): boolean {
  const [id, critical] = children(extension);
  return isBoolean(critical) && !UNDERSTOOD.has(oidOf(id));
}

/** The bytes of a BIT STRING, whose first byte counts unused bits. */
function bits(node: DerNode | undefined): Uint8Array {
  return node?.content.subarray(1) ?? new Uint8Array();
}

/** A number of a certificate as this product writes it. */
export function serialOf(certificate: X509Certificate): string {
  return withoutZeros(certificate.serialNumber.toLowerCase());
}

function hexOf(integer: Uint8Array): string {
  return withoutZeros(Buffer.from(integer).toString('hex'));
}

export function withoutZeros(hex: string): string {
  return hex.replace(/^0+(?=.)/u, '');
}

/** Whether the list is of this issuer and signed by it. */
export function isListOf(list: ReadRevocationList, issuer: X509Certificate): boolean {
  if (Buffer.compare(list.issuer, subjectOf(new Uint8Array(issuer.raw))) !== 0) return false;
  const hash = HASH_OF_SIGNATURE[list.signatureAlgorithm];
  return hash !== undefined && verify(hash, list.toBeSigned, issuer.publicKey, list.signature);
}
