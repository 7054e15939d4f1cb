import { beforeEach, describe, expect, it } from 'vitest';
import type { StaffRole } from '../../../shared/domain/kernel/act.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { STAFF_ROLES } from '../pages/programme/staff-page.tsx';

let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal();
});

/** The menu of somebody of this role, as a page has it. */
async function menuOf(role: StaffRole, path = '/', lang = 'fr'): Promise<string> {
  const cookie = await portal.signIn(`one-${role}`, role);
  const html = await (await portal.get(`${path}?lang=${lang}`, cookie)).text();
  return /<nav aria-label="(?:Rubriques|الأبواب)">.*?<\/nav>/su.exec(html)?.[0] ?? '';
}

const linksIn = (menu: string) => [...menu.matchAll(/<a href="([^"]+)"/gu)].map(([, path]) => path);
const groupsIn = (menu: string) =>
  [...menu.matchAll(/<span id="([^"]+)">([^<]+)<\/span>/gu)].map(([, id, words]) => [id, words]);

describe('menu of the rooms', () => {
  it('parts many rooms into groups, each of which has its name', async () => {
    const menu = await menuOf('administrator');
    expect(linksIn(menu)).toHaveLength(17);
    expect(groupsIn(menu)).toEqual([
      ['rooms-calls', 'Appels et dossiers'],
      ['rooms-conventions', 'Conventions et signatures'],
      ['rooms-money', 'Argent'],
      ['rooms-oversight', 'Contrôle'],
      ['rooms-house', 'Administration'],
    ]);
    for (const [id] of groupsIn(menu)) expect(menu).toContain(`<ul aria-labelledby="${id}">`);
    expect(groupsIn(await menuOf('administrator', '/', 'ar'))[2]).toEqual(['rooms-money', 'الأموال']);
  });

  it.each(STAFF_ROLES)('names a room once and has no groups where there are few: %s', async (role) => {
    const menu = await menuOf(role);
    const links = linksIn(menu);
    expect(new Set(links).size).toBe(links.length);
    expect(groupsIn(menu).length > 0).toBe(links.length > 8);
  });

  it('marks the room that is open', async () => {
    const menu = await menuOf('administrator', '/credits');
    expect(menu.match(/aria-current="page"/gu)).toHaveLength(1);
    expect(menu).toContain('<a href="/credits" aria-current="page">');
  });
});
