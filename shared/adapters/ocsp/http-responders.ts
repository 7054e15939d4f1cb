import { randomBytes } from 'node:crypto';
import { addMillis } from '../../domain/kernel/calendar-day.ts';
import type { Clock } from '../../ports/clock.ts';
import { fault } from '../../ports/fault.ts';
import type { IssuedCertificate, RevocationAnswers } from '../../ports/revocations.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { extensionOf } from '../pades/certificate-parts.ts';
import { sameBytes } from '../pades/cms-judgement.ts';
import {
  type ReadOcspResponse,
  readOcspResponse,
  responderOf,
  statusOfOcspResponse,
  wordAbout,
} from '../pades/ocsp-response.ts';
import { OID } from '../pades/oids.ts';
import { readAnswers, standingUnder } from '../pades/revocation-standing.ts';
import { ocspRequest } from './ocsp-request.ts';
import { responderAddresses } from './responder-addresses.ts';

export interface HttpResponderOptions {
  readonly clock: Clock;
  /** Asked about a responder's own certificate, where that does not say that it need not be. */
  readonly lists: RevocationAnswers;
  readonly timeMillisMax?: number;
}

const TIME_MILLIS_MAX = 10_000;
/** An answer about one certificate, with the responder's own, has some kilobytes. */
const SIZE_BYTES_MAX = 64 * 1024;
const NONCE_BYTES = 32;
const TRY_LATER = [2, 3];
const CLOCKS_APART_MILLIS = 5 * 60_000;
/** Of an answer that names no next one. */
const AGE_MILLIS_MAX = 24 * 3_600_000;

/**
 * Asks the responders that a certificate names (OCSP over HTTP, RFC 6960, appendix A), until one answers for it: signed
 * by its issuer or whom that appointed, of now, and to this very question where it repeats the nonce. What is no such
 * answer says nothing. No redirect is followed. All silent: `TransientFault`.
 *
 * A responder that was taken back is not believed, and neither is one of which that cannot be known: it says so itself
 * (`id-pkix-ocsp-nocheck`), it is the issuer, or its issuer's list has to clear it (RFC 6960, 4.2.2.2.1).
 */
export function createHttpResponders(options: HttpResponderOptions): RevocationAnswers {
  const { clock, lists, timeMillisMax = TIME_MILLIS_MAX } = options;
  return {
    async revocationStatus(issued) {
      const addresses = responderAddresses(issued.certificate);
      let silent: unknown;
      for (const address of addresses) {
        const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
        try {
          const answer = await ask(address, ocspRequest(issued, nonce), timeMillisMax);
          const response = answerTo(answer, issued, nonce, clock.now());
          if (response && (await isResponderGood(response, issued, lists, clock.now()))) return answer;
        } catch (cause) {
          // What answers and says nothing is no silence.
          if (!(cause instanceof SyntaxError)) silent = cause;
        }
      }
      if (silent === undefined) return undefined;
      const hosts = addresses.map(({ host }) => host).join(', ');
      throw fault('TransientFault', `No OCSP answer came from ${hosts}.`, { cause: silent });
    },
  };
}

async function ask(address: URL, request: Uint8Array, timeMillisMax: number): Promise<Uint8Array> {
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' },
    body: Uint8Array.from(request),
    signal: AbortSignal.timeout(timeMillisMax),
  });
  if (!response.ok) throw new Error(`${address.host} answers ${response.status}`);
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const piece of response.body ?? []) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > SIZE_BYTES_MAX) throw new SyntaxError('This answer is too long');
    pieces.push(piece);
  }
  const answer = new Uint8Array(Buffer.concat(pieces));
  if (TRY_LATER.includes(statusOfOcspResponse(answer))) throw new Error(`${address.host} says: later`);
  return answer;
}

/** The response as read, when it answers this question now; undefined for any other. */
function answerTo(
  answer: Uint8Array,
  { certificate, issuer }: IssuedCertificate,
  nonce: Uint8Array,
  now: string,
): ReadOcspResponse | undefined {
  const response = readOcspResponse(answer);
  // A responder may answer with what it made before for everybody, and then repeats no nonce (RFC 5019).
  if (response.nonce !== undefined && !sameBytes(nonce, response.nonce)) return undefined;
  const word = wordAbout(response, parseCertificate(certificate), parseCertificate(issuer));
  if (word === undefined || word.status === 'unknown') return undefined;
  const nextUpdate = word.nextUpdate ?? addMillis(word.thisUpdate, AGE_MILLIS_MAX);
  const isOfNow = word.thisUpdate <= addMillis(now, CLOCKS_APART_MILLIS) && now <= nextUpdate;
  return isOfNow ? response : undefined;
}

async function isResponderGood(
  response: ReadOcspResponse,
  { issuer }: IssuedCertificate,
  lists: RevocationAnswers,
  now: string,
): Promise<boolean> {
  const above = parseCertificate(issuer);
  const responder = responderOf(response, above);
  if (responder === undefined) return false;
  const certificate = new Uint8Array(responder.raw);
  if (sameBytes(certificate, issuer) || extensionOf(certificate, OID.ocspNoCheck) !== undefined) return true;
  const list = await lists.revocationStatus({ certificate, issuer });
  if (list === undefined) return false;
  return standingUnder(responder, above, readAnswers([list]), now).status === 'good';
}
