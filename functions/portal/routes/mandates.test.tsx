import { beforeEach, describe, expect, it } from 'vitest';
import { registers } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import {
  aPortal,
  FIRST_ADMINISTRATOR,
  type FormFields,
  SECOND_ADMINISTRATOR,
  type TestPortal,
} from '../../../test/builders/a-portal.ts';

const paper = () => new File(['%PDF-1.7\n'], 'decision.pdf', { type: 'application/pdf' });
const DELEGATION = {
  personId: 'secretary-general',
  delegatingMandateId: 'ministry-1',
  titleFr: 'Secrétaire générale',
  titleAr: 'الكاتبة العامة',
  validFrom: '01/06/2026',
  validTo: '31/08/2026',
};

let portal: TestPortal;
let first: string;
let second: string;

beforeEach(async () => {
  portal = await aPortal();
  first = await portal.signIn(FIRST_ADMINISTRATOR);
  second = await portal.signIn(SECOND_ADMINISTRATOR);
  await portal.signIn('secretary-general', 'authority');
});

const rows = async () => {
  const state = await readCase(portal.desk, registers, 'ministry');
  return state.status === 'kept' ? state.rows : [];
};
const record = (fields: FormFields = {}, cookie = first) =>
  portal.post('/mandates/ministry', { ...DELEGATION, file: paper(), ...fields }, cookie);

describe('register of mandates', () => {
  it('shows every party with its rows and where each stands, in both languages', async () => {
    const french = await (await portal.get('/mandates', first)).text();
    for (const words of [
      'Organisme ministry',
      'Organisme agency',
      'En vigueur',
      'Fichier du programme, version 1',
    ])
      expect(french).toContain(words);
    expect(await (await portal.get('/mandates?lang=ar', first)).text()).toContain('ساري المفعول');
  });

  it('takes a delegation from one administrator and its confirmation from another', async () => {
    expect((await record()).headers.get('location')).toBe('/mandates/ministry?done');
    const page = await (await portal.get('/mandates/ministry', second)).text();
    expect(page).toContain('À confirmer');
    expect(page).toContain('Par délégation de');
    const confirm = (cookie: string) => portal.post('/mandates/ministry/ministry-2/confirm', {}, cookie);
    expect((await confirm(first)).status).toBe(409);
    expect((await confirm(second)).status).toBe(303);
    expect(await rows()).toMatchObject([
      { kind: 'office' },
      { kind: 'delegation', confirmed: { by: SECOND_ADMINISTRATOR }, validTo: '2026-08-31' },
    ]);
  });

  it('keeps the paper and shows it to who reads all, with a row of who opened it', async () => {
    await record();
    const officer = await portal.signIn('officer', 'programme-officer');
    const shown = await portal.get('/mandates/ministry/ministry-2/paper.pdf', officer);
    expect(shown.headers.get('content-type')).toBe('application/pdf');
    expect(await portal.desk.store.history('consultation-mandates-ministry')).toHaveLength(1);
    expect((await portal.get('/mandates/ministry/ministry-1/paper.pdf', officer)).status).toBe(404);
    const page = await (await portal.get('/mandates/ministry', officer)).text();
    expect(page).not.toContain('<form method="post" action="/mandates');
  });

  it('leads to each wrong field and keeps what was typed', async () => {
    const wrong = { titleFr: '', titleAr: 'abc', validFrom: '31/02/2026', validTo: 'bientôt' };
    const answer = await record({ ...wrong, file: new File(['MZ'], 'decision.pdf') });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of ['titleFr', 'titleAr', 'validFrom', 'validTo', 'file'])
      expect(html).toContain(`href="#${field}"`);
    expect(html).toContain('value="bientôt"');
    expect(await rows()).toHaveLength(1);
  });

  it.each([
    ['a script', { inspector: { inspect: async () => 'active' as const } }, paper()],
    ['a virus', { virusScan: { scan: async () => ({ clean: false, name: 'Eicar' }) as const } }, paper()],
    ['a picture in place of the decision', {}, new File([Uint8Array.of(0xff, 0xd8, 0xff)], 'decision.pdf')],
  ])('keeps no paper with %s', async (_, desk, file) => {
    portal = await aPortal({ desk });
    const cookie = await portal.signIn(FIRST_ADMINISTRATOR);
    await portal.signIn('secretary-general', 'authority');
    const answer = await record({ file }, cookie);
    expect([answer.status, (await answer.text()).includes('href="#file"')]).toEqual([422, true]);
    expect(await rows()).toHaveLength(1);
  });

  it('says why the register refuses, and keeps what was typed', async () => {
    const answer = await record({ delegatingMandateId: '' });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('Une autre personne exerce cette fonction');
    expect(html).toContain('value="Secrétaire générale"');
  });

  it('ends a mandate with its last day and a reason only', async () => {
    const path = '/mandates/ministry/ministry-1/end';
    const missing = await portal.post(path, { 'lastOn-ministry-1': '', reason: '' }, first);
    expect(missing.status).toBe(422);
    const html = await missing.text();
    for (const field of ['lastOn-ministry-1', 'reason-ministry-1'])
      expect(html).toContain(`href="#${field}"`);
    const fields = { 'lastOn-ministry-1': '30/06/2026', reason: 'Remaniement' };
    expect((await portal.post(path, fields, first)).status).toBe(303);
    expect(await rows()).toMatchObject([{ ended: { lastOn: '2026-06-30', reason: 'Remaniement' } }]);
  });

  it('strikes out what nobody has confirmed, without a day', async () => {
    await record();
    const answer = await portal.post('/mandates/ministry/ministry-2/end', { reason: 'Erreur' }, first);
    expect(answer.status).toBe(303);
    expect(await (await portal.get('/mandates/ministry', first)).text()).toContain('Écarté');
  });

  it('does not exist for a party that the programme does not name', async () => {
    expect((await portal.get('/mandates/neighbour', first)).status).toBe(404);
  });
});
