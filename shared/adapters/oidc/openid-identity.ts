import * as client from 'openid-client';
import { fault } from '../../ports/fault.ts';
import type { IdentifiedPerson, Identity } from '../../ports/identity.ts';

export interface OpenIdOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The portal's own callback address, as registered with the issuer. */
  readonly redirectUri: string;
  /** Only for an issuer on this machine's loopback: plain http. */
  readonly insecure?: boolean;
}

/**
 * Sign-in with any OpenID Connect issuer: authorization code with PKCE (RFC 7636), state and nonce checked, the issuer
 * and its signature verified by `openid-client`. The issuer's addresses are discovered at the first sign-in.
 */
export function createOpenIdIdentity(options: OpenIdOptions): Identity {
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(options).catch((reason: unknown) => {
      discovered = undefined;
      throw fault('TransientFault', `The issuer ${options.issuer} does not answer.`, { cause: reason });
    });
    return discovered;
  };
  return {
    issuerOrigin: new URL(options.issuer).origin,
    async begin({ loginHint } = {}) {
      const codeVerifier = client.randomPKCECodeVerifier();
      const attempt = { codeVerifier, state: client.randomState(), nonce: client.randomNonce() };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: options.redirectUri,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
        ...(loginHint === undefined ? {} : { login_hint: loginHint, prompt: 'login' }),
      });
      return { url: url.href, attempt };
    },
    async complete(callbackUrl, { codeVerifier, nonce, state }) {
      // Behind a proxy the request's own address is another one: only what the issuer added is taken from it.
      const answered = new URL(options.redirectUri);
      answered.search = callbackUrl.search;
      const checks = { pkceCodeVerifier: codeVerifier, expectedState: state, expectedNonce: nonce };
      const config = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(config, answered, checks);
        return personOf(tokens.claims());
      } catch (reason) {
        throw fault('SignInRefused', 'The sign-in does not hold.', { cause: reason });
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret, insecure }: OpenIdOptions) {
  // Without this the token endpoint's answer is believed for its TLS, and the signature is not looked at.
  const execute = [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])];
  return client.discovery(new URL(issuer), clientId, clientSecret, client.ClientSecretBasic(clientSecret), {
    execute,
  });
}

function personOf(claims: client.IDToken | undefined): IdentifiedPerson {
  const email = claims?.email;
  if (typeof email !== 'string' || email === '') throw new Error('The issuer gives no e-mail address.');
  if (claims?.email_verified === false) throw new Error('The issuer has not verified the e-mail address.');
  return { email, name: typeof claims?.name === 'string' ? claims.name : email };
}
