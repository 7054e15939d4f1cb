import type { X509Certificate } from 'node:crypto';
import type { TimestampAuthority } from '../../ports/timestamps.ts';
import { bigInteger, integerBytesOf } from '../pades/der.ts';
import { acceptedToken } from '../pades/timestamp-client.ts';
import { read, timestampAnswer } from './csc-answers.ts';
import { createExchange } from './csc-exchange.ts';

export interface CscTimestampOptions {
  /** Up to and with `/csc/v2`. */
  readonly serviceUrl: string;
  /** Of the installation at the service, for methods that no person releases. */
  readonly token: string;
  readonly roots: readonly X509Certificate[];
  /** Fresh random bytes for one request. */
  readonly nonce: () => Uint8Array;
  readonly send?: typeof fetch;
}

const METHOD = 'signatures/timestamp';
const SHA256 = '2.16.840.1.101.3.4.2.1';

/** The time-stamp authority behind a signing service (CSC API v2), believed as little as any other. */
export function createCscTimestamps(options: CscTimestampOptions): TimestampAuthority {
  const exchange = createExchange(options.serviceUrl, options.send ?? fetch);
  return {
    timestamp: async (hash) => {
      const nonce = integerBytesOf(bigInteger(options.nonce()));
      const asked = {
        hash: Buffer.from(hash).toString('base64'),
        hashAlgo: SHA256,
        nonce: Buffer.from(nonce).toString('hex'),
      };
      const answer = read(timestampAnswer, await exchange.ask(METHOD, asked, options.token), METHOD);
      return acceptedToken(Buffer.from(answer.timestamp, 'base64'), { ...options, hash, nonce });
    },
  };
}
