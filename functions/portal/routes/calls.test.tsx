import { beforeEach, describe, expect, it } from 'vitest';
import { fileApplication, fileScored, openTheCall } from '../../../test/builders/a-filed-application.ts';
import { aPortal, FIRST_ADMINISTRATOR, type TestPortal } from '../../../test/builders/a-portal.ts';

let portal: TestPortal;
let administrator: string;

beforeEach(async () => {
  portal = await aPortal();
  administrator = await portal.signIn(FIRST_ADMINISTRATOR);
});

const read = async () => (await portal.get('/calls', administrator)).text();
const figure = (count: number, words: string) => new RegExp(`class="figure">${count}</span>${words}`, 'u');

describe('overview of the calls', () => {
  it('has the days, the envelope and the button that opens a call', async () => {
    const html = await read();
    expect(html).toContain('Annoncé');
    expect(html).toMatch(/Du 27 mai 2026 au 26 juin 2026/u);
    expect(html).toMatch(/action="\/calls\/[\w-]+\/open"/u);
    expect(html).toContain('0,00\u00a0DH');
    await openTheCall(portal);
    expect(await read()).not.toContain('/open"');
  });

  it('counts what came in and became of it, each figure with its list', async () => {
    await openTheCall(portal);
    await fileApplication(portal, 'UPE-001');
    await fileScored(portal, 'UPE-002', 15);
    const html = await read();
    expect(html).toMatch(figure(2, 'Dossiers reçus'));
    expect(html).toMatch(figure(1, 'En vérification'));
    expect(html).toMatch(figure(1, 'Notés'));
    expect(html).toMatch(figure(0, 'Retenus'));
    expect(html).toContain('href="/applications?status=reserve"');
  });

  it('says that the days of filing are over, though nobody has closed the call', async () => {
    await openTheCall(portal);
    portal.setNow('2026-07-20T09:00:00.000Z');
    administrator = await portal.signIn(FIRST_ADMINISTRATOR);
    expect(await read()).toContain('Clos\u00A0: dépôt des dossiers terminé le 26 juin 2026');
  });

  it('stands in Arabic', async () => {
    const html = await (await portal.get('/calls?lang=ar', administrator)).text();
    expect(html).toContain('طلبات المشاريع');
    expect(html).toContain('الغلاف المالي');
  });
});
