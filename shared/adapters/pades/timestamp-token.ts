import type { X509Certificate } from 'node:crypto';
import { isForTimestamps, pathToRoot } from './certificate-chain.ts';
import { judgeSignedData, sameBytes } from './cms-judgement.ts';
import { type ReadSignedData, readSignedData } from './cms-reader.ts';
import { sha256 } from './cms-writer.ts';
import { child, children, instantOf, integerBytesOf, isInteger, octetsOf, oidOf, readDer } from './der.ts';
import { OID } from './oids.ts';

export interface ReadTimestamp {
  readonly at: string;
  readonly imprint: Uint8Array;
  readonly nonce?: Uint8Array;
  readonly content: Uint8Array;
  readonly signed: ReadSignedData;
}

/** Reads TSTInfo out of a time-stamp token (RFC 3161, 2.4.2), judging nothing. Throws SyntaxError. */
export function readTimestampToken(token: Uint8Array): ReadTimestamp {
  const signed = readSignedData(token);
  const { content, contentType } = signed;
  if (content === undefined || contentType !== OID.timestampInfo)
    throw new SyntaxError('Not a time-stamp token');
  const parts = children(readDer(content));
  const imprint = parts[2];
  if (oidOf(child(child(imprint, 0), 0)) !== OID.sha256)
    throw new SyntaxError('A SHA-256 imprint was expected');
  const nonce = parts.slice(5).find(isInteger);
  return {
    at: instantOf(parts[4]),
    imprint: octetsOf(child(imprint, 1)),
    ...(nonce === undefined ? {} : { nonce: integerBytesOf(nonce) }),
    content,
    signed,
  };
}

/** Whether a time-stamp is over this SHA-256 hash and leads to one of the roots. */
export function timestampHolds(
  read: ReadTimestamp,
  hash: Uint8Array,
  roots: readonly X509Certificate[],
): boolean {
  const { certificate, others } = judgeSignedData(read.signed, sha256(read.content));
  return (
    timestampIsIntact(read, hash) &&
    isForTimestamps(certificate) &&
    pathToRoot(certificate, others, roots, read.at) !== undefined
  );
}

/** Whether it is over this hash and was made by the certificate that it names, whoever vouches for that one. */
export function timestampIsIntact({ content, imprint, signed }: ReadTimestamp, hash: Uint8Array): boolean {
  const { digestValid, signatureValid } = judgeSignedData(signed, sha256(content));
  return digestValid && signatureValid && sameBytes(imprint, hash);
}
