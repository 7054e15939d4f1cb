import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the issuer lies; without a lie it is an honest one. */
export interface Lies {
  /** What stands in the identity token instead of the truth; `undefined` leaves a claim out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key that it never published. */
  readonly otherKey?: boolean;
  /** Says that a token needs no signature. */
  readonly unsigned?: boolean;
  /** Calls itself another issuer in its own description. */
  readonly describedAs?: string;
}

export interface HostileIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The code verifier of the last exchange, and whether it answers the challenge of the sign-in. */
  readonly exchanges: readonly { readonly verifier: string; answers(challenge: string): boolean }[];
  /** From now on it lies so; `nonce` is the one of the sign-in that it answers. */
  lie(lies: Lies, nonce?: string): void;
  close(): Promise<void>;
}

const CLIENT = 'mithaq';
const WHO = { sub: '1', email: 'salma.tahiri@programme.example', email_verified: true, name: 'Salma Tahiri' };

/** An OpenID Connect issuer on loopback that gives out whatever token it is told to. */
export async function aHostileIssuer(): Promise<HostileIssuer> {
  const [own, other] = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const exchanges: { verifier: string; answers(challenge: string): boolean }[] = [];
  let lies: Lies = {};
  let nonce = '';
  const server = createServer(async (request, response) => {
    const send = (body: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/jwks') return send({ keys: [publicKey(own?.publicKey)] });
    if (request.url !== '/token') return send(description(lies.describedAs ?? issuer));
    const verifier = new URLSearchParams(await bodyOf(request)).get('code_verifier') ?? '';
    exchanges.push({ verifier, answers: (challenge) => challengeOf(verifier) === challenge });
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: CLIENT,
      nonce,
      iat: seconds,
      exp: seconds + 300,
      ...WHO,
      ...lies.claims,
    };
    const key = lies.otherKey ? other?.privateKey : own?.privateKey;
    return send({
      access_token: 'access',
      token_type: 'Bearer',
      id_token: lies.unsigned || !key ? unsigned(claims) : signed(claims, key),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId: CLIENT,
    clientSecret: 'secret',
    exchanges,
    lie(now, forNonce = '') {
      lies = now;
      nonce = forNonce;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function description(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256', 'none'],
  };
}

function publicKey(key: KeyObject | undefined) {
  return { ...key?.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' };
}

function signed(claims: object, key: KeyObject): string {
  const body = `${part({ alg: 'RS256', kid: 'own' })}.${part(claims)}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
}

function unsigned(claims: object): string {
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
