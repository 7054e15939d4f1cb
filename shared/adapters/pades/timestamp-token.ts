import type { X509Certificate } from 'node:crypto';
import { chainLeadsToRoot, isForTimestamps } from './certificate-chain.ts';
import { judgeSignedData, sameBytes } from './cms-judgement.ts';
import { readSignedData } from './cms-reader.ts';
import { sha256 } from './cms-writer.ts';
import { child, children, instantOf, integerBytesOf, isInteger, octetsOf, oidOf, readDer } from './der.ts';
import { OID } from './oids.ts';

export interface ReadTimestamp {
  readonly at: string;
  readonly imprint: Uint8Array;
  readonly nonce?: Uint8Array;
}

/** Reads TSTInfo out of a time-stamp token (RFC 3161, 2.4.2), judging nothing. Throws SyntaxError. */
export function readTimestampToken(token: Uint8Array): ReadTimestamp {
  const { content, contentType } = readSignedData(token);
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
  };
}

/** The moment of a time-stamp over this SHA-256 hash that leads to one of the roots; undefined for any other. */
export function judgeTimestamp(
  token: Uint8Array,
  hash: Uint8Array,
  roots: readonly X509Certificate[],
): string | undefined {
  try {
    const { at, imprint } = readTimestampToken(token);
    const signed = readSignedData(token);
    const judged = judgeSignedData(signed, sha256(signed.content ?? new Uint8Array()));
    const holds =
      judged.digestValid &&
      judged.signatureValid &&
      sameBytes(imprint, hash) &&
      isForTimestamps(judged.certificate) &&
      chainLeadsToRoot(judged.certificate, judged.others, roots, at);
    return holds ? at : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
