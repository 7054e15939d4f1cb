/** Randomness and keyed hashes for link tokens, one-time codes and sessions. Nothing it makes is kept in clear. */
export interface Secrets {
  /** 256 random bits, base64url. */
  token(): string;
  /** Six decimal digits from a cryptographic source. */
  code(): string;
  /** HMAC-SHA-256 with the installation's key, hex: what is kept instead of the token or code. */
  digest(text: string): string;
  /** A random identifier (UUID). */
  id(): string;
}
