import { constants, createECDH, type KeyObject, privateEncrypt } from 'node:crypto';
import { bigInteger, sequence } from '../../shared/adapters/pades/der.ts';

/** DigestInfo of SHA-256 (RFC 8017, 9.2). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Signs a SHA-256 digest that was made elsewhere, which node:crypto does for neither kind of key by itself. */
export function signDigest(key: KeyObject, digest: Uint8Array): Uint8Array {
  if (key.asymmetricKeyType === 'ec') return signWithP256(key, digest);
  const padded = { key, padding: constants.RSA_PKCS1_PADDING };
  return new Uint8Array(privateEncrypt(padded, Buffer.concat([DIGEST_INFO, digest])));
}

/** ECDSA (FIPS 186-5, 6.4.1); a key agreement with a fresh key gives the point that it takes. */
function signWithP256(key: KeyObject, digest: Uint8Array): Uint8Array {
  const once = createECDH('prime256v1');
  const point = once.generateKeys();
  const r = numberOf(point.subarray(1, 33)) % ORDER;
  const d = numberOf(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  const s = (inverse(numberOf(once.getPrivateKey())) * (numberOf(digest) + r * d)) % ORDER;
  return sequence(bigInteger(bytesOf(r)), bigInteger(bytesOf(s))).bytes;
}

/** By Fermat: the order is prime. */
function inverse(value: bigint): bigint {
  let [result, base] = [1n, value % ORDER];
  for (let exponent = ORDER - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % ORDER;
    base = (base * base) % ORDER;
  }
  return result;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function bytesOf(value: bigint): Uint8Array {
  return new Uint8Array(Buffer.from(value.toString(16).padStart(64, '0'), 'hex'));
}
