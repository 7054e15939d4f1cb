import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { reports } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import type { TestPortal } from '../builders/a-portal.ts';
import { reportEvents } from '../builders/a-report.ts';
import { holdReportLink, REPORT_ID } from '../builders/a-report-link.ts';
import { given } from '../builders/given.ts';
import { createLogbook } from './look.ts';
import { hasChromium, portalInChromium } from './portal-in-chromium.ts';
import { REPORT_PAGES, unseenPages } from './portal-pages.ts';
import type { Visitor } from './visitor.ts';

const INVOICE = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 un') };

const chromium = portalInChromium();
let portal: TestPortal;

const standing = () => readCase(portal.desk, reports, REPORT_ID);

/** The pages of a report, from the association's phone to the two desks that check it. */
describe.skipIf(!hasChromium).each(LOCALES)('report from a phone: %s', (locale) => {
  const logbook = createLogbook();
  let visitor: Visitor;
  const come = async (at: 'phone' | 'desk') => {
    visitor = await chromium.come(at, locale, logbook);
  };

  beforeEach(async () => {
    portal = await chromium.serve({ now: '2026-12-01T09:00:00.000Z' });
    chromium.enter(await holdReportLink(portal));
  });
  afterEach(() => visitor.close());

  it('is written, proved and filed without script, and nothing typed is lost on the way', async () => {
    await given(portal, reports, REPORT_ID, reportEvents.awaited);
    await come('phone');
    await visitor.visit('/case');
    await visitor.follow('a.button[href="/case/report"]');
    await visitor.fill('activities', 'Accueil de 42 enfants.');
    await visitor.press('report.to-check');
    expect(visitor.status()).toBe(422);
    await visitor.fill('results', 'Trente dossiers.');
    await visitor.fill('children', '٤٢');
    await visitor.fill('families', '30');
    await visitor.fill('spent.staff', '1 250,50');
    await visitor.fill('spent.equipment', '0');
    await visitor.fill('ownSpent', '0');
    await visitor.press('report.to-check');
    expect(new URL(visitor.page.url()).pathname).toBe('/case/report/check');
    await visitor.follow('a.button[href="/case/report/files"]');
    await visitor.page.locator('#file-staff').setInputFiles(INVOICE);
    await visitor.press('evidence-files.add', '#line-staff');
    expect(await visitor.words()).toContain('UPE-2026-017/R1/1');
    await visitor.press('evidence-files.add', '#line-staff');
    expect(visitor.status()).toBe(422);
    await visitor.follow('a.button[href="/case/report"]');
    expect(await visitor.page.locator('#activities').inputValue()).toBe('Accueil de 42 enfants.');
    await visitor.press('report.to-check');
    await visitor.press('report.file');
    expect(await visitor.words()).toContain(visitor.say('report.receipt'));
    expect(await standing()).toMatchObject({ status: 'filed', files: [{ file: 1, lineId: 'staff' }] });
  });

  it('is mended where a remark opened it', async () => {
    await given(portal, reports, REPORT_ID, reportEvents.remarked);
    await come('phone');
    await visitor.visit('/case/report');
    expect(await visitor.page.locator('textarea').count()).toBe(1);
    await visitor.fill('results', 'Trente dossiers, douze clos.');
    await visitor.press('report.to-check');
    await visitor.press('report.file');
    expect(await standing()).toMatchObject({ status: 'filed' });
  });

  it('is checked at two desks, with the keyboard alone', async () => {
    await given(portal, reports, REPORT_ID, reportEvents.filed);
    chromium.enter(await portal.signIn('p1', 'programme-officer'));
    await come('desk');
    await visitor.visit('/reports');
    await visitor.follow('main a.button');
    await visitor.press('reports.do.accept-content');
    chromium.enter(await portal.signIn('f1', 'finance-officer'));
    await visitor.visit(`/reports/${REPORT_ID}`);
    await visitor.press('reports.do.accept-finance');
    expect(await standing()).toMatchObject({ status: 'accepted' });
  });

  it('has no serious fault of accessibility, width, weight, speed or language on the way', async () => {
    await come('desk');
    expect(
      unseenPages(
        REPORT_PAGES,
        logbook.pages.map(({ path }) => path),
      ),
    ).toEqual([]);
    expect([...new Set(logbook.faults)]).toEqual([]);
  });
});
