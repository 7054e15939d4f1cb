import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../../functions/portal/app.tsx';
import { applications } from '../../../../shared/use-cases/lifecycles.ts';
import { applicationEvents } from '../../../../test/builders/an-application.ts';
import { given } from '../../../../test/builders/given.ts';
import { aSamplePortal, type SamplePortal } from './testing/a-sample-portal.ts';

let portal: SamplePortal;

beforeEach(async () => {
  portal = await aSamplePortal();
});

/** The bar of a page: its words, and whom it lets one become at which page. */
async function bar(path: string, cookie = '') {
  const html = await (await portal.get(path, cookie)).text();
  const [, inner = ''] = /<details class="tools">(.*?)<\/aside>/su.exec(html) ?? [];
  const forms = [...inner.matchAll(/action="\/sign-in".*?name="to" value="([^"]*)"(.*?)<\/form>/gsu)];
  const enter = forms.flatMap(([, to, buttons = '']) =>
    [...buttons.matchAll(/name="hint" value="([^"]*)"/gu)].map(([, person]) => `${person} ${to}`),
  );
  return { words: inner.replace(/<[^>]*>/gu, ' ').replace(/[\u2066-\u2069]/gu, ''), enter };
}

describe('sample bar', () => {
  it('names the person; a colleague takes over the page in one click, anybody else is led to their room', async () => {
    await portal.signIn('nadia-ouali', 'finance-officer');
    const cookie = await portal.signIn('othmane-bennouna', 'finance-officer');
    const { words, enter } = await bar('/tranches', cookie);
    expect(words).toContain('Vous êtes Personne othmane-bennouna');
    expect(enter[0]).toBe('nadia-ouali /tranches');
    expect(enter).toContain('admin-first /expansion');
  });

  it('says on an association’s page by whose link one acts, whoever else is signed in', async () => {
    await given(portal, applications, 'UPE-017', applicationEvents.submitted);
    const link = await portal.holdLink({
      purpose: 'status',
      applicationId: 'UPE-017',
      subject: 'application-UPE-017',
      recipient: 'contact',
    });
    const staff = await portal.signIn('nadia-ouali', 'finance-officer');
    const { words } = await bar('/case', `${link}; ${staff}`);
    expect(words).toContain('le lien de l’association, dossier UPE-017');
  });

  it('moves the clock from every page and comes back to it', async () => {
    const html = await (await portal.get('/verify/UPE-2026-001')).text();
    expect(html).toContain('name="from" value="/verify/UPE-2026-001"');
    const moved = await portal.post('/sample/clock/advance', { days: '7', from: '/verify/UPE-2026-001' });
    expect(moved.headers.get('location')).toBe('/verify/UPE-2026-001?done');
  });

  it('is not there in an installation without it', async () => {
    const html = await (await createApp(portal.desk).request('http://127.0.0.1:8080/')).text();
    expect(html).not.toMatch(/\/sample|class="tools"|id="tasks"/u);
  });
});
