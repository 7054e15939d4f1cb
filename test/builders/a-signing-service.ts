import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  newSerial,
  writeAuthorityCertificate,
} from '../../shared/adapters/authority/authority-certificate.ts';
import { writeCertificate } from '../../shared/adapters/authority/certificate-writer.ts';
import { type CertifiedSigner, createP256Key } from '../../shared/adapters/authority/signer.ts';
import { answerTimestampRequest } from '../../shared/adapters/authority/timestamp-responder.ts';
import {
  bigInteger,
  child,
  integer,
  nothing,
  objectId,
  octets,
  readDer,
  sequence,
  yes,
} from '../../shared/adapters/pades/der.ts';
import { OID } from '../../shared/adapters/pades/oids.ts';
import { derSignature, signHash } from './hash-signer.ts';

/** How the service behaves; by default it is an honest one that answers at once. */
export interface Habits {
  readonly key?: 'rsa' | 'p256';
  readonly mode?: string;
  readonly status?: string;
  /** Signs ECDSA as two numbers and not as DER. */
  readonly plainEcdsa?: boolean;
  /** How often it says that the signature is not there yet. */
  readonly polls?: number;
  /** Signs with a key that is not the certificate's. */
  readonly otherKey?: boolean;
  /** Answers every method with this status and body. */
  readonly answers?: { readonly status: number; readonly body: string };
}

export interface SigningService {
  readonly serviceUrl: string;
  readonly oauthUrl: string;
  readonly roots: readonly Uint8Array[];
  /** The methods in the order in which they were called. */
  readonly called: readonly string[];
  /** What the person does at the service's page: answers what comes back to `redirect_uri`. */
  visit(url: string, answer?: Readonly<Record<string, string>>): URLSearchParams;
  close(): Promise<void>;
}

const NOW = '2026-10-14T09:00:00.000Z';
const CLIENT = 'mithaq';
const SECRET = 'client-secret';
const PERSON = 'Zineb Rahmouni (exemple)';

interface Grant {
  readonly challenge: string;
  readonly scope: string;
  /** Base64 of the hash that the person released; only for `credential`. */
  readonly hash: string;
}

