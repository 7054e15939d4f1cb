import type { Instant } from '../domain/kernel/calendar-day.ts';

export interface Timestamp {
  /** RFC 3161 TimeStampToken, DER. */
  readonly token: Uint8Array;
  readonly at: Instant;
}

/**
 * Attests that a hash existed at a moment (RFC 3161). Answers only a token whose status, imprint and nonce were
 * checked; otherwise throws `TransientFault` (no answer) or `TimestampRefused` (an answer that is not ours).
 */
export interface TimestampAuthority {
  /** SHA-256 of what is to be stamped. */
  timestamp(hash: Uint8Array): Promise<Timestamp>;
}
