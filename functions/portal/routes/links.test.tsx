import { beforeEach, describe, expect, it } from 'vitest';
import { mintLink } from '../../../shared/use-cases/links.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';

let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal();
});

function mint(purpose: 'sign' | 'status'): Promise<string> {
  const about = { applicationId: 'UPE-001', subject: 'application-UPE-001', recipient: 'contact' };
  return mintLink(portal.desk, { ...about, purpose, validDays: 30 });
}

describe('the page of a link', () => {
  it('offers a button and uses nothing up, however often it is opened', async () => {
    const token = await mint('sign');
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await portal.get(`/l/${token}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<button type="submit">');
    }
    expect((await portal.post(`/l/${token}`, {})).status).toBe(303);
  });

  it('says at once that the link was used, and offers a new one', async () => {
    const token = await mint('sign');
    await portal.post(`/l/${token}`, {});
    const page = await portal.get(`/l/${token}`);
    expect(page.status).toBe(404);
    const said = await page.text();
    expect(said).toContain('Ce lien a déjà servi.');
    expect(said).toContain(`action="/l/${token}/new"`);
  });

  it('says that a newer link took its place, and that its time is over', async () => {
    const [older, newer] = [await mint('sign'), await mint('sign')];
    expect(await (await portal.get(`/l/${older}`)).text()).toContain('Un lien plus récent');
    portal.setNow('2026-08-01T09:00:00.000Z');
    expect(await (await portal.get(`/l/${newer}`)).text()).toContain('Ce lien a expiré.');
  });

  it('stays alive for a status link that was used', async () => {
    const token = await mint('status');
    await portal.post(`/l/${token}`, {});
    expect((await portal.get(`/l/${token}`)).status).toBe(200);
  });

  it('tells nothing of a token that was never given', async () => {
    const page = await portal.get('/l/never-given');
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Ce lien n’est pas connu.');
  });
});
