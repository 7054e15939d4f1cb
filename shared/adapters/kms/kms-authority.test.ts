import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, KMSServiceException, SignCommand } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKmsKeys } from '../../../test/aws/kms-keys.ts';
import { aConventionDocument } from '../../../test/builders/a-convention-document.ts';
import { createMemoryDocuments } from '../../../test/builders/memory-documents.ts';
import { outsideVerifiersSuite } from '../../../test/documents/outside-verifiers-suite.ts';
import { signConvention } from '../../../test/documents/signed-convention.ts';
import { signingTableOf } from '../../../test/documents/signing-table.ts';
import type { Documents } from '../../ports/documents.ts';
import { isListOf, readRevocationList } from '../pades/revocation-list.ts';
import { type KmsAuthorityOptions, openKmsAuthority } from './kms-authority.ts';
import { openKmsSigner } from './kms-signer.ts';

const AT = '2026-10-14T09:00:00.000Z';
const kms = mockClient(KMSClient);
const client = new KMSClient({ region: 'eu-west-3' });
const kept = createKmsKeys();
const [rsa, ec, otherEc] = [kept.make('RSA_3072'), kept.make('ECC_NIST_P256'), kept.make('ECC_NIST_P256')];
const idOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1);

function answering(): void {
  kms.reset();
  kms.on(GetPublicKeyCommand).callsFake((input) => kept.getPublicKey(input));
  kms.on(SignCommand).callsFake((input) => kept.sign(input));
}
beforeEach(answering);

const open = (changes: Partial<KmsAuthorityOptions> = {}) =>
  openKmsAuthority({
    client,
    keys: { root: rsa, issuing: ec, timestamp: otherEc },
    documents: createMemoryDocuments(),
    holder: 'Ministère (exemple)',
    sample: true,
    clock: { now: () => AT },
    ...changes,
  });

function refusal(name: string, httpStatusCode = 400): KMSServiceException {
  return new KMSServiceException({
    name,
    $fault: 'client',
    $metadata: { httpStatusCode },
    message: 'as told',
  });
}

describe('KMS signer', () => {
  it.each([
    ['RSA 3072', rsa, 'RSA-PKCS1-SHA256', 'RSASSA_PKCS1_V1_5_SHA_256'],
    ['P-256', ec, 'ECDSA-P256-SHA256', 'ECDSA_SHA_256'],
  ])(
    'with %s signs what is given, and a digest of what is over 4096 bytes',
    async (_, key, algorithm, inKms) => {
      const signer = await openKmsSigner(client, key);
      expect(signer.algorithm).toBe(algorithm);
      for (const [size, MessageType] of [
        [4096, 'RAW'],
        [4097, 'DIGEST'],
      ] as const) {
        const bytes = new Uint8Array(size).fill(7);
        expect(verify('sha256', bytes, signer.publicKey, await signer.sign(bytes))).toBe(true);
        const asked = kms.commandCalls(SignCommand).at(-1)!.args[0].input;
        expect(asked).toMatchObject({ KeyId: key, MessageType, SigningAlgorithm: inKms });
      }
    },
  );

  it.each([
    [{ KeySpec: 'ECC_NIST_P384', KeyUsage: 'SIGN_VERIFY' }],
    [{ KeySpec: 'RSA_3072', KeyUsage: 'ENCRYPT_DECRYPT' }],
  ] as const)('is not made of a key that is for something else: %j', async (kind) => {
    kms.on(GetPublicKeyCommand).resolves(kind);
    await expect(openKmsSigner(client, rsa)).rejects.toMatchObject({ name: 'InputInvalid' });
  });

  it.each([
    ['a throttle', refusal('ThrottlingException')],
    ['a fault of KMS', refusal('KMSInternalException', 500)],
    ['a key store that is away', refusal('DependencyTimeoutException', 500)],
    ['a key that is not there just now', refusal('KeyUnavailableException', 500)],
    ['a time-out', Object.assign(new Error('no answer'), { name: 'TimeoutError' })],
  ])('says that %s will pass', async (_, error) => {
    const signer = await openKmsSigner(client, ec);
    kms.reset();
    kms.onAnyCommand().rejects(error);
    const transient = { name: 'TransientFault', cause: error };
    await expect(signer.sign(new Uint8Array(1))).rejects.toMatchObject(transient);
    await expect(openKmsSigner(client, ec)).rejects.toMatchObject(transient);
  });

  it('leaves a denied or disabled key a defect', async () => {
    for (const name of ['AccessDeniedException', 'DisabledException']) {
      kms.on(GetPublicKeyCommand).rejects(refusal(name));
      await expect(openKmsSigner(client, ec)).rejects.toMatchObject({ name });
    }
  });
});

