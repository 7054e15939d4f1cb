import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportStatus } from '../../../shared/domain/report/state.ts';
import { applications, conventions, reports, tranches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { reportEvents, reportFile } from '../../../test/builders/a-report.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const ID = 'CV-UPE-017-R1';
const PATH = `/reports/${ID}`;

let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-12-01T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
});

const stands = (status: ReportStatus) => given(portal, reports, ID, reportEvents[status]);
const standing = () => readCase(portal.desk, reports, ID);
const read = async (path: string, cookie: string) => (await portal.get(path, cookie)).text();
const officer = () => portal.signIn('staff-o', 'programme-officer');
const finance = () => portal.signIn('staff-f', 'finance-officer');

describe('reports: the queue', () => {
  it('tells the programme officer that a filed report is theirs, and the finance officer why it is not', async () => {
    await stands('filed');
    expect(await read('/reports', await officer())).toContain('À vous\u00a0: vérifier le contenu');
    const html = await read('/reports', await finance());
    expect(html).toContain('Rien ne vous attend ici.');
    expect(html).toContain('Rôle attendu');
  });

  it('shows an awaited report only under its own tab until it is late', async () => {
    await stands('awaited');
    const cookie = await officer();
    expect(await read('/reports', cookie)).not.toContain('UPE-2026-017/R1');
    expect(await read('/reports?status=due', cookie)).toContain('UPE-2026-017/R1');
    const late = { type: 'ReportLate', at: '2026-12-11T09:00:00.000Z', by: 'system' } as const;
    await given(portal, reports, 'CV-UPE-017-R2', [...reportEvents.awaited.map(second), late]);
    portal.setNow('2026-12-20T09:00:00.000Z');
    const html = await read('/reports', await finance());
    expect(html).toContain('UPE-2026-017/R2');
    expect(html).toContain('10 jours de retard');
  });
});

describe('reports: the final one', () => {
  const later = (index: number, status: 'scheduled' | 'withdrawn') =>
    given(
      portal,
      tranches,
      `CV-UPE-017-${index}`,
      trancheEvents[status].map((event) =>
        event.type === 'TrancheScheduled' ? { ...event, trancheId: `CV-UPE-017-${index}`, index } : event,
      ),
    );

  it.each([
    ['withdrawn', true],
    ['scheduled', false],
  ] as const)(
    'is called so by both rooms when all that follows is withdrawn, the last %s',
    async (status, isFinal) => {
      await stands('awaited');
      await later(2, 'withdrawn');
      await later(3, status);
      const link = { purpose: 'report', applicationId: 'UPE-017', recipient: 'contact' } as const;
      const holder = await portal.holdLink({ ...link, subject: `report-${ID}` });
      expect((await read('/case/report', holder)).includes('<h1>Rapport final')).toBe(isFinal);
      const queue = await read('/reports?status=due', await officer());
      expect(queue).toContain('UPE-2026-017/R1');
      expect(queue.includes('<span class="hint line">final</span>')).toBe(isFinal);
    },
  );
});

/** The same event of the next report. */
function second<Event extends { readonly type: string }>(event: Event): Event {
  return { ...event, reportId: 'CV-UPE-017-R2', index: 2 };
}

describe('reports: one report', () => {
  it('shows narrative, money and evidence of what was filed', async () => {
    await stands('filed');
    const html = await read(PATH, await officer());
    expect(html).toContain('Accueil et écoute de 42 enfants.');
    expect(html).toContain('120\u00a0000,00\u00a0DH');
    expect(html).toContain('60 %');
    expect(html).toContain(`href="${PATH}/files/1"`);
  });

  it('keeps a draft to its association', async () => {
    const draft = { type: 'ReportDraftSaved', at: '2026-11-01T09:00:00.000Z', by: 'x' } as const;
    await given(portal, reports, ID, [
      ...reportEvents.awaited,
      { ...draft, draft: { activities: 'Encore en cours' } },
    ]);
    expect(await read(PATH, await officer())).not.toContain('Encore en cours');
  });

  it('writes down who opened a piece of evidence, before it is shown', async () => {
    await stands('filed');
    const bytes = Buffer.from('%PDF-1.7 paie');
    await portal.desk.documents.put(reportFile.documentKey, bytes, 'application/pdf');
    const auditor = await portal.signIn('staff-a', 'auditor');
    expect((await portal.get(`${PATH}/files/1`, auditor)).status).toBe(200);
    expect((await portal.get(`${PATH}/files/2`, auditor)).status).toBe(404);
    const html = await read(PATH, auditor);
    expect(html).toContain('Personne staff-a');
    expect(html.match(/UPE-2026-017\/R1\/1/gu)?.length).toBeGreaterThan(1);
  });
});

