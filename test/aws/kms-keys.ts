import { generateKeyPairSync, type KeyPairKeyObjectResult, randomUUID, sign } from 'node:crypto';
import { signDigest } from './sign-digest.ts';

export type KmsKeySpec = 'RSA_3072' | 'ECC_NIST_P256';

interface SignRequest {
  readonly KeyId?: string | undefined;
  readonly Message?: Uint8Array | undefined;
  readonly MessageType?: string | undefined;
  readonly SigningAlgorithm?: string | undefined;
}

/** Keys as KMS keeps them, real ones, and the two calls that the product makes. */
export interface KmsKeys {
  /** Makes a key; answers its ARN. */
  make(spec: KmsKeySpec): string;
  getPublicKey(request: { readonly KeyId?: string | undefined }): {
    KeyId: string;
    KeySpec: KmsKeySpec;
    KeyUsage: 'SIGN_VERIFY';
    PublicKey: Uint8Array;
  };
  sign(request: SignRequest): { KeyId: string; Signature: Uint8Array };
}

/** What KMS answers with instead of doing it. */
export class KmsRefusal extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

const ALGORITHMS = { RSA_3072: 'RSASSA_PKCS1_V1_5_SHA_256', ECC_NIST_P256: 'ECDSA_SHA_256' } as const;
const RAW_BYTES_MAX = 4096;

export function createKmsKeys(): KmsKeys {
  const keys = new Map<string, { spec: KmsKeySpec; pair: KeyPairKeyObjectResult }>();
  const keyOf = (KeyId = '') => {
    const key = [...keys].find(([arn]) => arn === KeyId || arn.endsWith(`/${KeyId}`));
    if (!key) throw new KmsRefusal('NotFoundException', `Key '${KeyId}' does not exist`);
    return { arn: key[0], ...key[1] };
  };
  return {
    make(spec) {
      const arn = `arn:aws:kms:eu-west-3:000000000000:key/${randomUUID()}`;
      const pair =
        spec === 'RSA_3072'
          ? generateKeyPairSync('rsa', { modulusLength: 3072 })
          : generateKeyPairSync('ec', { namedCurve: 'P-256' });
      keys.set(arn, { spec, pair });
      return arn;
    },
    getPublicKey({ KeyId }) {
      const { arn, spec, pair } = keyOf(KeyId);
      const PublicKey = new Uint8Array(pair.publicKey.export({ type: 'spki', format: 'der' }));
      return { KeyId: arn, KeySpec: spec, KeyUsage: 'SIGN_VERIFY', PublicKey };
    },
    sign({ KeyId, Message = new Uint8Array(), MessageType, SigningAlgorithm }) {
      const { arn, spec, pair } = keyOf(KeyId);
      if (SigningAlgorithm !== ALGORITHMS[spec])
        throw new KmsRefusal('InvalidKeyUsageException', `${SigningAlgorithm} is not for ${spec}`);
      if (MessageType === 'DIGEST') return { KeyId: arn, Signature: signDigest(pair.privateKey, Message) };
      if (Message.byteLength > RAW_BYTES_MAX)
        throw new KmsRefusal('ValidationException', `'message' must have length less than or equal to 4096`);
      return { KeyId: arn, Signature: new Uint8Array(sign('sha256', Message, pair.privateKey)) };
    },
  };
}
