import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Secrets } from '../../ports/secrets.ts';

const KEY_BYTES_MIN = 32;
const TOKEN_BYTES = 32;
const CODE_DIGITS = 6;

/**
 * Secrets from the operating system's random source. The key belongs to the installation and must outlive every link
 * and code that is out; a key under 256 bits is a `RangeError`.
 */
export function createSecrets(key: Uint8Array): Secrets {
  if (key.byteLength < KEY_BYTES_MIN) {
    throw new RangeError(
      `The key of the installation has ${key.byteLength} bytes, ${KEY_BYTES_MIN} are the least.`,
    );
  }
  const kept = Uint8Array.from(key);
  return {
    token: () => randomBytes(TOKEN_BYTES).toString('base64url'),
    code: () => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0'),
    digest: (text) => createHmac('sha256', kept).update(text, 'utf8').digest('hex'),
    id: () => randomUUID(),
  };
}
