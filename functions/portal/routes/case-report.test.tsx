import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportStatus } from '../../../shared/domain/report/state.ts';
import { reports } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { reportEvents } from '../../../test/builders/a-report.ts';
import { holdReportLink, REPORT_ID } from '../../../test/builders/a-report-link.ts';
import { given } from '../../../test/builders/given.ts';

const PDF = new File([Buffer.from('%PDF-1.7 facture')], 'facture.pdf');
const filled = {
  activities: 'Accueil de 42 enfants.',
  results: 'Trente dossiers.',
  difficulties: '',
  children: '٤٢',
  families: '30',
  'spent.staff': '1 250,50 DH',
  'spent.equipment': '0',
  ownSpent: '1250.5',
} as const;

let portal: TestPortal;
let cookie: string;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-12-01T09:00:00.000Z' });
  cookie = await holdReportLink(portal);
});

const stands = (status: ReportStatus) => given(portal, reports, REPORT_ID, reportEvents[status]);
const standing = () => readCase(portal.desk, reports, REPORT_ID);
const shown = async (path = '/case/report') => (await portal.get(path, cookie)).text();
const join = () => portal.post('/case/report/files', { lineId: 'staff', file: PDF }, cookie);

describe('report form of the association', () => {
  it('says what is awaited and until when, and has the budget of the convention in it', async () => {
    await stands('awaited');
    const html = await shown();
    expect(html).toContain('UPE-2026-017/R1');
    expect(html).toContain('10 décembre 2026');
    expect(html).toContain('150\u00a0000,00\u00a0DH');
    expect(html).toContain('name="spent.staff"');
  });

  it('keeps a draft as people type it, and adds it up', async () => {
    await stands('awaited');
    const answer = await portal.post('/case/report', { ...filled, intent: 'save' }, cookie);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/case/report?done']);
    expect(await standing()).toMatchObject({
      status: 'awaited',
      draft: {
        beneficiaries: { children: 42, families: 30 },
        spending: [
          { lineId: 'staff', spentCentimes: 125_050 },
          { lineId: 'equipment', spentCentimes: 0 },
        ],
        ownSpentCentimes: 125_050,
      },
    });
    const html = await shown();
    expect(html).toContain('value="1 250,50 DH"');
    expect(html).toContain('148\u00a0749,50\u00a0DH');
  });

  it('says which amount it cannot read, and loses nothing that was typed', async () => {
    await stands('awaited');
    const typed = { ...filled, 'spent.staff': 'mille deux cents' };
    const answer = await portal.post('/case/report', { ...typed, intent: 'save' }, cookie);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#spent.staff"');
    const html = await shown();
    expect(html).toContain('value="mille deux cents"');
    expect(html).toContain('Accueil de 42 enfants.');
    expect(await standing()).toMatchObject({ draft: { spending: [{ lineId: 'equipment' }] } });
  });

  it('keeps another draft under the key of a form that the browser went back to', async () => {
    await stands('awaited');
    const form = { ...filled, intent: 'save', key: 'the-same-form' };
    await portal.post('/case/report', form, cookie);
    const again = await portal.post('/case/report', { ...form, results: 'Quarante.' }, cookie);
    expect(again.status).toBe(303);
    expect(await standing()).toMatchObject({ draft: { results: 'Quarante.' } });
  });

  it('asks for what is missing only when it is to be filed', async () => {
    await stands('awaited');
    expect((await portal.post('/case/report', { intent: 'save' }, cookie)).status).toBe(303);
    const answer = await portal.post('/case/report', { intent: 'check' }, cookie);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const field of ['activities', 'results', 'children', 'families', 'spent.staff', 'ownSpent'])
      expect(html).toContain(`href="#${field}"`);
    expect(html).not.toContain('href="#difficulties"');
  });

  it('is shut to the holder of another link', async () => {
    await stands('awaited');
    const status = await portal.holdLink({
      purpose: 'status',
      applicationId: 'UPE-017',
      subject: 'application-UPE-017',
      recipient: 'contact',
    });
    expect((await portal.get('/case/report', status)).status).toBe(403);
  });
});

