import { constants, createECDH, type KeyObject, privateEncrypt, randomBytes } from 'node:crypto';
import { bigInteger, sequence } from '../../shared/adapters/pades/der.ts';

const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** What stands before a SHA-256 hash in an RSA signature (RFC 8017, 9.2). */
const RSA_PREFIX = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** Signs a SHA-256 hash that somebody else made, as remote services do: RSA PKCS #1, or the two numbers of ECDSA. */
export function signHash(hash: Uint8Array, key: KeyObject): Uint8Array {
  if (key.asymmetricKeyType === 'rsa')
    return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([RSA_PREFIX, hash]));
  const once = createECDH('prime256v1');
  const k = numberOf(randomBytes(32)) % N;
  once.setPrivateKey(bytesOf(k));
  const r = numberOf(once.getPublicKey().subarray(1, 33)) % N;
  const d = numberOf(Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url'));
  const s = (inverse(k) * (numberOf(hash) + r * d)) % N;
  return Buffer.concat([bytesOf(r), bytesOf(s)]);
}

export function derSignature(numbers: Uint8Array): Uint8Array {
  return sequence(bigInteger(numbers.subarray(0, 32)), bigInteger(numbers.subarray(32))).bytes;
}

function inverse(value: bigint): bigint {
  let [base, exponent, result] = [value % N, N - 2n, 1n];
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % N;
    base = (base * base) % N;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function bytesOf(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
}