describe('reports: the check', () => {
  it('passes from the content to the money, to another person', async () => {
    await stands('filed');
    const both = await portal.signIn('staff-b', 'programme-officer', 'finance-officer');
    expect((await portal.post(`${PATH}/accept-content`, {}, both)).status).toBe(303);
    expect(await read(PATH, both)).toContain('une autre personne');
    const same = await portal.post(`${PATH}/accept-finance`, {}, both);
    expect(same.status).toBe(409);
    const accepted = await portal.post(`${PATH}/accept-finance`, {}, await finance());
    expect(accepted.status).toBe(303);
    expect(await standing()).toMatchObject({
      status: 'accepted',
      contentBy: 'staff-b',
      financeBy: 'staff-f',
    });
  });

  it('sends back with remarks what was ticked, each with its words', async () => {
    await stands('filed');
    const cookie = await officer();
    const none = await portal.post(`${PATH}/remark-content`, { 'remark-results': 'Combien ?' }, cookie);
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Combien ?');
    const empty = await portal.post(`${PATH}/remark-content`, { 'tick-results': 'yes' }, cookie);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#remark-results"');
    const fields = { 'tick-results': 'yes', 'remark-results': 'Combien ?', 'remark-activities': 'non coché' };
    expect((await portal.post(`${PATH}/remark-content`, fields, cookie)).status).toBe(303);
    expect(await standing()).toMatchObject({
      status: 'remarked',
      rounds: [{ stage: 'content', by: 'staff-o', remarks: [{ field: 'results', text: 'Combien ?' }] }],
    });
  });

  it('accepts the money but for what is rejected, with a reason for each line', async () => {
    await stands('content-accepted');
    const cookie = await finance();
    const path = `${PATH}/accept-finance`;
    const missing = await portal.post(path, { disallow: 'yes' }, cookie);
    expect(missing.status).toBe(422);
    const unreasoned = await portal.post(path, { disallow: 'yes', 'disallow.staff': '1 000' }, cookie);
    expect(unreasoned.status).toBe(422);
    expect(await unreasoned.text()).toContain('value="1 000"');
    const tooMuch = { disallow: 'yes', 'disallow.staff': '900000', 'reason.staff': 'Hors objet' };
    expect((await portal.post(path, tooMuch, cookie)).status).toBe(409);
    const fields = { disallow: 'yes', 'disallow.staff': '1 000', 'reason.staff': 'Hors objet' };
    expect((await portal.post(path, fields, cookie)).status).toBe(303);
    expect(await standing()).toMatchObject({
      status: 'accepted',
      disallowed: [{ lineId: 'staff', spentCentimes: 100_000, reason: 'Hors objet' }],
    });
    expect(await read(PATH, cookie)).toContain('Hors objet');
  });
});

describe('reports: from the other rooms', () => {
  it('are found on the page of their convention by those who may read them', async () => {
    await stands('filed');
    const path = '/conventions/CV-UPE-017';
    expect(await read(path, await officer())).toContain(`href="${PATH}"`);
    const accountant = await read(path, await portal.signIn('staff-k', 'accountant'));
    expect(accountant).toContain('UPE-2026-017/R1');
    expect(accountant).not.toContain(`href="${PATH}"`);
  });

  it('show in the gate of a tranche what it waits for', async () => {
    const [scheduled] = trancheEvents.scheduled;
    if (scheduled?.type !== 'TrancheScheduled') throw new Error('There is no tranche.');
    const second = { ...scheduled, trancheId: 'CV-UPE-017-2', index: 2, gate: 'report(1).accepted' };
    await given(portal, tranches, 'CV-UPE-017-2', [second]);
    await stands('content-accepted');
    expect(await read('/tranches/CV-UPE-017-2', await finance())).toContain(`href="${PATH}"`);
  });
});
