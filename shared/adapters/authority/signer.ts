import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { SigningCredential } from '../../ports/keys.ts';

/** A key that signs, wherever it rests: in memory, in a file, or in a service that never gives it out. */
export interface Signer extends Pick<SigningCredential, 'algorithm' | 'sign'> {
  readonly publicKey: KeyObject;
}

/** A signer and its X.509 certificate, DER. */
export interface CertifiedSigner {
  readonly signer: Signer;
  readonly certificate: Uint8Array;
}

/** A fresh P-256 key with its private half, for whoever keeps it, and the signer over it. */
export function createP256Key(): { readonly privateKey: KeyObject; readonly signer: Signer } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, signer: p256Signer(privateKey, publicKey) };
}

export function p256Signer(privateKey: KeyObject, publicKey: KeyObject): Signer {
  return {
    publicKey,
    algorithm: 'ECDSA-P256-SHA256',
    sign: async (bytes) => new Uint8Array(sign('sha256', bytes, privateKey)),
  };
}
