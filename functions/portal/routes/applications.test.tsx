import { beforeEach, describe, expect, it } from 'vitest';
import { applications, programmes } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { fileApplication, openTheCall } from '../../../test/builders/a-filed-application.ts';
import { aPortal, FIRST_ADMINISTRATOR, type TestPortal } from '../../../test/builders/a-portal.ts';
import { aBudget, anApplicationFile } from '../../../test/builders/an-application-file.ts';
import { applicationFields, applicationsCsv } from '../../../test/builders/application-fields.ts';

const ROWS = [applicationFields(), applicationFields({ applicationId: 'UPE-018' })];

let portal: TestPortal;
let administrator: string;
let officer: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-06-10T09:00:00.000Z' });
  administrator = await portal.signIn(FIRST_ADMINISTRATOR);
  officer = await portal.signIn('officer', 'programme-officer');
});

function csvFile(rows: Parameters<typeof applicationsCsv>[0]): File {
  return new File([applicationsCsv(rows)], 'dossiers.csv', { type: 'text/csv' });
}

async function importRows(rows: Parameters<typeof applicationsCsv>[0]): Promise<Response> {
  return portal.post('/applications/import', { callId: 'upe-2026-1', file: csvFile(rows) }, officer);
}

const statusOf = async (id: string) => (await readCase(portal.desk, applications, id)).status;

describe('calls page', () => {
  it('opens an announced call, and says so when it is open already', async () => {
    const opened = await portal.post('/calls/upe-2026-1/open', {}, administrator);
    expect(opened.status).toBe(303);
    expect(opened.headers.get('location')).toBe('/applications?done');
    const programme = await readCase(portal.desk, programmes, 'upe');
    expect(programme).toMatchObject({ calls: { 'upe-2026-1': { status: 'open' } } });
    expect(await portal.desk.store.balance('upe-2026-1/MA-08/available')).toBe(51_200_000);

    const again = await portal.post('/calls/upe-2026-1/open', {}, administrator);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('role="alert"');
    expect(await portal.desk.store.balance('upe-2026-1/MA-08/available')).toBe(51_200_000);
  });
});

describe('import page', () => {
  it('files every row under its number, once however often the file is sent', async () => {
    await openTheCall(portal);
    for (const _ of [1, 2]) {
      const answer = await importRows(ROWS);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('2 dossiers enregistrés');
    }
    expect(await statusOf('UPE-017')).toBe('submitted');
    const commits = await portal.desk.store.history('application-UPE-018');
    expect(commits).toHaveLength(1);
    expect(commits[0]?.act).toMatchObject({ door: 'import', actor: { personId: 'officer' } });
    expect(portal.faults).toEqual([]);
  });

  it('gives numbers to rows that have none, the same ones when the file is sent again', async () => {
    await openTheCall(portal);
    const rows = [applicationFields({ applicationId: '' }), applicationFields({ applicationId: '' })];
    const first = await (await importRows(rows)).text();
    const second = await (await importRows(rows)).text();
    const numbers = (html: string) => [...html.matchAll(/\/applications\/(UPE-\d+)/gu)].map(([, id]) => id);
    expect(numbers(first)).toEqual(['UPE-001', 'UPE-002']);
    expect(numbers(second)).toEqual(['UPE-001', 'UPE-002']);
  });

  it('takes nothing of a file with a fault of form, and names row, column and remedy', async () => {
    await openTheCall(portal);
    const answer = await importRows([
      ROWS[0]!,
      applicationFields({ applicationId: 'UPE-018', 'budget.requestedCentimes': 'x' }),
    ]);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Montant demandé (DH)');
    expect(html).toContain('Écrivez un montant en dirhams');
    expect(await statusOf('UPE-017')).toBe('absent');
  });

  it('names the rows that the call refuses and takes the others', async () => {
    await openTheCall(portal);
    const late = applicationFields({ applicationId: 'UPE-018', receivedOn: '20/05/2026' });
    const html = await (await importRows([ROWS[0]!, late])).text();
    expect(html).toContain('1 dossier enregistré');
    expect(html).toContain('1 ligne refusée');
    expect(await statusOf('UPE-018')).toBe('absent');
  });

  it('asks for the file when none was chosen', async () => {
    await openTheCall(portal);
    const answer = await portal.post('/applications/import', { callId: 'upe-2026-1' }, officer);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#file"');
  });

  it('asks for a call of the programme', async () => {
    const answer = await portal.post(
      '/applications/import',
      { callId: 'other', file: csvFile(ROWS) },
      officer,
    );
    expect(answer.status).toBe(422);
    expect(await statusOf('UPE-017')).toBe('absent');
  });
});

