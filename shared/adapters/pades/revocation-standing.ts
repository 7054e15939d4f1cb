import type { X509Certificate } from 'node:crypto';
import type { RevocationStanding } from '../../ports/revocations.ts';
import { isOcspResponse, readOcspResponse, responderOf, wordAbout } from './ocsp-response.ts';
import { isListOf, readRevocationList, serialOf } from './revocation-list.ts';

/** What an authority said of one certificate, and for how long it stands by it. */
interface Said {
  readonly revokedAt?: string | undefined;
  readonly thisUpdate: string;
  readonly nextUpdate?: string | undefined;
  /** Whether silence about the certificate, or a plain word, makes it good. */
  readonly clears: boolean;
}

/** A list (RFC 5280) or a responder's answer (RFC 6960), as read; undefined where it may not speak of the certificate. */
export type RevocationAnswer = (certificate: X509Certificate, issuer: X509Certificate) => Said | undefined;

/** The answers among these bytes; what is none, a stranger's file may say anything, is passed over. */
export function readAnswers(answers: readonly Uint8Array[]): readonly RevocationAnswer[] {
  const lists = readable(
    answers.filter((der) => !isOcspResponse(der)),
    fromList,
  );
  const responses = readable(answers.filter(isOcspResponse), (der) => fromResponder(der, lists));
  return [...lists, ...responses];
}

function readable(
  answers: readonly Uint8Array[],
  read: (der: Uint8Array) => RevocationAnswer,
): readonly RevocationAnswer[] {
  return answers.flatMap((der) => {
    try {
      return [read(der)];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

function fromList(der: Uint8Array): RevocationAnswer {
  const list = readRevocationList(der);
  return (certificate, issuer) => {
    if (!isListOf(list, issuer)) return undefined;
    const { isPartial, nextUpdate, thisUpdate } = list;
    return {
      revokedAt: list.revokedAt.get(serialOf(certificate)),
      thisUpdate,
      nextUpdate,
      clears: !isPartial,
    };
  };
}

/** A responder that one of the lists took back before it answered says nothing (RFC 6960, 4.2.2.2.1). */
function fromResponder(der: Uint8Array, lists: readonly RevocationAnswer[]): RevocationAnswer {
  const response = readOcspResponse(der);
  return (certificate, issuer) => {
    const word = wordAbout(response, certificate, issuer);
    const responder = responderOf(response, issuer);
    if (word === undefined || responder === undefined) return undefined;
    const takenBack = lists.flatMap((list) => list(responder, issuer)?.revokedAt ?? []);
    if (takenBack.some((revokedAt) => revokedAt <= response.producedAt)) return undefined;
    const { nextUpdate, revokedAt, status, thisUpdate } = word;
    return { revokedAt, thisUpdate, nextUpdate, clears: status === 'good' };
  };
}

/**
 * What is said of a path from a signer to its root, the root apart, for a signature made at the instant: revoked when
 * one certificate of the path was taken back, good when the signer's own issuer answers for it in words that were made
 * after the signature or were in force then.
 */
export function standingOf(
  path: readonly X509Certificate[],
  answers: readonly RevocationAnswer[],
  at: string,
): RevocationStanding {
  const standings = path
    .slice(0, -1)
    .map((certificate, index) => standingUnder(certificate, path[index + 1] ?? certificate, answers, at));
  return standings.find(({ status }) => status === 'revoked') ?? standings[0] ?? { status: 'unknown' };
}

/** The same of one certificate and the one above it. */
export function standingUnder(
  certificate: X509Certificate,
  issuer: X509Certificate,
  answers: readonly RevocationAnswer[],
  at: string,
): RevocationStanding {
  const said = answers.flatMap((answer) => answer(certificate, issuer) ?? []);
  const [revokedAt] = said.flatMap((one) => one.revokedAt ?? []).sort();
  if (revokedAt !== undefined) return { status: 'revoked', revokedAt };
  const answered = said.some(
    ({ clears, nextUpdate, thisUpdate }) => clears && (thisUpdate >= at || (nextUpdate ?? '') >= at),
  );
  return { status: answered ? 'good' : 'unknown' };
}
