import { randomBytes } from 'node:crypto';
import { fault } from '../../ports/fault.ts';
import type { TimestampAuthority } from '../../ports/timestamps.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { createTimestampClient } from '../pades/timestamp-client.ts';

export interface HttpTimestampOptions {
  readonly url: string;
  /** DER; the authority's certificates have to lead to one of them. */
  readonly roots: readonly Uint8Array[];
  readonly timeMillisMax?: number;
}

const TIME_MILLIS_MAX = 10_000;
/** A token with its chain has some kilobytes. */
const SIZE_BYTES_MAX = 64 * 1024;

/** A time-stamp authority over HTTP (RFC 3161, 3.4). No redirect is followed; its answer is judged like any other. */
export function createHttpTimestamps(options: HttpTimestampOptions): TimestampAuthority {
  const { roots, timeMillisMax = TIME_MILLIS_MAX, url } = options;
  return createTimestampClient({
    exchange: (request) => exchange(url, request, timeMillisMax),
    nonce: () => new Uint8Array(randomBytes(16)),
    roots: roots.map(parseCertificate),
  });
}

async function exchange(url: string, request: Uint8Array, timeMillisMax: number): Promise<Uint8Array> {
  const { host } = new URL(url);
  const { status, body } = await answerTo(url, request, timeMillisMax).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === 'TimestampRefused') throw cause;
    throw fault('TransientFault', `The time-stamp authority ${host} does not answer.`, { cause });
  });
  if (status === 200) return body;
  if (status === 429 || status >= 500)
    throw fault('TransientFault', `The time-stamp authority ${host} answers ${status}.`);
  throw fault('TimestampRefused', `The time-stamp authority ${host} answers ${status}.`);
}

async function answerTo(url: string, request: Uint8Array, timeMillisMax: number) {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: Uint8Array.from(request),
    signal: AbortSignal.timeout(timeMillisMax),
  });
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of response.body ?? []) {
    sizeBytes += piece.length;
    if (sizeBytes > SIZE_BYTES_MAX)
      throw fault('TimestampRefused', 'The time-stamp authority answers more than any time-stamp holds.');
    pieces.push(piece);
  }
  return { status: response.status, body: new Uint8Array(Buffer.concat(pieces)) };
}
