import type { Instant } from '../domain/kernel/calendar-day.ts';

/** Whether a certificate was taken back by who issued it. `unknown`: nobody who may say so has said anything. */
export type RevocationStanding =
  | { readonly status: 'good' }
  | { readonly status: 'revoked'; readonly revokedAt: Instant }
  | { readonly status: 'unknown' };

/** A certificate of a file that has to stand when the file is archived, with the one above it; DER. */
export interface IssuedCertificate {
  /** Whose signature it carries; absent for authorities and time-stamp units. */
  readonly partyId?: string;
  readonly certificate: Uint8Array;
  readonly issuer: Uint8Array;
}

/**
 * Asks other authorities than the installation's own for their lists (RFC 5280). Only for certificates whose chain
 * leads to a configured root: an address out of a stranger's certificate is never called. Errors by name:
 * `TransientFault` (nobody answers). A list that is too large, or not signed by that issuer, is none.
 */
export interface RevocationLists {
  /** DER; undefined when the certificate names no list. */
  revocationStatus(issued: IssuedCertificate): Promise<Uint8Array | undefined>;
}
