import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aHostileIssuer, type HostileIssuer, type Lies } from '../../../test/builders/a-hostile-issuer.ts';
import { createOpenIdIdentity } from './openid-identity.ts';

const redirectUri = 'http://127.0.0.1:8080/sign-in/callback';
const REFUSED = { name: 'SignInRefused' };
let issuer: HostileIssuer;

beforeEach(async () => {
  issuer = await aHostileIssuer();
});
afterEach(() => issuer.close());

const identity = () => createOpenIdIdentity({ ...issuer, redirectUri, insecure: true });

/** One sign-in that the issuer answers so; the callback carries what the browser would bring. */
async function signIn(lies: Lies, callback: Readonly<Record<string, string>> = {}) {
  const door = identity();
  const { attempt, url } = await door.begin();
  issuer.lie(lies, attempt.nonce);
  const answer = new URLSearchParams({ code: 'code', state: attempt.state, ...callback });
  const person = door.complete(new URL(`${redirectUri}?${answer}`), attempt);
  return { asked: new URL(url).searchParams, person };
}

describe('sign-in: an honest issuer', () => {
  it('says who somebody is, by a code with PKCE, state and nonce', async () => {
    const { asked, person } = await signIn({});
    expect(await person).toEqual({ email: 'salma.tahiri@programme.example', name: 'Salma Tahiri' });
    expect([asked.get('response_type'), asked.get('code_challenge_method')]).toEqual(['code', 'S256']);
    expect(asked.get('state')?.length).toBeGreaterThan(20);
    expect(asked.get('nonce')?.length).toBeGreaterThan(20);
    expect(issuer.exchanges.map((one) => one.answers(asked.get('code_challenge') ?? ''))).toEqual([true]);
  });

  it('is asked with a verifier, a state and a nonce of its own each time', async () => {
    const door = identity();
    const attempts = await Promise.all([1, 2, 3].map(() => door.begin()));
    for (const part of ['state', 'nonce', 'codeVerifier'] as const)
      expect(new Set(attempts.map(({ attempt }) => attempt[part])).size).toBe(3);
  });
});

describe('sign-in: a hostile issuer', () => {
  const past = Math.floor(Date.now() / 1000) - 3_600;
  it.each<[string, Lies]>([
    ['signs with a key that it never published', { otherKey: true }],
    ['leaves the token unsigned', { unsigned: true }],
    ['speaks for another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['gives a token that was made for another client', { claims: { aud: 'another' } }],
    ['gives the token of another sign-in', { claims: { nonce: 'another' } }],
    ['gives a token without a nonce', { claims: { nonce: undefined } }],
    ['gives a token that has expired', { claims: { iat: past, exp: past + 60 } }],
    ['names nobody', { claims: { email: undefined } }],
    ['has not verified the address', { claims: { email_verified: false } }],
  ])('is refused when it %s', async (_, lies) => {
    await expect((await signIn(lies)).person).rejects.toMatchObject(REFUSED);
  });

  it('is refused when the browser brings another state, or another issuer’s answer (RFC 9207)', async () => {
    await expect((await signIn({}, { state: 'another' })).person).rejects.toMatchObject(REFUSED);
    const mixedUp = await signIn({}, { iss: 'https://elsewhere.example' });
    await expect(mixedUp.person).rejects.toMatchObject(REFUSED);
  });

  it('is not begun with when it describes itself as another', async () => {
    issuer.lie({ describedAs: 'https://elsewhere.example' });
    await expect(identity().begin()).rejects.toMatchObject({ name: 'TransientFault' });
  });
});
