import type { Instant } from '../kernel/calendar-day.ts';

/** One line of the list that the authority publishes (RFC 5280, 5.1.2.6). */
export interface RevokedCertificate {
  /** Number of the certificate: lower-case hex without leading zeros. */
  readonly serial: string;
  readonly revokedAt: Instant;
}

export interface Revocation extends RevokedCertificate {
  readonly status: 'revoked';
  readonly conventionId: string;
  readonly partyId: string;
  readonly reason: string;
}

export type RevocationState = { readonly status: 'absent' } | Revocation;
