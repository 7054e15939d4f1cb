import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import type { SamplePerson } from '../people.ts';
import { answerInteraction } from './interaction.ts';
import { createMemoryAdapter } from './memory-adapter.ts';

export interface SampleIssuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  close(): Promise<void>;
}

interface IssuerOptions {
  readonly people: readonly SamplePerson[];
  readonly redirectUri: string;
  /** 0 = any free port. */
  readonly port?: number;
}

const CLIENT_ID = 'mithaq-sample';

/**
 * The sample's own OpenID Connect issuer on loopback: a real one (authorization code, PKCE, signed tokens), in which
 * a person is chosen instead of a password typed. Its keys and sessions live as long as the process.
 */
export async function openSampleIssuer({
  people,
  redirectUri,
  port = 0,
}: IssuerOptions): Promise<SampleIssuer> {
  const clientSecret = randomBytes(32).toString('base64url');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, await configuration(people, redirectUri, clientSecret));
  const handle = provider.callback();
  server.on('request', (request, response) => {
    const answered = request.url?.startsWith('/interaction/')
      ? answerInteraction(provider, people, request, response)
      : handle(request, response);
    void Promise.resolve(answered).catch(() => response.destroy());
  });
  return { issuer, clientId: CLIENT_ID, clientSecret, close: () => closeServer(server) };
}

async function configuration(
  people: readonly SamplePerson[],
  redirectUri: string,
  clientSecret: string,
): Promise<Configuration> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  // What the private key is for is not what its public half, which is published with the same words, is for.
  const { key_ops: _, ...exported } = await crypto.subtle.exportKey('jwk', privateKey);
  const jwk = {
    ...exported,
    use: 'sig',
    alg: 'ES256',
    kid: 'sample',
  };
  return {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [jwk] } as NonNullable<Configuration['jwks']>,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      Session: 3600,
      Grant: 3600,
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, personId) => {
      const person = people.find((one) => one.personId === personId);
      if (!person) return undefined;
      const { email, name } = person;
      return {
        accountId: personId,
        claims: () => ({ sub: personId, email, email_verified: true, name: name.fr }),
      };
    },
    // The portal is the issuer's only client and asks for nothing but who the person is: no consent page.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        accountId: context.oidc.session?.accountId ?? '',
        clientId: context.oidc.client?.clientId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
