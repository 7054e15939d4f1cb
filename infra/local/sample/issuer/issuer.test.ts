import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenIdIdentity } from '../../../../shared/adapters/oidc/openid-identity.ts';
import type { Identity } from '../../../../shared/ports/identity.ts';
import { SAMPLE_PEOPLE } from '../people.ts';
import { openSampleIssuer, type SampleIssuer } from './issuer.ts';
import { walkToCallback } from './walk-to-callback.ts';

const redirectUri = 'http://127.0.0.1:8080/sign-in/callback';
let issuer: SampleIssuer;
let identity: Identity;

beforeAll(async () => {
  issuer = await openSampleIssuer({ people: SAMPLE_PEOPLE, redirectUri });
  identity = createOpenIdIdentity({ ...issuer, redirectUri, insecure: true });
});

afterAll(() => issuer.close());

describe('sample issuer', () => {
  it('signs in the person that is hinted at, through the whole protocol', async () => {
    const { url, attempt } = await identity.begin({ loginHint: 'salma-tahiri' });
    const callback = await walkToCallback(url, redirectUri);
    expect(await identity.complete(callback, attempt)).toMatchObject({
      email: 'salma.tahiri@programme.example',
    });
  });

  it('shows the people to choose from when nobody is hinted at', async () => {
    const { url } = await identity.begin();
    const page = await fetch(url, { redirect: 'manual' });
    const next = new URL(page.headers.get('location') ?? '', url);
    const cookies = page.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    const list = await (await fetch(next, { headers: { cookie: cookies } })).text();
    expect(list).toContain('Salma Tahiri');
    expect(list).toContain('سلمى الطاهري');
  });

  it('is refused with another state, another nonce or a code that was used', async () => {
    const { url, attempt } = await identity.begin({ loginHint: 'salma-tahiri' });
    const callback = await walkToCallback(url, redirectUri);
    const refused = { name: 'SignInRefused' };
    await expect(identity.complete(callback, { ...attempt, state: 'other' })).rejects.toMatchObject(refused);
    await expect(identity.complete(callback, { ...attempt, nonce: 'other' })).rejects.toMatchObject(refused);
    await expect(identity.complete(callback, attempt)).rejects.toMatchObject(refused);
  });
});
