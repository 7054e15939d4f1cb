import { createHash, verify, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import {
  aSigningService,
  type Habits,
  type SigningService,
} from '../../../test/builders/a-signing-service.ts';
import { parseCertificate } from '../pades/certificate-chain.ts';
import { createSecrets } from '../secrets/node-secrets.ts';
import { createCscSigning } from './csc-signing.ts';
import { createCscTimestamps } from './csc-timestamps.ts';

const REFUSED = { name: 'RemoteSigningRefused' };
const attributes = new TextEncoder().encode('the signed attributes');
const hash = createHash('sha256').update(attributes).digest();
let service: SigningService | undefined;

afterEach(() => service?.close());

async function open(habits: Habits = {}, changes: { readonly roots?: readonly Uint8Array[] } = {}) {
  service = await aSigningService(habits);
  const client = createCscSigning({
    ...service,
    name: 'Service d’essai',
    clientId: 'mithaq',
    clientSecret: 'client-secret',
    redirectUri: 'http://127.0.0.1:8080/signing/remote/callback',
    clock: { now: () => '2026-10-14T09:00:00.000Z' },
    secrets: createSecrets(new Uint8Array(32)),
    ...changes,
    pause: async () => undefined,
  });
  return { client, service };
}

/** Recognised, and with the one credential of the service at hand. */
async function signedIn(habits: Habits = {}, changes: { readonly roots?: readonly Uint8Array[] } = {}) {
  const { client, service: remote } = await open(habits, changes);
  const way = client.beginSignIn();
  const serviceToken = await client.takeAnswer(remote.visit(way.url), way.attempt);
  const credentials = await client.listCredentials(serviceToken);
  return { client, remote, serviceToken, credentials };
}

async function signed(habits: Habits = {}) {
  const { client, remote, serviceToken, credentials } = await signedIn(habits);
  const [credential] = credentials;
  if (!credential) throw new Error('The service shows no credential.');
  const asked = { credentialId: credential.credentialId, hash, description: 'UPE-2026-017' };
  const way = client.beginRelease(asked);
  const release =
    credential.release === 'device'
      ? await client.releaseOnDevice(serviceToken, asked)
      : await client.takeAnswer(remote.visit(way.url), way.attempt);
  const signature = await client.sign({ serviceToken, release }, credential, attributes);
  return { client, remote, serviceToken, release, credential, signature };
}

describe('remote signing: an honest service', () => {
  it.each<[string, Habits]>([
    ['an RSA key', { key: 'rsa' }],
    ['a P-256 key that answers DER', {}],
    ['a P-256 key that answers two numbers', { plainEcdsa: true }],
    ['a signature that is asked for again', { polls: 3 }],
    ['a release on a device', { mode: 'implicit' }],
  ])('signs the hash that was released: %s', async (_, habits) => {
    const { credential, signature } = await signed(habits);
    const { publicKey } = new X509Certificate(credential.certificate);
    expect(verify('sha256', attributes, publicKey, signature)).toBe(true);
    expect(credential).toMatchObject({ bindsHash: true, chain: [] });
  });

  it('is asked with a way of its own each time: state, PKCE, one hash', async () => {
    const { client } = await open();
    const ways = [1, 2].map(() => client.beginRelease({ credentialId: 'c', hash, description: 'd' }));
    expect(new Set(ways.map(({ attempt }) => attempt.state)).size).toBe(2);
    const asked = new URL(ways[0]?.url ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect([asked.get('scope'), asked.get('numSignatures')]).toEqual(['credential', '1']);
    expect(asked.get('hashes')).toBe(Buffer.from(hash).toString('base64url'));
  });

  it('says its name', async () => {
    expect(await (await open()).client.describe()).toBe('Service d’essai');
  });

  it('stamps the time, and is believed only for its own roots', async () => {
    const { service: remote } = await open();
    const options = { ...remote, token: 'token', nonce: () => Uint8Array.of(0x80, 1, 2) };
    const stamps = createCscTimestamps({ ...options, roots: remote.roots.map(parseCertificate) });
    expect(await stamps.timestamp(hash)).toMatchObject({ at: '2026-10-14T09:00:00.000Z' });
    const strange = createCscTimestamps({ ...options, roots: [] });
    await expect(strange.timestamp(hash)).rejects.toMatchObject({ name: 'TimestampRefused' });
  });
});

describe('remote signing: a credential that cannot sign here', () => {
  it.each<[string, Habits]>([
    ['its certificate is revoked', { status: 'revoked' }],
    ['its certificate is suspended', { status: 'suspended' }],
    ['it wants its secret on our page', { mode: 'explicit' }],
  ])('is not offered when %s', async (_, habits) => {
    expect((await signedIn(habits)).credentials).toEqual([]);
  });

  it('is not offered when its certificate leads to no authority that we trust', async () => {
    expect((await signedIn({}, { roots: [] })).credentials).toEqual([]);
    expect((await signedIn()).credentials).toHaveLength(1);
  });
});

describe('remote signing: what does not hold', () => {
  it('is refused when the browser brings another state, or the person said no', async () => {
    const { client, service: remote } = await open();
    const [way, other] = [client.beginSignIn(), client.beginSignIn()];
    const strange = client.takeAnswer(remote.visit(other.url), way.attempt);
    await expect(strange).rejects.toMatchObject(REFUSED);
    const declined = remote.visit(way.url, { error: 'access_denied' });
    await expect(client.takeAnswer(declined, way.attempt)).rejects.toMatchObject(REFUSED);
  });

  it('is refused when the code comes with another verifier', async () => {
    const { client, service: remote } = await open();
    const way = client.beginSignIn();
    const attempt = { ...way.attempt, codeVerifier: 'another' };
    await expect(client.takeAnswer(remote.visit(way.url), attempt)).rejects.toMatchObject(REFUSED);
  });

  it('is refused when the key is not the certificate’s', async () => {
    await expect(signed({ otherKey: true })).rejects.toMatchObject(REFUSED);
    await expect(signed({ otherKey: true, key: 'rsa' })).rejects.toMatchObject(REFUSED);
  });

  it('is refused for a second signature by one release, and for another hash', async () => {
    const { client, serviceToken, release, credential } = await signed();
    const again = client.sign({ serviceToken, release }, credential, attributes);
    await expect(again).rejects.toMatchObject(REFUSED);
  });

  it('is refused when the signature never comes', async () => {
    await expect(signed({ polls: 100 })).rejects.toMatchObject(REFUSED);
  });

  it.each<[string, Habits['answers'], string]>([
    ['is down', { status: 503, body: '' }, 'TransientFault'],
    ['is asked too often', { status: 429, body: '' }, 'TransientFault'],
    ['babbles', { status: 200, body: '<html>' }, 'RemoteSigningRefused'],
    ['answers something else', { status: 200, body: '{"name":7}' }, 'RemoteSigningRefused'],
    ['says no', { status: 400, body: '{"error":"invalid_client"}' }, 'RemoteSigningRefused'],
    ['sends without end', { status: 200, body: ' '.repeat(2_000_000) }, 'RemoteSigningRefused'],
  ])('has the right name when the service %s', async (_, answers, name) => {
    const { client } = await open(answers ? { answers } : {});
    await expect(client.describe()).rejects.toMatchObject({ name });
  });

  it('is to be repeated when nobody answers at the address', async () => {
    const { client, service: remote } = await open();
    await remote.close();
    await expect(client.describe()).rejects.toMatchObject({ name: 'TransientFault' });
  });
});
