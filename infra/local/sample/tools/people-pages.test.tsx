import { beforeEach, describe, expect, it } from 'vitest';
import type { Identity } from '../../../../shared/ports/identity.ts';
import { conventions } from '../../../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../../../../test/builders/a-convention.ts';
import { given } from '../../../../test/builders/given.ts';
import { SAMPLE_PEOPLE } from '../people.ts';
import { ROOM_OF_ROLE } from './sign-in-as.tsx';
import { aSamplePortal, type SamplePortal } from './testing/a-sample-portal.ts';

let portal: SamplePortal;

beforeEach(async () => {
  portal = await aSamplePortal();
});

/** What the page itself shows: the bar above it names the staff as well. */
const people = async (locale: 'fr' | 'ar' = 'fr') =>
  (await (await portal.get(`/sample/people?lang=${locale}`)).text()).replace(/^.*<main/su, '');

describe('sample people', () => {
  it('are the staff by role, each with a button to the room of the role', async () => {
    await portal.signIn('salma-tahiri', 'certifier');
    await portal.signIn('mounir-jebli', 'accountant');
    const page = await people();
    const forms = [...page.matchAll(/name="hint" value="([^"]*)".*?name="to" value="([^"]*)"/gsu)];
    expect(forms.map(([, person, to]) => `${person} ${to}`)).toEqual([
      'salma-tahiri /tranches',
      'mounir-jebli /payments',
      'admin-first /expansion',
      'admin-second /expansion',
    ]);
    expect(page).toContain('Certificateur du service fait');
    expect(await people('ar')).toContain('الدخول باسم: شخص salma-tahiri');
  });

  it('have the roles that the register gives them now, and no others', async () => {
    await portal.signIn('nobody-yet');
    expect(await people()).not.toContain('nobody-yet');
  });

  it.each(SAMPLE_PEOPLE.map(({ personId, roles: [role] }) => [role, personId] as const))(
    'find the room of the %s open (%s)',
    async (role, personId) => {
      if (!role) throw new Error(`${personId} has no role.`);
      const cookie = await portal.signIn(personId, role);
      expect((await portal.get(ROOM_OF_ROLE[role], cookie)).status).toBe(200);
    },
  );

  it('send the hint and the page to the sign-in of the portal', async () => {
    const begun: unknown[] = [];
    const identity: Identity = {
      issuerOrigin: 'http://127.0.0.1:9',
      begin: async (options) => {
        begun.push(options);
        return { url: 'http://127.0.0.1:9/auth', attempt: { state: 's', nonce: 'n', codeVerifier: 'v' } };
      },
      complete: () => Promise.reject(new Error('nobody comes back')),
    };
    portal = await aSamplePortal(undefined, { identity });
    const answer = await portal.post('/sign-in', { hint: 'mounir-jebli', to: '/payments/batches/PB-1' });
    expect(answer.headers.get('location')).toBe('http://127.0.0.1:9/auth');
    expect(begun).toEqual([{ loginHint: 'mounir-jebli' }]);
  });

  it('of associations have no account but mails, by convention', async () => {
    expect(await people()).toContain('Aucune convention');
    await given(portal, conventions, 'CV-UPE-017', conventionEvents.signing);
    const page = await people();
    for (const box of ['president', 'tresor', 'contact'])
      expect(page).toContain(`/sample/mailbox?to=${box}%40ajyal.example`);
    expect(page).toContain('UPE-2026-017');
    expect(await people('ar')).toContain('جمعية أجيال (نموذج)');
  });
});
