import type { Instant } from '../kernel/calendar-day.ts';

export interface CertificateRevoked {
  readonly type: 'CertificateRevoked';
  readonly at: Instant;
  readonly by: string;
  readonly serial: string;
  readonly conventionId: string;
  readonly partyId: string;
  readonly reason: string;
}

export type RevocationEvent = CertificateRevoked;
