import { createHash } from 'node:crypto';

/** SHA-256 as S3 writes it in a checksum (base64), or as documents carry it (lower-case hex). */
export function sha256Of(bytes: Uint8Array, encoding: 'base64' | 'hex'): string {
  return createHash('sha256').update(bytes).digest(encoding);
}