describe('report: the filing', () => {
  it('leads first to the evidence that is missing', async () => {
    await stands('awaited');
    await portal.post('/case/report', { ...filled, intent: 'check' }, cookie);
    const html = await shown('/case/report/check');
    expect(html).toContain('href="/case/report/files"');
    expect(html).not.toContain('action="/case/report/check"');
    expect((await portal.post('/case/report/check', {}, cookie)).status).toBe(409);
  });

  it('says what happens next, and files once what was read', async () => {
    await stands('awaited');
    const answer = await portal.post('/case/report', { ...filled, intent: 'check' }, cookie);
    expect(answer.headers.get('location')).toBe('/case/report/check');
    await join();
    expect(await shown('/case/report/check')).toContain('Après le dépôt');
    const form = { key: 'file-key-1' };
    const answers = [
      await portal.post('/case/report/check', form, cookie),
      await portal.post('/case/report/check', form, cookie),
    ];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await standing()).toMatchObject({ status: 'filed', filedBy: 'contact-UPE-017' });
    const filings = (await portal.desk.store.history(`report-${REPORT_ID}`)).flatMap(({ events }) => events);
    expect(filings.filter(({ type }) => type === 'ReportFiled')).toHaveLength(1);
  });

  it('shows number, day, hash and files as its receipt', async () => {
    await stands('filed');
    const html = await shown();
    expect(html).toContain('Votre rapport est déposé');
    expect(html).toContain('UPE-2026-017/R1/1');
    expect(html).toContain('21 novembre 2026');
    expect(html).toMatch(/class="hash"[^>]*>[0-9a-f]{64}</u);
    expect(html).not.toContain('<textarea');
  });

  it('is answered with the report as it stands when a form comes too late', async () => {
    await stands('filed');
    expect((await portal.post('/case/report', { ...filled, intent: 'save' }, cookie)).status).toBe(409);
    expect((await portal.post('/case/report/check', {}, cookie)).status).toBe(409);
  });
});

describe('report: a remark', () => {
  it('opens only the field that it names, with the words of the officer', async () => {
    await stands('remarked');
    const html = await shown();
    expect(html).toContain('Combien de dossiers clos ?');
    expect(html).toContain('name="results"');
    expect(html).toContain('Accueil et écoute de 42 enfants.');
    for (const name of ['activities', 'children', 'spent.staff'])
      expect(html).not.toContain(`name="${name}"`);
  });

  it('lets nothing else be typed over, and takes the answer', async () => {
    await stands('remarked');
    const form = { activities: 'Autre chose', results: 'Trente dossiers, dont douze clos.', intent: 'check' };
    expect((await portal.post('/case/report', form, cookie)).status).toBe(303);
    expect((await portal.post('/case/report/check', {}, cookie)).status).toBe(303);
    expect(await standing()).toMatchObject({
      status: 'filed',
      contents: {
        activities: 'Accueil et écoute de 42 enfants.',
        results: 'Trente dossiers, dont douze clos.',
      },
    });
  });
});

describe('report on the page of the case', () => {
  it('is shown with its day and whose turn it is; the way in is a link that is mailed', async () => {
    await stands('awaited');
    const status = await portal.holdLink({
      purpose: 'status',
      applicationId: 'UPE-017',
      subject: 'application-UPE-017',
      recipient: 'contact',
    });
    const html = await (await portal.get('/case', status)).text();
    expect(html).toContain('Rapport sur la tranche 1');
    expect(html).toContain('10 décembre 2026');
    expect(html).not.toContain('href="/case/report"');
    const sent = await portal.post('/case/link', { subject: `report-${REPORT_ID}` }, status);
    expect(sent.headers.get('location')).toBe('/case?sent');
    const [, token] = /\/l\/([\w-]+)/u.exec(portal.mails.at(-1)?.text ?? '') ?? [];
    const traded = await portal.post(`/l/${token}`, {});
    expect(traded.headers.get('location')).toMatch(/^\/case\/report\?/u);
  });
});