describe('applications page', () => {
  it('lists the files by status, in both languages', async () => {
    await openTheCall(portal);
    await fileApplication(portal, 'UPE-001');
    const fr = await (await portal.get('/applications?status=submitted', officer)).text();
    expect(fr).toContain('Association Ajyal (exemple)');
    const ar = await (await portal.get('/applications?lang=ar', officer)).text();
    expect(ar).toContain('جمعية أجيال (نموذج)');
    expect(ar).toContain('dir="rtl"');
    const other = await (await portal.get('/applications?status=eligible', officer)).text();
    expect(other).not.toContain('UPE-001');
  });
});

describe('file page', () => {
  beforeEach(async () => {
    await openTheCall(portal);
    await fileApplication(
      portal,
      'UPE-001',
      anApplicationFile({ budget: aBudget({ requestedCentimes: 33_000_000 }) }),
    );
  });

  it('shows what the rules found, the papers, the history', async () => {
    const html = await (await portal.get('/applications/UPE-001', officer)).text();
    expect(html).toContain('320\u00A0000,00\u00A0DH');
    expect(html).toContain('attestation fiscale');
    expect(html).toContain('Historique');
  });

  it('does not know a file that was never filed', async () => {
    expect((await portal.get('/applications/UPE-404', officer)).status).toBe(404);
  });

  it('lets a file through', async () => {
    const answer = await portal.post('/applications/UPE-001/eligibility', { decision: 'eligible' }, officer);
    expect(answer.headers.get('location')).toBe('/applications/UPE-001?done');
    expect(await statusOf('UPE-001')).toBe('eligible');
  });

  it('declines it for a reason, which is kept with the act', async () => {
    const fields = { decision: 'ineligible', reason: 'Siège hors de la province' };
    expect((await portal.post('/applications/UPE-001/eligibility', fields, officer)).status).toBe(303);
    expect(await readCase(portal.desk, applications, 'UPE-001')).toMatchObject({
      status: 'ineligible',
      reasons: [{ code: 'OFFICER', text: 'Siège hors de la province' }],
    });
    const html = await (await portal.get('/applications/UPE-001', officer)).text();
    expect(html).toContain('Siège hors de la province');
  });

  it('keeps what was typed when the decision or the reason is missing', async () => {
    const noDecision = await portal.post('/applications/UPE-001/eligibility', { reason: 'Tapé' }, officer);
    expect(noDecision.status).toBe(422);
    expect(await noDecision.text()).toContain('Tapé');
    const noReason = await portal.post(
      '/applications/UPE-001/eligibility',
      { decision: 'ineligible' },
      officer,
    );
    expect(noReason.status).toBe(422);
    expect(await noReason.text()).toContain('href="#reason"');
    expect(await statusOf('UPE-001')).toBe('submitted');
  });

  it('answers a second decision with the reason and keeps what was typed', async () => {
    await portal.post('/applications/UPE-001/eligibility', { decision: 'eligible' }, officer);
    const answer = await portal.post('/applications/UPE-001/eligibility', { decision: 'eligible' }, officer);
    expect(answer.status).toBe(409);
    expect(await statusOf('UPE-001')).toBe('eligible');
  });

  it('answers the same form sent twice as done, and does it once', async () => {
    const fields = { decision: 'eligible', key: 'a-form-sent-twice' };
    for (const _ of [1, 2])
      expect((await portal.post('/applications/UPE-001/eligibility', fields, officer)).status).toBe(303);
    expect(await portal.desk.store.history('application-UPE-001')).toHaveLength(2);
  });
});
