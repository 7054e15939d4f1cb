import { beforeEach, describe, expect, it } from 'vitest';
import { readPerson } from '../../../shared/use-cases/change-staff.ts';
import {
  aPortal,
  FIRST_ADMINISTRATOR,
  SECOND_ADMINISTRATOR,
  type TestPortal,
} from '../../../test/builders/a-portal.ts';

const PERSON = {
  personId: 'nadia-ouali',
  nameFr: 'Nadia Ouali',
  nameAr: 'نادية الوالي',
  email: 'nadia.ouali@programme.example',
  gender: 'f',
};

let portal: TestPortal;
let first: string;
let second: string;

beforeEach(async () => {
  portal = await aPortal();
  first = await portal.signIn(FIRST_ADMINISTRATOR);
  second = await portal.signIn(SECOND_ADMINISTRATOR);
});

const rolesOf = async (personId: string) => (await readPerson(portal.desk, personId))?.roles;
const change = (act: string, cookie: string, role = 'certifier') =>
  portal.post(`/staff/nadia-ouali/${act}`, { role }, cookie);

describe('staff page', () => {
  it('registers a person, who holds no role by that', async () => {
    expect((await portal.post('/staff', PERSON, first)).headers.get('location')).toBe('/staff?done');
    expect(await rolesOf('nadia-ouali')).toEqual([]);
    expect(await (await portal.get('/staff?lang=ar', first)).text()).toContain('نادية الوالي');
  });

  it('gives a role by two administrators, and takes it away by one', async () => {
    await portal.post('/staff', PERSON, first);
    await change('grant', first);
    expect(await rolesOf('nadia-ouali')).toEqual([]);
    expect((await change('confirm', first)).status).toBe(409);
    expect((await change('confirm', second)).status).toBe(303);
    expect(await rolesOf('nadia-ouali')).toEqual(['certifier']);
    expect((await change('revoke', first)).status).toBe(303);
    expect(await rolesOf('nadia-ouali')).toEqual([]);
  });

  it('shuts the door at the next request when a role is taken away', async () => {
    const evaluator = await portal.signIn('evaluator-1', 'evaluator');
    expect((await portal.get('/scoring', evaluator)).status).toBe(200);
    await portal.post('/staff/evaluator-1/revoke', { role: 'evaluator' }, first);
    const answer = await portal.get('/scoring', evaluator);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fscoring']);
  });

  it('keeps what was typed and leads to each wrong field', async () => {
    const wrong = { ...PERSON, personId: 'Nadia Ouali', nameAr: 'Nadia', email: 'nadia', gender: '' };
    const answer = await portal.post('/staff', wrong, first);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of ['personId', 'nameAr', 'email', 'gender']) expect(html).toContain(`href="#${field}"`);
    expect(html).not.toContain('href="#nameFr"');
    expect(html).toContain('value="Nadia Ouali"');
  });

  it('knows no role outside the nine', async () => {
    await portal.post('/staff', PERSON, first);
    expect((await change('grant', first, 'minister')).status).toBe(422);
  });
});