describe('KMS authority: certificates', () => {
  it('are made at the first use, kept with the documents and found again', async () => {
    const documents = createMemoryDocuments();
    const [root] = (await open({ documents })).signing.rootCertificates();
    const signed = kms.commandCalls(SignCommand).length;
    expect((await open({ documents })).signing.rootCertificates()).toEqual([root]);
    expect(kms.commandCalls(SignCommand)).toHaveLength(signed);
    const names = ['root', `issuing-${idOf(ec)}`, `timestamp-${idOf(otherEc)}`];
    for (const name of names) {
      const { document } = await documents.get(`authority/${idOf(rsa)}/${name}.cer`);
      expect(document.mediaType).toBe('application/pkix-cert');
    }
    const { publicKey } = new X509Certificate(root!);
    const { PublicKey } = kept.getPublicKey({ KeyId: rsa });
    expect(
      publicKey.equals(createPublicKey({ key: Buffer.from(PublicKey), type: 'spki', format: 'der' })),
    ).toBe(true);
  });

  it('are one set when two begin at once', async () => {
    const documents = hesitating(createMemoryDocuments());
    const authorities = await Promise.all([open({ documents }), open({ documents }), open({ documents })]);
    const roots = authorities.map(({ signing }) => signing.rootCertificates()[0]);
    expect(new Set(roots.map((root) => Buffer.from(root!).toString('hex'))).size).toBe(1);
    for (const { timestamps } of authorities) await timestamps.timestamp(new Uint8Array(32));
  });

  it('go on under the same root with a new issuing key', async () => {
    const documents = createMemoryDocuments();
    const [root] = (await open({ documents })).signing.rootCertificates();
    const next = await open({
      documents,
      keys: { root: rsa, issuing: kept.make('ECC_NIST_P256'), timestamp: otherEc },
    });
    expect(next.signing.rootCertificates()).toEqual([root]);
  });

  it('leave a list of the root behind when it is founded, which signs no more afterwards', async () => {
    const documents = createMemoryDocuments();
    const before = await open({ documents });
    expect(await before.signing.rootRevocationList(AT)).toBeUndefined();
    const list = await (await open({ documents, founds: true })).signing.rootRevocationList(AT);
    const signed = kms.commandCalls(SignCommand).length;
    const later = '2031-10-14T09:00:00.000Z';
    const { signing } = await open({ documents, founds: true, clock: { now: () => later } });
    expect(await signing.rootRevocationList(later)).toEqual(list);
    expect(kms.commandCalls(SignCommand)).toHaveLength(signed);
    const [root] = signing.rootCertificates();
    const read = readRevocationList(list!);
    expect(isListOf(read, new X509Certificate(root!))).toBe(true);
    expect([read.revokedAt.size, read.nextUpdate?.slice(0, 4)]).toEqual([0, '2036']);
  });

  it('of a sample open in no other mode, and the other way round', async () => {
    const documents = createMemoryDocuments();
    await open({ documents });
    await expect(open({ documents, sample: false })).rejects.toMatchObject({ name: 'InputInvalid' });
    const live = createMemoryDocuments();
    const [root] = (await open({ documents: live, sample: false })).signing.rootCertificates();
    expect(new X509Certificate(root!).subject).not.toContain('EXEMPLE');
    await expect(open({ documents: live })).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});

describe.each([
  ['P-256', ec, otherEc],
  ['RSA 3072', rsa, rsa],
])('KMS authority: a convention signed under %s', (kind, root, below) => {
  let made: Awaited<ReturnType<typeof sign>>;
  const sign = async () => {
    const table = await signingTableOf(await open({ keys: { root, issuing: below, timestamp: below } }));
    return { table, at: AT, ...(await signConvention(table, aConventionDocument(), AT)) };
  };
  beforeAll(async () => {
    answering();
    made = await sign();
  });

  it('is whole to our verifier, with every signature and time-stamp leading to the root', async () => {
    const { signatures, authority } = made.table;
    const verdict = await signatures.verifyRevisions(made.final, made.recorded, authority.rootCertificates());
    expect(verdict.faults).toEqual([]);
    expect(verdict.signatures.map(({ timestampValid }) => timestampValid)).toEqual([true, true, true]);
  });

  outsideVerifiersSuite(`KMS signatures under ${kind}`, async () => made);
});

/** Documents of which everybody sees that nothing is there before anybody writes. */
function hesitating(documents: Documents): Documents {
  return {
    ...documents,
    put: async (...document) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return documents.put(...document);
    },
  };
}
