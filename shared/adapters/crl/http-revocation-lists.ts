import { fault } from '../../ports/fault.ts';
import type { RevocationAnswers } from '../../ports/revocations.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { isListOf, readRevocationList } from '../pades/revocation-list.ts';
import { distributionPoints } from './distribution-points.ts';

export interface HttpRevocationListOptions {
  readonly timeMillisMax?: number;
  readonly sizeBytesMax?: number;
}

const TIME_MILLIS_MAX = 10_000;
/** The lists of the large authorities have a few megabytes. */
const SIZE_BYTES_MAX = 16 * 1024 * 1024;

/**
 * Fetches the list that a certificate points to, from the first address that gives one of its issuer. No redirect is
 * followed, and nothing longer than the limits is read. All silent: `TransientFault`.
 */
export function createHttpRevocationLists(options: HttpRevocationListOptions = {}): RevocationAnswers {
  const { sizeBytesMax = SIZE_BYTES_MAX, timeMillisMax = TIME_MILLIS_MAX } = options;
  return {
    async revocationStatus({ certificate, issuer }) {
      const addresses = distributionPoints(certificate);
      let silent: unknown;
      for (const address of addresses) {
        try {
          const list = await fetchWithin(address, sizeBytesMax, timeMillisMax);
          if (isListOf(readRevocationList(list), parseCertificate(issuer))) return list;
        } catch (cause) {
          // What answers and is no list says nothing; only silence is worth another try.
          if (!(cause instanceof SyntaxError)) silent = cause;
        }
      }
      if (silent === undefined) return undefined;
      const hosts = addresses.map(({ host }) => host).join(', ');
      throw fault('TransientFault', `No revocation list came from ${hosts}.`, { cause: silent });
    },
  };
}

async function fetchWithin(address: URL, sizeBytesMax: number, timeMillisMax: number): Promise<Uint8Array> {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(timeMillisMax) });
  if (!answer.ok) throw new Error(`${address.host} answers ${answer.status}`);
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of answer.body ?? []) {
    sizeBytes += part.byteLength;
    if (sizeBytes > sizeBytesMax) throw new SyntaxError('This list is too long');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
