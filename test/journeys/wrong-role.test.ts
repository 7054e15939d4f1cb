import { beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '../../functions/portal/pages/programme/staff-page.tsx';
import { fileApplication, openTheCall } from '../builders/a-filed-application.ts';
import { aPortal, ORIGIN, type TestPortal } from '../builders/a-portal.ts';
import { headsOf } from '../builders/heads-of.ts';
import { OPEN_DOORS, pathOf, rolesFor, type StaffRoute, staffRoutes } from './staff-routes.ts';

let portal: TestPortal;
const cookies = new Map<string, string>();

beforeAll(async () => {
  portal = await aPortal();
  await openTheCall(portal);
  await fileApplication(portal, 'UPE-001');
  for (const role of STAFF_ROLES) cookies.set(role, await portal.signIn(`the-${role}`, role));
  cookies.set('no role', await portal.signIn('the-newcomer'));
});

const heads = () => headsOf(portal.desk);

function knock({ method, ...route }: StaffRoute, cookie?: string): Promise<Response> {
  const path = pathOf({ method, ...route });
  return method === 'GET'
    ? portal.get(path, cookie)
    : portal.post(path, { role: 'auditor', reason: 'x' }, cookie);
}

describe.each(staffRoutes)('$method $path', (route) => {
  it('is shut to every role that may not, and nothing changes', async () => {
    const before = await heads();
    for (const [role, cookie] of cookies) {
      if (rolesFor(route).has(role)) continue;
      const answer = await knock(route, cookie);
      expect([role, answer.status]).toEqual([role, 403]);
    }
    expect(await heads()).toEqual(before);
  });

  it('sends a stranger to the sign-in, and nothing changes', async () => {
    const before = await heads();
    const answer = await knock(route);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?to=/u);
    expect(await heads()).toEqual(before);
  });

  it('takes no form that comes from another site', async () => {
    if (route.method === 'GET') return;
    const before = await heads();
    for (const cookie of cookies.values()) {
      const headers = { cookie, origin: 'https://elsewhere.example' };
      const answer = await portal.app.request(`${ORIGIN}${pathOf(route)}`, { method: 'POST', headers });
      expect(answer.status).toBe(403);
    }
    expect(await heads()).toEqual(before);
  });
});

describe('the doors of the staff', () => {
  it('are open to each role that may', async () => {
    for (const route of staffRoutes.filter(({ method, path }) => method === 'GET' && !path.includes(':')))
      for (const role of rolesFor(route)) {
        const answer = await knock(route, cookies.get(role));
        expect([route.path, role, answer.status]).toEqual([route.path, role, 200]);
      }
  });

  it('are all in the list', () => {
    const listed = new Set(staffRoutes.map(({ method, path }) => `${method} ${path}`));
    const unlisted = portal.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !OPEN_DOORS.some((door) => door.test(path)))
      .map(({ method, path }) => `${method} ${path}`)
      .filter((door) => !listed.has(door));
    expect(unlisted).toEqual([]);
  });

  it('exist: no line of the list is a leftover', () => {
    const routes = new Set(portal.app.routes.map(({ method, path }) => `${method} ${path}`));
    const missing = staffRoutes
      .map(({ method, path }) => `${method} ${path}`)
      .filter((door) => !routes.has(door));
    expect(missing).toEqual([]);
  });
});
