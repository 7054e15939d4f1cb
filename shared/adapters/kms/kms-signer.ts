import { createHash, createPublicKey } from 'node:crypto';
import {
  GetPublicKeyCommand,
  type GetPublicKeyCommandOutput,
  type KMSClient,
  SignCommand,
  type SigningAlgorithmSpec,
} from '@aws-sdk/client-kms';
import { fault } from '../../ports/fault.ts';
import type { Signer } from '../authority/signer.ts';
import { orTransient } from '../aws/transient-fault.ts';

/** A signer whose key never leaves KMS. */
export interface KmsSigner extends Signer {
  /** The key itself, also where it was asked for by an alias. */
  readonly keyId: string;
}

/** KMS hashes up to so many bytes itself; what is larger is hashed here and signed as a digest, which is the same. */
const RAW_BYTES_MAX = 4096;

type KmsAlgorithm = Pick<Signer, 'algorithm'> & { readonly inKms: SigningAlgorithmSpec };

/** The kinds of keys that the certificates and signatures of this product are made for. */
const ALGORITHMS: Readonly<Record<string, KmsAlgorithm>> = {
  RSA_3072: { algorithm: 'RSA-PKCS1-SHA256', inKms: 'RSASSA_PKCS1_V1_5_SHA_256' },
  ECC_NIST_P256: { algorithm: 'ECDSA-P256-SHA256', inKms: 'ECDSA_SHA_256' },
};

/**
 * Opens an asymmetric SIGN_VERIFY key of KMS, RSA_3072 or ECC_NIST_P256 (any other: `InputInvalid`). A key service that
 * does not answer, here or at a signature, is a `TransientFault`.
 */
export async function openKmsSigner(client: KMSClient, key: string): Promise<KmsSigner> {
  const found = await inWords(`The key ${key} was not read`, () =>
    client.send(new GetPublicKeyCommand({ KeyId: key })),
  );
  const { algorithm, inKms } = algorithmOf(found, key);
  const { KeyId = key, PublicKey = new Uint8Array() } = found;
  return {
    keyId: KeyId.slice(KeyId.lastIndexOf('/') + 1),
    publicKey: createPublicKey({ key: Buffer.from(PublicKey), type: 'spki', format: 'der' }),
    algorithm,
    async sign(bytes) {
      const { Signature } = await inWords(`The key ${key} did not sign`, () =>
        client.send(new SignCommand({ KeyId, SigningAlgorithm: inKms, ...messageOf(bytes) })),
      );
      if (Signature === undefined) throw new Error(`KMS answered without a signature of ${key}`);
      return new Uint8Array(Signature);
    },
  };
}

function messageOf(bytes: Uint8Array): { Message: Uint8Array; MessageType: 'RAW' | 'DIGEST' } {
  if (bytes.byteLength <= RAW_BYTES_MAX) return { Message: bytes, MessageType: 'RAW' };
  return { Message: createHash('sha256').update(bytes).digest(), MessageType: 'DIGEST' };
}

function algorithmOf({ KeySpec, KeyUsage }: GetPublicKeyCommandOutput, key: string): KmsAlgorithm {
  const known = ALGORITHMS[KeySpec ?? ''];
  if (known !== undefined && KeyUsage === 'SIGN_VERIFY') return known;
  const asked = `SIGN_VERIFY with ${Object.keys(ALGORITHMS).join(' or ')}`;
  throw fault(
    'InputInvalid',
    `The key ${key} is for ${KeyUsage} with ${KeySpec}; a signature takes ${asked}.`,
  );
}

async function inWords<Value>(notDone: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw orTransient(error, notDone);
  }
}
