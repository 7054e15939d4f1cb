import { createHash, type KeyObject } from 'node:crypto';
import { subjectOf } from '../pades/certificate-parts.ts';
import { signatureAlgorithm } from '../pades/cms-writer.ts';
import {
  bigInteger,
  bitString,
  bitsOf,
  certificateTime,
  child,
  type DerNode,
  integer,
  objectId,
  octets,
  printable,
  readDer,
  sequence,
  setOf,
  tagged,
  taggedOctets,
  utf8,
  yes,
} from '../pades/der.ts';
import { OID } from '../pades/oids.ts';
import type { Signer } from './signer.ts';

const ATTRIBUTE = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  description: '2.5.4.13',
} as const;

/** X.520: these two take PrintableString, the others UTF-8. */
const PRINTABLE = new Set<string>(['country', 'serialNumber']);

/** A distinguished name, most general part first. */
export type DistinguishedName = readonly (readonly [part: keyof typeof ATTRIBUTE, text: string])[];

/** The keys of an authority, by what they sign. */
export type AuthorityRole = 'root' | 'issuing' | 'timestamp';

export type CertificateProfile = AuthorityRole | 'signer';

export interface CertificateOrder {
  readonly profile: CertificateProfile;
  readonly serial: Uint8Array;
  readonly subject: DistinguishedName;
  readonly subjectKey: KeyObject;
  readonly issuer: Signer;
  /** DER; absent when the key certifies itself. */
  readonly issuerCertificate?: Uint8Array;
  readonly validFrom: string;
  readonly validTo: string;
  /** Where the list of revoked certificates is found. */
  readonly revocationsUrl?: string;
}

/** An X.509 v3 certificate (RFC 5280), signed as the issuer's key does; DER. */
export async function writeCertificate(order: CertificateOrder): Promise<Uint8Array> {
  const { issuer, issuerCertificate } = order;
  const algorithm = signatureAlgorithm(issuer.publicKey);
  const subject = distinguishedName(order.subject);
  const toBeSigned = sequence(
    tagged(0, integer(2)),
    bigInteger(order.serial),
    algorithm,
    issuerCertificate === undefined ? subject : readDer(subjectOf(issuerCertificate)),
    sequence(certificateTime(order.validFrom), certificateTime(order.validTo)),
    subject,
    publicKeyInfo(order.subjectKey),
    tagged(3, sequence(...extensions(order))),
  );
  const signature = await issuer.sign(toBeSigned.bytes);
  return sequence(toBeSigned, algorithm, bitString(signature)).bytes;
}

function distinguishedName(name: DistinguishedName): DerNode {
  const parts = name.map(([part, value]) => {
    const text = PRINTABLE.has(part) ? printable(value) : utf8(value);
    return setOf(sequence(objectId(ATTRIBUTE[part]), text));
  });
  return sequence(...parts);
}

function extensions(order: CertificateOrder): DerNode[] {
  const identifiers = [
    extension('2.5.29.14', octets(keyIdentifier(order.subjectKey))),
    extension('2.5.29.35', sequence(taggedOctets(0, keyIdentifier(order.issuer.publicKey)))),
    ...(order.revocationsUrl === undefined ? [] : [distributionPoint(order.revocationsUrl)]),
  ];
  switch (order.profile) {
    case 'root':
      return [
        critical('2.5.29.19', sequence(yes())),
        critical('2.5.29.15', bitString([0x06], 1)),
        ...identifiers,
      ];
    case 'issuing':
      return [
        critical('2.5.29.19', sequence(yes(), integer(0))),
        critical('2.5.29.15', bitString([0x06], 1)),
        ...identifiers,
      ];
    case 'timestamp':
      return [
        critical('2.5.29.15', bitString([0x80], 7)),
        critical('2.5.29.37', sequence(objectId(OID.timestamping))),
        ...identifiers,
      ];
    case 'signer':
      return [
        critical('2.5.29.15', bitString([0xc0], 6)),
        // E-mail protection and two document-signing purposes (Microsoft's and RFC 9336): readers ask for one of them.
        extension('2.5.29.37', sequence(...DOCUMENT_SIGNING.map(objectId))),
        ...identifiers,
      ];
  }
}

/** One point, by its full name, which is a URI (RFC 5280, 4.2.1.13). */
function distributionPoint(url: string): DerNode {
  const name = taggedOctets(6, new TextEncoder().encode(url));
  return extension(OID.crlDistributionPoints, sequence(sequence(tagged(0, tagged(0, name)))));
}

const DOCUMENT_SIGNING = ['1.3.6.1.5.5.7.3.4', '1.3.6.1.4.1.311.10.3.12', '1.3.6.1.5.5.7.3.36'];

export function extension(type: string, value: DerNode): DerNode {
  return sequence(objectId(type), octets(value.bytes));
}

function critical(type: string, value: DerNode): DerNode {
  return sequence(objectId(type), yes(), octets(value.bytes));
}

/** Method (1) of RFC 5280, 4.2.1.2: SHA-1 of the key's bits; an identifier, not a protection. */
export function keyIdentifier(key: KeyObject): Uint8Array {
  const bits = bitsOf(child(publicKeyInfo(key), 1));
  return new Uint8Array(createHash('sha1').update(bits).digest());
}

function publicKeyInfo(publicKey: KeyObject): DerNode {
  return readDer(new Uint8Array(publicKey.export({ type: 'spki', format: 'der' })));
}
