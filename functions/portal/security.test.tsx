import { beforeEach, describe, expect, it } from 'vitest';
import { rolesByAct } from '../../shared/domain/roles/acts.ts';
import { revokeRole } from '../../shared/use-cases/change-staff.ts';
import { applications, conventions, signatures, tranches } from '../../shared/use-cases/lifecycles.ts';
import { mintLink } from '../../shared/use-cases/links.ts';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import {
  accepted,
  aPortal,
  FIRST_ADMINISTRATOR,
  ORIGIN,
  type TestPortal,
} from '../../test/builders/a-portal.ts';
import { signatureEvents, signatures as signings } from '../../test/builders/a-signature.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { given } from '../../test/builders/given.ts';
import { headsOf } from '../../test/builders/heads-of.ts';

let portal: TestPortal;

beforeEach(async () => {
  const identity = {
    issuerOrigin: 'http://127.0.0.1:9',
    begin: async () => ({
      url: 'http://127.0.0.1:9/auth',
      attempt: { state: 'state', nonce: 'nonce', codeVerifier: 'verifier' },
    }),
    complete: async () => ({ email: `${FIRST_ADMINISTRATOR}@programme.example`, name: 'Somebody' }),
  };
  portal = await aPortal({ now: '2026-07-05T09:00:00.000Z', desk: { identity } });
});

const heads = () => headsOf(portal.desk);

async function aSigningCase(): Promise<string> {
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
  await given(portal, signatures, 'CV-UPE-017-1', [...signatureEvents.open, ...signings.slice(0, 2)]);
  return mint('sign', 'signature-CV-UPE-017-1', 'party:association');
}

