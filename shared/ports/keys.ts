import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { RevokedCertificate } from '../domain/revocation/state.ts';

export interface SignerIdentity {
  readonly personId: string;
  /** In Latin letters; with `organisation`, one script per attribute, because validators break on mixed ones. */
  readonly nameFr: string;
  readonly organisation: string;
  /** The moment of the act; the certificate is valid for a short time around it. */
  readonly validFrom: Instant;
  /** The act that the certificate is made for, and for nothing else: an id of the signature's log position. */
  readonly act: string;
}

/** A key that signs for one person, and its certificate. */
export interface SigningCredential {
  /** DER. */
  readonly certificate: Uint8Array;
  /** Issuing authorities up to, not with, the root; DER. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: 'ECDSA-P256-SHA256' | 'RSA-PKCS1-SHA256';
  /** Hashes with SHA-256 and signs; ECDSA answers DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * Issues what a person signs with. Level `simple`: the person was identified by a one-time code, the certificate is
 * the installation's own, and nobody may call it qualified (law 43-20). Errors by name: `InputInvalid` (a name that
 * mixes scripts or is empty), `TransientFault` (a key service that does not answer).
 */
export interface SigningAuthority {
  issueFor(signer: SignerIdentity): Promise<SigningCredential>;
  /**
   * The signed list (CRL, DER) over the certificates that were taken back: what is not on it was good at `at`. Who is on
   * it is kept in the log; the authority only signs what it is handed.
   */
  revocationList(revoked: readonly RevokedCertificate[], at: Instant): Promise<Uint8Array>;
  /**
   * The root's own list, DER: neither the issuing authority nor the time-stamp unit was taken back. Where the root's key
   * is out of reach, the one that it left; undefined where it left none.
   */
  rootRevocationList(at: Instant): Promise<Uint8Array | undefined>;
  /** DER; what a verifier must trust to follow the chain. */
  rootCertificates(): readonly Uint8Array[];
}
