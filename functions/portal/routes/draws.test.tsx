import { beforeEach, describe, expect, it } from 'vitest';
import { conventions, deepChecks, reports, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { makeDraws } from '../../../shared/use-cases/make-draws.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { sealLog } from '../../../shared/use-cases/seal-log.ts';
import { merkleRoot } from '../../../shared/wire/merkle-root.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, FIRST_ADMINISTRATOR, type TestPortal } from '../../../test/builders/a-portal.ts';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { given } from '../../../test/builders/given.ts';

const CHECK = '/draws/1/reports/CV-UPE-017-R1';
let portal: TestPortal;
let administrator: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-12-01T09:00:00.000Z' });
  const final = reportEvents.accepted.map((event) =>
    event.type === 'ReportExpected' ? { ...event, final: true } : event,
  );
  await given(portal, reports, 'CV-UPE-017-R1', final);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await given(portal, tranches, 'CV-UPE-017-1', trancheEvents.paid);
  administrator = await portal.signIn(FIRST_ADMINISTRATOR);
});

const read = async (path: string, cookie: string) => (await portal.get(path, cookie)).text();
const period = { fromOn: '2026-11-01', toOn: '2026-11-30' };

async function drawn() {
  await portal.post('/draws', period, administrator);
  portal.setNow('2026-12-02T07:00:00.000Z');
  await sealLog({ ...portal.desk, merkleRoot });
  await makeDraws(portal.desk);
  // A session does not last until the next day.
  administrator = await portal.signIn(FIRST_ADMINISTRATOR);
}

describe('draws: pages', () => {
  it('freeze a list, and say that the seal is waited for', async () => {
    expect(await read('/draws', administrator)).toContain('Aucun tirage');
    const opened = await portal.post('/draws', period, administrator);
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/draws/1?done']);
    expect(await read('/draws/1', administrator)).toContain('prochain scellé quotidien');
    expect((await portal.get('/draws/1/heads.txt', administrator)).status).toBe(404);
    expect(await read('/draws/1/list.csv', administrator)).toContain('CV-UPE-017-R1;2026-11-28;');
    expect((await portal.get('/draws/2', administrator)).status).toBe(404);
  });

  it('say what is wrong with a period, and keep what was typed', async () => {
    for (const [fields, status] of [
      [{ fromOn: 'x', toOn: '2026-11-30' }, 422],
      [{ fromOn: '2026-11-01', toOn: '2026-12-01' }, 409],
      [{ fromOn: '2026-01-01', toOn: '2026-01-31' }, 409],
    ] as const) {
      const answer = await portal.post('/draws', fields, administrator);
      expect(answer.status).toBe(status);
      expect(await answer.text()).toContain(`value="${fields.toOn}"`);
    }
  });

  it('show seal, seed and picks with what is needed to find them again', async () => {
    await drawn();
    const html = await read('/draws/1', administrator);
    for (const words of ['Tiré au sort, rang 1', 'mithaq audit draw 1', `href="${CHECK}"`, 'heads.txt'])
      expect(html).toContain(words);
    expect(await read('/draws/1?lang=ar', administrator)).toContain('سُحب بالقرعة');
    expect(await read('/draws/1/heads.txt', administrator)).toContain('draw-1@1 ');
    expect(await read('/draws?lang=fr', administrator)).toContain('Tirage fait');
  });
});

describe('draws: deep check', () => {
  it('is concluded by an officer who checked nothing of it, with what is refused', async () => {
    await drawn();
    const before = await portal.signIn('staff-officer', 'programme-officer');
    expect(await read('/reports/CV-UPE-017-R1', before)).toContain('retenu pour un contrôle approfondi');
    expect(await read(CHECK, before)).toContain('Vous avez déjà contrôlé un rapport');
    expect((await portal.post(CHECK, { findings: 'x', amount: '' }, before)).status).toBe(409);
    const officer = await portal.signIn('officer-2', 'programme-officer');
    const wrong = await portal.post(CHECK, { findings: 'Factures', amount: 'deux' }, officer);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Factures</textarea>');
    const missing = await portal.post(CHECK, { findings: ' ', amount: '' }, officer);
    expect(await missing.text()).toContain('href="#findings"');
    const answer = await portal.post(CHECK, { findings: 'Facture en double', amount: '2 000' }, officer);
    expect(answer.status).toBe(303);
    expect(await readCase(portal.desk, deepChecks, 'CV-UPE-017-R1')).toMatchObject({
      ...{ status: 'concluded', disallowedCentimes: 200_000, concludedBy: 'officer-2' },
    });
    expect(await read(`${CHECK}?lang=fr`, officer)).toContain('10\u00a0000,00');
    expect((await portal.get('/draws/2/reports/CV-UPE-017-R1', officer)).status).toBe(404);
    expect((await portal.get('/draws/1/reports/CV-0-R1', officer)).status).toBe(404);
  });
});
