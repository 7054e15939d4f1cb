import type { Act } from '../kernel/act.ts';

/** Declares that a certificate of the installation's own authority is not to be relied on, and why. */
export interface RevokeCertificate {
  readonly type: 'RevokeCertificate';
  readonly act: Act;
  readonly serial: string;
  readonly conventionId: string;
  readonly partyId: string;
  readonly reason: string;
}

export type RevocationCommand = RevokeCertificate;
