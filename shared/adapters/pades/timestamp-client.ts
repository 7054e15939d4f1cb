import type { X509Certificate } from 'node:crypto';
import type { Timestamp, TimestampAuthority } from '../../ports/timestamps.ts';
import { sameBytes } from './cms-judgement.ts';
import {
  bigInteger,
  child,
  children,
  integer,
  integerBytesOf,
  nothing,
  objectId,
  octets,
  readDer,
  sequence,
  yes,
} from './der.ts';
import { OID } from './oids.ts';
import { readTimestampToken, timestampHolds } from './timestamp-token.ts';

export interface TimestampExchange {
  /** Carries a TimeStampReq to the authority and brings its TimeStampResp; both DER. */
  exchange(request: Uint8Array): Promise<Uint8Array>;
  /** Fresh random bytes for one request. */
  nonce(): Uint8Array;
  readonly roots: readonly X509Certificate[];
}

const GRANTED_WITH_MODIFICATIONS = 1;

/** Asks for a time-stamp and believes nothing: status, imprint, nonce, signature and chain are checked. */
export function createTimestampClient({ exchange, nonce, roots }: TimestampExchange): TimestampAuthority {
  return {
    timestamp: async (hash) => {
      const asked = bigInteger(nonce());
      const answer = await exchange(writeRequest(hash, asked));
      return acceptedToken(grantedToken(answer), { hash, nonce: integerBytesOf(asked), roots });
    },
  };
}

interface ExpectedToken {
  readonly hash: Uint8Array;
  /** As a DER INTEGER holds it. */
  readonly nonce: Uint8Array;
  readonly roots: readonly X509Certificate[];
}

/** The token, once imprint, nonce, signature and chain were found to be the ones asked for; else `TimestampRefused`. */
export function acceptedToken(token: Uint8Array, { hash, nonce, roots }: ExpectedToken): Timestamp {
  const read = readToken(token);
  if (!sameBytes(read.imprint, hash)) throw refused('it stamps something else');
  if (!sameBytes(nonce, read.nonce)) throw refused('it answers another request');
  if (!timestampHolds(read, hash, roots))
    throw refused('its signature does not lead to the expected authority');
  return { token, at: read.at };
}

function writeRequest(hash: Uint8Array, nonce: ReturnType<typeof bigInteger>): Uint8Array {
  const imprint = sequence(sequence(objectId(OID.sha256), nothing()), octets(hash));
  return sequence(integer(1), imprint, nonce, yes()).bytes;
}

function grantedToken(answer: Uint8Array): Uint8Array {
  try {
    const parts = children(readDer(answer));
    const [status = 255] = integerBytesOf(child(parts[0], 0));
    const [, token] = parts;
    if (status > GRANTED_WITH_MODIFICATIONS || token === undefined) throw refused(`status ${status}`);
    return token.bytes;
  } catch (cause) {
    throw cause instanceof SyntaxError ? refused('it cannot be read', cause) : cause;
  }
}

function readToken(token: Uint8Array): ReturnType<typeof readTimestampToken> {
  try {
    return readTimestampToken(token);
  } catch (cause) {
    throw cause instanceof SyntaxError ? refused('it cannot be read', cause) : cause;
  }
}

function refused(why: string, cause?: unknown): Error {
  const error = new Error(`The answer of the time-stamp authority is not accepted: ${why}`, { cause });
  error.name = 'TimestampRefused';
  return error;
}
