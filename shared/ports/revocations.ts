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

/** The same with what is said of it. */
export interface StandingCertificate extends IssuedCertificate {
  readonly standing: RevocationStanding;
}

/**
 * Asks other authorities than the installation's own: the responder that the certificate names (OCSP, RFC 6960), and
 * the list that it points to (RFC 5280) where no responder answers. Only for certificates whose chain leads to a
 * configured root: an address out of a stranger's certificate is never called. Errors by name: `TransientFault`
 * (nobody answers). An answer that is too large, out of date, or not signed for that issuer, is none.
 */
export interface RevocationAnswers {
  /** An OCSP response or a list, DER; undefined when the certificate names neither. */
  revocationStatus(issued: IssuedCertificate): Promise<Uint8Array | undefined>;
}
