import type { X509Certificate } from 'node:crypto';
import type { RevocationStanding } from '../../ports/revocations.ts';
import { isListOf, type ReadRevocationList, readRevocationList, serialOf } from './revocation-list.ts';

/** The lists among these bytes; what is none, a stranger's file may say anything, is passed over. */
export function readLists(lists: readonly Uint8Array[]): readonly ReadRevocationList[] {
  return lists.flatMap((der) => {
    try {
      return [readRevocationList(der)];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

/**
 * What the lists say of a path from a signer to its root, the root apart, for a signature made at the instant: revoked
 * when one certificate of the path is listed, good when the signer's own issuer answers for it with a list that was
 * made after the signature or was in force then.
 */
export function standingOf(
  path: readonly X509Certificate[],
  lists: readonly ReadRevocationList[],
  at: string,
): RevocationStanding {
  const answers = path.slice(0, -1).map((certificate, index) => {
    const issuer = path[index + 1] ?? certificate;
    return answerOf(
      certificate,
      lists.filter((list) => isListOf(list, issuer)),
      at,
    );
  });
  return answers.find(({ status }) => status === 'revoked') ?? answers[0] ?? { status: 'unknown' };
}

function answerOf(
  certificate: X509Certificate,
  lists: readonly ReadRevocationList[],
  at: string,
): RevocationStanding {
  const serial = serialOf(certificate);
  const [revokedAt] = lists.flatMap((list) => list.revokedAt.get(serial) ?? []).sort();
  if (revokedAt !== undefined) return { status: 'revoked', revokedAt };
  const answers = lists.some(
    ({ isPartial, nextUpdate, thisUpdate }) => !isPartial && (thisUpdate >= at || (nextUpdate ?? '') >= at),
  );
  return { status: answers ? 'good' : 'unknown' };
}
