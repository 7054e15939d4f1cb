import { beforeEach, describe, expect, it } from 'vitest';
import { applications, reconciliations } from '../../../shared/use-cases/lifecycles.ts';
import { makeDuePack } from '../../../shared/use-cases/make-pack.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { aMoneyMonth, record } from '../../../test/builders/a-ledger.ts';
import { aPackDesk } from '../../../test/builders/a-pack.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const PAGE = '/reconciliation/2026-10';
let portal: TestPortal;
let officer: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-11-01T08:00:00.000Z', desk: { typesetter: aPackDesk().typesetter } });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await record(portal.desk, aMoneyMonth());
  await makeDuePack({ ...portal.desk, ...aPackDesk() });
  officer = await portal.signIn('finance-1', 'finance-officer');
});

const read = async (path: string, cookie: string) => (await portal.get(path, cookie)).text();
const kept = () => readCase(portal.desk, reconciliations, '2026-10');

describe('reconciliation: pages', () => {
  it('list the months, and show one with its figures in both languages', async () => {
    expect(await read('/reconciliation', officer)).toContain(`href="${PAGE}"`);
    const french = await read(PAGE, officer);
    for (const words of ['Tout concorde au centime', '332\u00a0800,00', 'upe-2026-1/MA-08/paid', 'À signer'])
      expect(french).toContain(words);
    expect(await read(`${PAGE}?lang=ar`, officer)).toContain('كل الأرقام متطابقة');
  });

  it('hand out the files and note who opened them; what is not there is not there', async () => {
    for (const name of ['reconciliation.pdf', 'reconciliation.csv', 'reconciliation.json'])
      expect((await portal.get(`${PAGE}/${name}`, officer)).status).toBe(200);
    expect(await portal.desk.store.history('consultation-reconciliation-2026-10')).toHaveLength(3);
    for (const path of [`${PAGE}/other.pdf`, '/reconciliation/2026-11', '/reconciliation/never'])
      expect((await portal.get(path, officer)).status).toBe(404);
  });

  it('list for the Court who received what in the year', async () => {
    const csv = await read('/reconciliation/court/2026', officer);
    expect(csv).toContain('UPE-2026-017');
    expect(csv).toContain('-76800,00');
    expect(csv.trim().split('\r\n')).toHaveLength(6);
    expect((await portal.get('/reconciliation/court/26', officer)).status).toBe(404);
  });
});

describe('reconciliation: sign-off', () => {
  const form = async () => {
    const state = await kept();
    return { fileSha256: state.status === 'absent' ? '' : state.files.pdf.sha256, observations: 'Vu' };
  };

  it('is recorded with the hash of the file and what was said', async () => {
    const answer = await portal.post(`${PAGE}/sign-off`, await form(), officer);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PAGE}?done`]);
    expect(await kept()).toMatchObject({ status: 'signed-off', signedBy: 'finance-1', observations: 'Vu' });
    expect(await read(PAGE, officer)).not.toContain('sign-off"');
  });

  it('is refused with another file, and what was typed survives', async () => {
    const answer = await portal.post(`${PAGE}/sign-off`, { ...(await form()), fileSha256: 'x' }, officer);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Vu</textarea>');
  });

  it('is not offered to who prepared a batch, and refused if sent all the same', async () => {
    const preparer = await portal.signIn('finance-4', 'finance-officer');
    const html = await read(PAGE, preparer);
    expect(html).toContain('une autre personne signe le rapprochement');
    expect(html).not.toContain(`${PAGE}/sign-off`);
    expect((await portal.post(`${PAGE}/sign-off`, await form(), preparer)).status).toBe(409);
    expect((await kept()).status).toBe('made');
  });
});

describe('annual statement: doors', () => {
  it('opens to the staff and to the association, for a year in which money moved', async () => {
    expect(await read('/conventions/CV-UPE-017', officer)).toContain(
      '/conventions/CV-UPE-017/statements/2026',
    );
    const staff = await portal.get('/conventions/CV-UPE-017/statements/2026', officer);
    expect([staff.status, staff.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const link = { applicationId: 'UPE-017', subject: 'application-UPE-017', recipient: 'president' };
    const holder = await portal.holdLink({ ...link, purpose: 'status' });
    expect(await read('/case', holder)).toContain('/case/statements/2026');
    expect(await read('/case/statements/2026', holder)).toContain('256\u00a0000,00');
    expect((await portal.get('/case/statements/2025', holder)).status).toBe(404);
    expect((await portal.get('/case/statements/x', holder)).status).toBe(404);
  });
});
