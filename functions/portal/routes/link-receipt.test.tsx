import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportEvent } from '../../../shared/domain/report/events.ts';
import {
  applications,
  conventions,
  reports,
  signatures,
  tranches,
} from '../../../shared/use-cases/lifecycles.ts';
import { mintLink } from '../../../shared/use-cases/links.ts';
import { conventionEvents } from '../../../test/builders/a-convention.ts';
import { aPortal, type TestPortal } from '../../../test/builders/a-portal.ts';
import { reportEvents, reportFile } from '../../../test/builders/a-report.ts';
import { signatureEvents, signatures as signings } from '../../../test/builders/a-signature.ts';
import { trancheEvents } from '../../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../../test/builders/an-application.ts';
import { given } from '../../../test/builders/given.ts';

const TRANCHE = 'CV-UPE-017-1';
const REPORT = 'CV-UPE-017-R1';
const joined: ReportEvent = {
  type: 'ReportFileAdded',
  at: '2026-10-01T09:00:00.000Z',
  by: 'contact-UPE-017',
  file: { ...reportFile, file: 1 },
};
const typed = {
  ...{ activities: 'Accueil', results: 'Trente dossiers', children: '42', families: '30' },
  ...{ 'spent.staff': '100', 'spent.equipment': '0', ownSpent: '0' },
};
let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-10-05T09:00:00.000Z' });
  await given(portal, applications, 'UPE-017', applicationEvents.selected);
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
});

function mint(
  recipient: string,
  purpose: 'request' | 'sign' | 'report' = 'request',
  subject = `tranche-${TRANCHE}`,
) {
  return mintLink(portal.desk, { applicationId: 'UPE-017', subject, recipient, purpose, validDays: 30 });
}

async function open(token: string): Promise<string> {
  const traded = await portal.post(`/l/${token}`, {});
  return /__Host-link=[^;]+/u.exec(traded.headers.get('set-cookie') ?? '')?.[0] ?? '';
}

async function read(token: string, cookie = '', lang = 'fr') {
  const page = await portal.get(`/l/${token}?lang=${lang}`, cookie);
  return { status: page.status, html: await page.text() };
}

describe('a used link', () => {
  it('shows the act that was done by it, when, by whom and for which sum', async () => {
    await given(portal, tranches, TRANCHE, trancheEvents.requestable);
    const token = await mint('treasurer');
    await portal.post('/case/tranche', { confirm: 'yes' }, await open(token));
    const { status, html } = await read(token);
    expect(status).toBe(200);
    for (const words of [
      'Tranche demandée',
      '5 octobre 2026',
      'Khadija Zeroual',
      'UPE-2026-017',
      '128\u00a0000,00',
    ])
      expect(html).toContain(words);
    expect(html).toContain(`action="/l/${token}/new"`);
    expect((await read(token, '', 'ar')).html).toContain('طلب صرف الشطر');
  });

  it('is a receipt of the filing of a report, and of no draft of it', async () => {
    await given(portal, reports, REPORT, [...reportEvents.awaited, joined]);
    const token = await mint('contact', 'report', `report-${REPORT}`);
    const cookie = await open(token);
    const fields = { ...typed, intent: 'check' };
    await portal.post('/case/report', fields, cookie);
    const draft = await read(token, cookie);
    expect(draft.status).toBe(404);
    expect(draft.html).toContain('href="/case/report"');
    await portal.post('/case/report/check', {}, cookie);
    const { status, html } = await read(token);
    expect(status).toBe(200);
    for (const words of ['Rapport déposé', '5 octobre 2026', 'UPE-2026-017']) expect(html).toContain(words);
  });

  it('shows it also when a newer link has replaced it, and opens nothing', async () => {
    await given(portal, tranches, TRANCHE, trancheEvents.requestable);
    const token = await mint('treasurer');
    await portal.post('/case/tranche', { confirm: 'yes' }, await open(token));
    await mint('treasurer');
    expect((await read(token)).html).toContain('Tranche demandée');
    const again = await portal.post(`/l/${token}`, {});
    expect([again.status, again.headers.get('set-cookie')]).toEqual([200, null]);
  });

  it('does not take the act of another link for its own', async () => {
    await given(portal, tranches, TRANCHE, trancheEvents.requestable);
    const [treasurer, contact] = [await mint('treasurer'), await mint('contact')];
    await open(contact);
    await portal.post('/case/tranche', { confirm: 'yes' }, await open(treasurer));
    expect((await read(treasurer)).html).toContain('Tranche demandée');
    const { status, html } = await read(contact);
    expect([status, html.includes('Ce lien a déjà servi')]).toEqual([404, true]);
  });

  it('leads on in the browser that traded it, as long as its session lasts, and in no other', async () => {
    await given(portal, tranches, TRANCHE, trancheEvents.requestable);
    const token = await mint('treasurer');
    const cookie = await open(token);
    expect((await read(token, cookie)).html).toContain('href="/case/tranche"');
    expect((await read(token)).html).not.toContain('href="/case/tranche"');
    portal.setNow('2026-10-05T11:00:01.000Z');
    expect((await read(token, cookie)).html).not.toContain('href="/case/tranche"');
  });

  it('names the document that was signed or refused, and why', async () => {
    await given(portal, signatures, 'CV-UPE-017-2', [
      ...signatureEvents.open.map((event) => ({ ...event, signatureId: 'CV-UPE-017-2' })),
      ...signings.slice(0, 2),
    ]);
    portal.setNow('2026-07-05T09:00:00.000Z');
    const token = await mint('party:association', 'sign', 'signature-CV-UPE-017-2');
    const cookie = await open(token);
    await portal.post('/case/refuse', { reason: 'Budget à revoir' }, cookie);
    const { html } = await read(token);
    for (const words of ['Signature refusée', 'Budget à revoir', 'UPE-2026-017'])
      expect(html).toContain(words);
  });

  it('says in words that paper was chosen', async () => {
    await given(portal, signatures, 'CV-UPE-017-2', [
      ...signatureEvents.open.map((event) => ({ ...event, signatureId: 'CV-UPE-017-2' })),
      ...signings.slice(0, 2),
    ]);
    portal.setNow('2026-07-05T09:00:00.000Z');
    const token = await mint('party:association', 'sign', 'signature-CV-UPE-017-2');
    const cookie = await open(token);
    expect((await portal.post('/case/paper', { byHand: 'yes' }, cookie)).status).toBe(303);
    const { html } = await read(token);
    expect(html).toContain('Signature sur papier choisie');
    expect(html).not.toContain('PaperAwaited');
  });
});
