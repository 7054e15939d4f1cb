import type { Assembly } from './assembly.ts';
import { asAnswer, type ServiceDoor } from './gateway.ts';
import { createKmsKeys, type KmsKeySpec, type KmsKeys, KmsRefusal } from './kms-keys.ts';
import { jsonOf, type ServiceRequest } from './service-request.ts';

interface KeyProperties {
  readonly KeySpec?: KmsKeySpec;
  readonly KeyUsage?: string;
}

interface Sign {
  readonly KeyId?: string;
  readonly Message: string;
  readonly MessageType?: string;
  readonly SigningAlgorithm?: string;
}

/** KMS with the signing keys of the template, made for this run. */
export function createKeysDoor(assembly: Assembly): ServiceDoor {
  const keys = createKmsKeys();
  const made = new Map<string, string>();
  for (const resource of assembly.resources('AWS::KMS::Key')) {
    const { KeySpec, KeyUsage } = resource.properties as KeyProperties;
    if (KeyUsage === 'SIGN_VERIFY' && KeySpec)
      made.set(assembly.attribute(resource, 'Arn'), keys.make(KeySpec));
  }
  return async (request) => {
    try {
      return asAnswer({ status: 200, body: answer(keys, made, request) });
    } catch (fault) {
      if (!(fault instanceof KmsRefusal)) throw fault;
      return asAnswer({ status: 400, body: { __type: fault.name, message: fault.message } });
    }
  };
}

/** The keys have ARNs of their own; who asks knows those of the template. */
function answer(keys: KmsKeys, made: ReadonlyMap<string, string>, request: ServiceRequest): object {
  const given = jsonOf<Sign>(request);
  const KeyId = given.KeyId ?? '';
  const asked = { ...given, KeyId: made.get(KeyId) ?? KeyId };
  if (request.operation === 'GetPublicKey') {
    const found = keys.getPublicKey(asked);
    return { ...found, KeyId, PublicKey: Buffer.from(found.PublicKey).toString('base64') };
  }
  if (request.operation !== 'Sign')
    throw new KmsRefusal('UnsupportedOperationException', `${request.operation} is not answered here.`);
  const Message = new Uint8Array(Buffer.from(asked.Message, 'base64'));
  const { Signature } = keys.sign({ ...asked, Message });
  return { KeyId, Signature: Buffer.from(Signature).toString('base64') };
}
