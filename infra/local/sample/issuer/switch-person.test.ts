import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOpenIdIdentity } from '../../../../shared/adapters/oidc/openid-identity.ts';
import { SAMPLE_PEOPLE } from '../people.ts';
import { openSampleIssuer, type SampleIssuer } from './issuer.ts';

const redirectUri = 'http://127.0.0.1:8080/sign-in/callback';
const STEPS_MAX = 12;
let issuer: SampleIssuer;

beforeAll(async () => {
  issuer = await openSampleIssuer({ people: SAMPLE_PEOPLE, redirectUri });
});

afterAll(() => issuer.close());

/** One browser: its cookies stay from one sign-in to the next, and it sends the forms that pages send for it. */
function aBrowser() {
  const cookies = new Map<string, string>();
  const visit = async (at: URL, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = body ? { method: 'POST', body } : {};
    const response = await fetch(at, { ...sent, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return async (from: string): Promise<URL> => {
    let at = new URL(from);
    let body: URLSearchParams | undefined;
    for (let step = 0; step < STEPS_MAX; step += 1) {
      const response = await visit(at, body);
      const location = response.headers.get('location');
      body = undefined;
      if (location) at = new URL(location, at);
      else {
        const page = await response.text();
        const action = /action="([^"]+)"/u.exec(page)?.[1];
        if (!action) throw new Error(`The issuer ends at ${response.status}: ${page.slice(0, 300)}`);
        const fields = [...page.matchAll(/name="([^"]+)" value="([^"]*)"/gu)];
        body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
        at = new URL(action, at);
      }
      if (at.href.startsWith(redirectUri)) return at;
    }
    throw new Error('The issuer leads round in circles.');
  };
}

it('lets the same browser be one person after the other', async () => {
  const identity = createOpenIdIdentity({ ...issuer, redirectUri, insecure: true });
  const walk = aBrowser();
  for (const personId of ['salma-tahiri', 'mounir-jebli', 'mounir-jebli', 'salma-tahiri']) {
    const { url, attempt } = await identity.begin({ loginHint: personId });
    const person = await identity.complete(await walk(url), attempt);
    expect(person.email).toBe(`${personId.replace('-', '.')}@programme.example`);
  }
});
