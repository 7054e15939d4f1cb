import { createHash } from 'node:crypto';
import type { IssuedCertificate } from '../../ports/revocations.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { subjectOf } from '../pades/certificate-parts.ts';
import { bigInteger, nothing, objectId, octets, sequence, tagged } from '../pades/der.ts';
import { keyBitsOf } from '../pades/ocsp-response.ts';
import { OID } from '../pades/oids.ts';
import { serialOf } from '../pades/revocation-list.ts';

/**
 * Asks about one certificate, not signed, with a nonce (RFC 6960, 4.1; RFC 8954). SHA-1 names the issuer, it protects
 * nothing: it is the one hash that every responder knows (RFC 5019).
 */
export function ocspRequest({ certificate, issuer }: IssuedCertificate, nonce: Uint8Array): Uint8Array {
  const above = parseCertificate(issuer);
  const serial = serialOf(parseCertificate(certificate));
  const digits = Buffer.from(serial.length % 2 === 0 ? serial : `0${serial}`, 'hex');
  const id = sequence(
    sequence(objectId(OID.sha1), nothing()),
    octets(sha1(subjectOf(issuer))),
    octets(sha1(keyBitsOf(above))),
    bigInteger(digits),
  );
  const extension = sequence(objectId(OID.ocspNonce), octets(octets(nonce).bytes));
  return sequence(sequence(sequence(sequence(id)), tagged(2, sequence(extension)))).bytes;
}

function sha1(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha1').update(bytes).digest());
}