/** A remote signing service on loopback that keeps one key and holds to the methods of the CSC API v2. */
export async function aSigningService(habits: Habits = {}): Promise<SigningService> {
  const { root, certificate, privateKey, timestamp } = await keysOf(habits);
  const called: string[] = [];
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  let polls = habits.polls ?? 0;

  const methods: Record<string, (body: Record<string, unknown>, token?: Grant) => unknown> = {
    info: () => ({ specs: '2.0.0.2', name: 'Service d’essai', methods: ['credentials/list'] }),
    'credentials/list': (_, token) => token && { credentialIDs: ['credential-1'] },
    'credentials/info': (_, token) => token && credentialAnswer(habits, certificate, root.certificate),
    'credentials/authorize': (body, token) => {
      const [hash] = body.hashes as string[];
      tokens.set('device', { challenge: '', scope: 'credential', hash: String(hash) });
      return token && { SAD: 'device', expiresIn: 300 };
    },
    'signatures/signHash': (body) => signed(body),
    'signatures/signPolling': (body) => (body.responseID === 'later' ? pending() : undefined),
    'signatures/timestamp': async (body) => timestampAnswer(body, timestamp),
  };
  let waiting: unknown;
  const pending = () => {
    polls -= 1;
    return polls >= 0 ? { responseID: 'later' } : waiting;
  };
  /** Only what was released is signed: this very hash, once. */
  const signed = (body: Record<string, unknown>) => {
    const [hash] = body.hashes as string[];
    const release = tokens.get(String(body.SAD));
    if (release?.scope !== 'credential' || release.hash !== hash) return undefined;
    tokens.delete(String(body.SAD));
    const key = habits.otherKey ? keyPair(habits.key).privateKey : privateKey;
    waiting = { signatures: [signatureOver(Buffer.from(hash ?? '', 'base64'), key, habits)] };
    return pending();
  };
  const server = createServer(async (request, response) => {
    const method = String(request.url).replace('/csc/v2/', '').replace('/oauth2/', 'oauth2/');
    called.push(method);
    const { status, body } = await answerTo(method, request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  const answerTo = async (method: string, request: IncomingMessage) => {
    const text = await bodyOf(request);
    if (habits.answers) return habits.answers;
    const token = tokens.get(String(request.headers.authorization).replace('Bearer ', ''));
    const answer =
      method === 'oauth2/token'
        ? trade(new URLSearchParams(text), grants, tokens)
        : await methods[method]?.(JSON.parse(text), token);
    const refusal = { error: 'invalid_request', error_description: 'Not granted' };
    return { status: answer ? 200 : 400, body: JSON.stringify(answer ?? refusal) };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    serviceUrl: `${origin}/csc/v2`,
    oauthUrl: origin,
    roots: [root.certificate],
    called,
    visit: (url, answer) => {
      const asked = new URL(url).searchParams;
      const hash = Buffer.from(asked.get('hashes') ?? '', 'base64url').toString('base64');
      const grant = {
        challenge: String(asked.get('code_challenge')),
        scope: String(asked.get('scope')),
        hash,
      };
      grants.set('code', grant);
      return new URLSearchParams({ state: String(asked.get('state')), ...(answer ?? { code: 'code' }) });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function trade(form: URLSearchParams, grants: Map<string, Grant>, tokens: Map<string, Grant>) {
  const grant = grants.get(String(form.get('code')));
  grants.delete(String(form.get('code')));
  const challenge = createHash('sha256')
    .update(String(form.get('code_verifier')))
    .digest('base64url');
  const known = form.get('client_id') === CLIENT && form.get('client_secret') === SECRET;
  if (!grant || !known || grant.challenge !== challenge) return undefined;
  tokens.set(grant.scope, grant);
  return { access_token: grant.scope, token_type: 'Bearer', expires_in: 300 };
}

function credentialAnswer({ key, mode, status }: Habits, certificate: Uint8Array, root: Uint8Array) {
  const algo = key === 'rsa' ? ['1.2.840.113549.1.1.1'] : ['1.2.840.10045.4.3.2'];
  const certificates = [certificate, root].map((der) => Buffer.from(der).toString('base64'));
  return {
    key: { status: 'enabled', algo, len: key === 'rsa' ? 2048 : 256 },
    cert: { status: status ?? 'valid', certificates },
    auth: { mode: mode ?? 'oauth2code' },
    SCAL: '2',
    multisign: 1,
  };
}

async function keysOf({ key }: Habits) {
  const about = { holder: 'Prestataire (exemple)', sample: true, now: '2026-01-02T00:00:00.000Z' };
  const [top, unit] = [createP256Key().signer, createP256Key().signer];
  const root = {
    signer: top,
    certificate: await writeAuthorityCertificate({ role: 'root', signer: top, ...about }),
  };
  const order = { role: 'timestamp', signer: unit, issuer: root, ...about } as const;
  const timestamp = { signer: unit, certificate: await writeAuthorityCertificate(order) };
  const { privateKey, publicKey } = keyPair(key);
  const certificate = await writeCertificate({
    profile: 'signer',
    serial: newSerial(),
    subject: [
      ['country', 'MA'],
      ['commonName', PERSON],
    ],
    subjectKey: publicKey,
    issuer: root.signer,
    issuerCertificate: root.certificate,
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2028-01-01T00:00:00.000Z',
  });
  return { root, certificate, privateKey, timestamp };
}

function keyPair(kind: Habits['key']) {
  return kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function signatureOver(hash: Uint8Array, key: KeyObject, { plainEcdsa }: Habits): string {
  const signature = signHash(hash, key);
  const isDer = key.asymmetricKeyType !== 'rsa' && !plainEcdsa;
  return Buffer.from(isDer ? derSignature(signature) : signature).toString('base64');
}

async function timestampAnswer(body: Record<string, unknown>, unit: CertifiedSigner) {
  const imprint = Buffer.from(String(body.hash), 'base64');
  const algorithm = sequence(objectId(OID.sha256), nothing());
  const nonce = bigInteger(Buffer.from(String(body.nonce), 'hex'));
  const asked = sequence(integer(1), sequence(algorithm, octets(imprint)), nonce, yes());
  const answer = await answerTimestampRequest(asked.bytes, unit, newSerial(), NOW);
  return { timestamp: Buffer.from(child(readDer(answer), 1).bytes).toString('base64') };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
