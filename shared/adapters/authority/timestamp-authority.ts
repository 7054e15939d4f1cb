import { randomBytes } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { TimestampAuthority } from '../../ports/timestamps.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { createTimestampClient } from '../pades/timestamp-client.ts';
import { type AuthorityKeys, newSerial } from './authority-certificate.ts';
import { answerTimestampRequest } from './timestamp-responder.ts';

/**
 * The installation's own time-stamp authority, in process: the request and the answer are those of RFC 3161 all the
 * same, and the answer is checked like a stranger's. It proves an order of events, not a time that others attest.
 */
export function createTimestampUnit(keys: AuthorityKeys, clock: Clock): TimestampAuthority {
  return createTimestampClient({
    exchange: (request) => answerTimestampRequest(request, keys.timestamp, newSerial(), clock.now()),
    nonce: () => new Uint8Array(randomBytes(8)),
    roots: [parseCertificate(keys.root.certificate)],
  });
}
