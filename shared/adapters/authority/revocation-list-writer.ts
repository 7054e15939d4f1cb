import { addMillis } from '../../domain/kernel/calendar-day.ts';
import type { RevokedCertificate } from '../../domain/revocation/state.ts';
import { subjectOf } from '../pades/certificate-parts.ts';
import { signatureAlgorithm } from '../pades/cms-writer.ts';
import {
  bigInteger,
  bitString,
  certificateTime,
  type DerNode,
  integer,
  readDer,
  sequence,
  tagged,
  taggedOctets,
} from '../pades/der.ts';
import { OID } from '../pades/oids.ts';
import { extension, keyIdentifier } from './certificate-writer.ts';
import type { CertifiedSigner } from './signer.ts';

const DAY = 86_400_000;
const DAYS_TO_NEXT = 7;
const VERSION_2 = 1;

/**
 * The list of an issuing authority (CRL version 2, RFC 5280, 5): every certificate of its own that it took back, and
 * by that all others as good, at `now`. Numbered by the second, so that a later list has a higher number.
 */
export async function writeRevocationList(
  { signer, certificate }: CertifiedSigner,
  revoked: readonly RevokedCertificate[],
  now: string,
  daysToNext = DAYS_TO_NEXT,
): Promise<Uint8Array> {
  const algorithm = signatureAlgorithm(signer.publicKey);
  const toBeSigned = sequence(
    integer(VERSION_2),
    algorithm,
    readDer(subjectOf(certificate)),
    certificateTime(now),
    certificateTime(addMillis(now, daysToNext * DAY)),
    // An empty list is left out (5.1.2.6).
    ...(revoked.length === 0 ? [] : [sequence(...revoked.map(entry))]),
    tagged(
      0,
      sequence(
        extension(OID.authorityKeyIdentifier, sequence(taggedOctets(0, keyIdentifier(signer.publicKey)))),
        extension(OID.crlNumber, integer(Math.floor(Date.parse(now) / 1000))),
      ),
    ),
  );
  return sequence(toBeSigned, algorithm, bitString(await signer.sign(toBeSigned.bytes))).bytes;
}

function entry({ serial, revokedAt }: RevokedCertificate): DerNode {
  const even = serial.length % 2 === 0 ? serial : `0${serial}`;
  return sequence(bigInteger(Buffer.from(even, 'hex')), certificateTime(revokedAt));
}