function mint(purpose: 'sign' | 'request' | 'status', subject: string, recipient = 'contact') {
  return mintLink(portal.desk, { applicationId: 'UPE-017', purpose, subject, recipient, validDays: 30 });
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** Signs in through the two halves of the door; answers the callback's answer. */
async function signInAt(to = '/'): Promise<Response> {
  const begun = await portal.post('/sign-in', { to });
  return portal.get('/sign-in/callback?code=x&state=state', cookiesOf(begun));
}

describe('security: cookies', () => {
  it('are bound to this host, hidden from scripts and sent by TLS only, whichever door sets them', async () => {
    const token = await aSigningCase();
    const answers = [
      await portal.get('/?lang=ar'),
      await portal.post('/sign-in', {}),
      await signInAt(),
      await portal.post(`/l/${token}`, {}),
    ];
    const set = answers.flatMap((answer) => answer.headers.getSetCookie());
    expect(set.length).toBeGreaterThanOrEqual(5);
    for (const cookie of set) {
      expect(cookie).toMatch(/^__Host-/u);
      for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(word);
      expect(cookie).not.toContain('Domain');
    }
  });

  it('name no person: a made-up or changed one opens nothing', async () => {
    const cookie = await portal.signIn(FIRST_ADMINISTRATOR);
    for (const wrong of ['__Host-staff=admin-first', `${cookie}0`, '__Host-staff='])
      expect((await portal.get('/staff', wrong)).status).toBe(303);
    expect((await portal.get('/staff', cookie)).status).toBe(200);
  });
});

describe('security: a form from elsewhere', () => {
  it.each([
    undefined,
    'null',
    'https://elsewhere.example',
    `${ORIGIN}.elsewhere.example`,
    'http://127.0.0.1',
  ])('is refused at every door that takes one (%s)', async (origin) => {
    await aSigningCase();
    const before = await heads();
    const doors = new Set(
      portal.app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path),
    );
    expect(doors.size).toBeGreaterThan(30);
    for (const door of doors) {
      const headers: Record<string, string> = origin === undefined ? {} : { origin };
      const answer = await portal.app.request(`${ORIGIN}${door.replaceAll(/:\w+/gu, 'x')}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ key: 'key-from-elsewhere' }),
      });
      expect([door, answer.status]).toEqual([door, 403]);
    }
    expect(await heads()).toEqual(before);
  });
});

describe('security: headers', () => {
  it('allow no script of a page itself, nothing from elsewhere and no frame around it, on every answer', async () => {
    const cookie = await portal.signIn(FIRST_ADMINISTRATOR);
    for (const path of ['/', '/staff', '/case', '/nowhere', '/verify/x', '/l/x']) {
      const answer = await portal.get(path, cookie);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:\/\/(?!127\.0\.0\.1:9)/u);
      expect(policy).toContain("frame-ancestors 'self'");
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await answer.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:|style="/u);
    }
  });
});

describe('security: what somebody sends', () => {
  it('is refused above its size, at every door, before it is read', async () => {
    const before = await heads();
    const cookie = await portal.signIn('an-officer', 'programme-officer');
    const after = await heads();
    const file = new File([new Uint8Array(12 * 1024 * 1024)], 'large.csv');
    for (const path of ['/applications/import', '/verify/UPE-2026-017', '/sign-in']) {
      const answer = await portal.post(path, { file }, cookie);
      expect([path, answer.status]).toEqual([path, 413]);
      expect(await answer.text()).toContain('10 Mo');
    }
    expect(await heads()).toEqual(after);
    expect(after).not.toEqual(before);
  });
});

describe('security: a link', () => {
  it('is traded once: the token leaves the address by 303, and a second trade opens nothing', async () => {
    const token = await aSigningCase();
    const traded = await portal.post(`/l/${token}`, {});
    expect([traded.status, traded.headers.get('location')]).toEqual([303, '/case/sign?lang=fr']);
    const page = await (await portal.get('/case/sign', cookiesOf(traded))).text();
    expect(page).not.toContain(token);
    const again = await portal.post(`/l/${token}`, {});
    expect([again.status, cookiesOf(again)]).toEqual([404, '']);
  });

  it('is traded once also when two press at the same moment', async () => {
    const token = await aSigningCase();
    const answers = await Promise.all([1, 2, 3].map(() => portal.post(`/l/${token}`, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
  });

  it('opens its own act and no other', async () => {
    const token = await aSigningCase();
    const cookie = cookiesOf(await portal.post(`/l/${token}`, {}));
    for (const path of ['/case/tranche', '/case/correct', '/apply/file', '/apply/papers'])
      expect([path, (await portal.get(path, cookie)).status]).toEqual([path, 403]);
  });

  it('gives nothing away to a scanner that follows every link and sends every form as it stands', async () => {
    const sign = await aSigningCase();
    await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.requestable);
    const request = await mint('request', 'tranche-CV-UPE-017-1');
    const before = await heads();
    for (const token of [sign, request]) {
      let cookie = '';
      const seen = new Set<string>();
      const open = [`/l/${token}`];
      for (let path = open.pop(); path !== undefined && seen.size < 60; path = open.pop()) {
        if (seen.has(path)) continue;
        seen.add(path);
        const html = await (await portal.get(path, cookie)).text();
        for (const [, form = '', inner = ''] of html.matchAll(/<form([^>]*)>(.*?)<\/form>/gsu)) {
          const action = /action="([^"]*)"/u.exec(form)?.[1] ?? path;
          if (action === '/sign-out') continue;
          const fields = [...inner.matchAll(/name="([^"]*)" value="([^"]*)"/gu)].map(
            ([, name = '', value = '']) => [name, value] as const,
          );
          const boxes = [...inner.matchAll(/type="checkbox"[^>]*name="([^"]*)"/gu)].map(([, name]) => name);
          const sent = Object.fromEntries(fields.filter(([name]) => !boxes.includes(name)));
          const answer = await portal.post(action, sent, cookie);
          cookie = cookiesOf(answer) || cookie;
          const to = answer.headers.get('location');
          if (to?.startsWith('/')) open.push(to);
        }
        for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#]*)"/gu))
          if (!href.includes('lang=')) open.push(href.replaceAll('&amp;', '&'));
      }
      expect([...seen].some((path) => path.startsWith('/case/'))).toBe(true);
    }
    expect(await heads()).toEqual(before);
  });
});

describe('security: too many tries', () => {
  it('are counted by address: one stranger shuts no door to the others', async () => {
    const token = await aSigningCase();
    const from = (address: string, path: string) =>
      portal.app.request(`${ORIGIN}${path}`, {
        method: 'POST',
        headers: { origin: ORIGIN, 'x-forwarded-for': address },
        body: new URLSearchParams({ key: 'key-of-a-stranger' }),
      });
    const tries: readonly (readonly [path: string, triesMax: number])[] = [
      ['/l/guessed', 100],
      ['/l/guessed/new', 20],
      ['/sign-in', 100],
    ];
    for (const [path, most] of tries) {
      const first = await Promise.all(Array.from({ length: most }, () => from('203.0.113.9', path)));
      expect(first.filter(({ status }) => status === 429)).toEqual([]);
      expect([path, (await from('203.0.113.9', path)).status]).toEqual([path, 429]);
      expect([path, (await from('198.51.100.7', path)).status]).not.toEqual([path, 429]);
    }
    expect((await from('198.51.100.7', `/l/${token}`)).status).toBe(303);
    portal.setNow('2026-07-05T09:15:01.000Z');
    expect((await from('203.0.113.9', '/sign-in')).status).toBe(303);
  });

  it('at the code of a signature are counted by case and party, whatever the address', async () => {
    const cookie = cookiesOf(await portal.post(`/l/${await aSigningCase()}`, {}));
    const answers: number[] = [];
    for (let asked = 0; asked < 7; asked += 1) {
      const headers = { cookie, origin: ORIGIN, 'x-forwarded-for': `203.0.113.${asked}` };
      const body = new URLSearchParams({ key: `code-key-${asked}` });
      answers.push(
        (await portal.app.request(`${ORIGIN}/case/sign/code`, { method: 'POST', headers, body })).status,
      );
    }
    expect(answers.at(-1)).toBe(429);
  });
});

describe('security: guessing', () => {
  it('learns nothing from the sign-in: a known and an unknown name are answered alike', async () => {
    const answers = await Promise.all(
      [FIRST_ADMINISTRATOR, 'nobody', ''].map((hint) => portal.post('/sign-in', { hint })),
    );
    const seen = answers.map(({ status, headers }) => [status, headers.get('location')]);
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('learns nothing from asking for a new link', async () => {
    const token = await aSigningCase();
    const bodies = await Promise.all(
      [token, 'never-given', 'x'.repeat(300)].map(async (asked) => {
        const answer = await portal.post(`/l/${asked}/new`, {});
        return `${answer.status} ${(await answer.text()).replaceAll(asked, '')}`;
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(portal.mails.map(({ to }) => to)).toEqual(['president@ajyal.example']);
  });

  it('learns nothing from the register: a number in preparation, a free one and a wrong one are answered alike', async () => {
    await given(portal, conventions, 'CV-UPE-017', conventionEvents.drafted);
    const bodies = await Promise.all(
      ['UPE-2026-017', 'UPE-2026-018', 'rubbish'].map(async (number) => {
        const answers = [await portal.get(`/verify/${number}`), await portal.post(`/verify/${number}`, {})];
        const told = await Promise.all(answers.map(async (one) => `${one.status} ${await one.text()}`));
        // The page also names a number as an example.
        return told.join('\n').replaceAll(number, '').replaceAll('UPE-2026-017', '');
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  it('leads nobody to another site after the sign-in', async () => {
    for (const to of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:x',
    ])
      expect((await signInAt(to)).headers.get('location')).toBe('/');
    expect((await signInAt('/tranches?status=paid')).headers.get('location')).toBe('/tranches?status=paid');
  });
});

describe('security: the end of a session', () => {
  it('comes with the sign-out, also for a copy of the cookie', async () => {
    const cookie = cookiesOf(await signInAt());
    expect((await portal.get('/staff', cookie)).status).toBe(200);
    const out = await portal.post('/sign-out', {}, cookie);
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-staff=;.*Max-Age=0/u);
    expect((await portal.get('/staff', cookie)).status).toBe(303);
  });

  it('comes with the role that is taken away, and a role that is given does not end it', async () => {
    const cookie = await portal.signIn('two-roles', 'certifier', 'programme-officer');
    expect((await portal.get('/tranches', cookie)).status).toBe(200);
    const request = portal.request(FIRST_ADMINISTRATOR, rolesByAct['revoke-role'][0] ?? 'administrator');
    accepted(await revokeRole(portal.desk, { ...request, personId: 'two-roles', role: 'certifier' }));
    for (const path of ['/tranches', '/applications']) {
      const answer = await portal.get(path, cookie);
      expect([path, answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([
        path,
        303,
        '/sign-in',
      ]);
    }
  });

  it('comes by itself after a working day, and after two hours behind a link', async () => {
    const staff = await portal.signIn(FIRST_ADMINISTRATOR);
    const link = cookiesOf(await portal.post(`/l/${await aSigningCase()}`, {}));
    portal.setNow('2026-07-05T11:00:01.000Z');
    expect((await portal.get('/case', link)).status).toBe(403);
    expect((await portal.get('/staff', staff)).status).toBe(200);
    portal.setNow('2026-07-05T19:00:01.000Z');
    expect((await portal.get('/staff', staff)).status).toBe(303);
  });

  it('is no help to a callback that nobody began, or that is used twice', async () => {
    expect((await portal.get('/sign-in/callback?code=x&state=state')).status).toBe(403);
    const begun = cookiesOf(await portal.post('/sign-in', {}));
    expect((await portal.get('/sign-in/callback?code=x', begun)).status).toBe(303);
    expect((await portal.get('/sign-in/callback?code=x', begun)).status).toBe(403);
  });
});
