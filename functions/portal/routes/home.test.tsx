import { describe, expect, it } from 'vitest';
import { fileApplication, fileScored, openTheCall } from '../../../test/builders/a-filed-application.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';

const page = async (portal: TestPortal, path: string, cookie?: string) =>
  (await portal.get(path, cookie)).text();

describe('first page', () => {
  it('is open to everybody and counts the stations', async () => {
    const portal = await aPortal();
    await openTheCall(portal);
    await fileApplication(portal, 'UPE-001');
    await fileScored(portal, 'UPE-002', 15);
    const html = await page(portal, '/');
    expect(html).toMatch(/href="\/applications">\s*<span class="figure">2<\/span>/u);
    expect(html).toMatch(/href="\/committee">\s*<span class="figure">1<\/span>/u);
    expect(html).toContain('href="/apply"');
  });

  it('names the 12 regions in the language of the reader', async () => {
    const html = await page(await aPortal(), '/?lang=ar');
    expect(html.match(/scope="row"/gu)).toHaveLength(13);
    expect(html).toContain('سوس');
  });

  it('draws what is in force on a map beside the table', async () => {
    const portal = await aPortal();
    await openTheCall(portal);
    const html = await page(portal, '/');
    expect(html.match(/<g data-region="MA-\d\d"/gu)).toHaveLength(12);
    expect(html).toContain('Souss-Massa\u00A0: aucune convention en vigueur</title>');
    expect(html).toMatch(/<head>.*<link rel="stylesheet" href="\/assets\/map\.css".*<\/head>/su);
    expect(await page(portal, '/apply')).not.toContain('map.css');
    const { headers, status } = await portal.get('/assets/map.css');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('offers no application once the call is over', async () => {
    const portal = await aPortal();
    await openTheCall(portal);
    portal.setNow('2026-07-01T09:00:00.000Z');
    expect(await page(portal, '/')).not.toContain('href="/apply"');
  });

  it('tells who is signed in what waits', async () => {
    const portal = await aPortal();
    await openTheCall(portal);
    await fileApplication(portal, 'UPE-001');
    const officer = await portal.signIn('officer', 'programme-officer');
    expect(await page(portal, '/', officer)).toContain('1 dossier vous attend');
    expect(await page(portal, '/')).not.toContain('vous attend');
  });
});
