import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/portal/app.tsx';
import { STAFF_COOKIE } from '../../functions/portal/visitor.ts';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { readPerson } from '../../shared/use-cases/change-staff.ts';
import { conventionIdOf } from '../../shared/use-cases/draft-convention.ts';
import { signatureIdOf } from '../../shared/use-cases/open-signing.ts';
import { refuseToSign } from '../../shared/use-cases/refuse-to-sign.ts';
import { openSession } from '../../shared/use-cases/sessions.ts';
import { aSession, CEREMONY_ID, type Session } from '../journeys/a-ceremony.ts';
import { accepted, type Lifecycle, openLifecycle } from '../journeys/whole-lifecycle.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { createLogbook } from './look.ts';
import { type ServedPortal, servePortal, withCookie } from './served-portal.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const PATH = `/ceremonies/${CEREMONY_ID}`;
const REASON = { fr: 'Local introuvable (exemple)', ar: 'تعذر إيجاد المحل (نموذج)' } as const;
const FIELDS = {
  titleFr: 'Signature des conventions (exemple)',
  titleAr: 'توقيع الاتفاقيات (نموذج)',
  occasionFr: 'Rencontre nationale (exemple)',
  occasionAr: 'اللقاء الوطني (نموذج)',
  placeFr: 'Rabat (exemple)',
  placeAr: 'الرباط (نموذج)',
  presidedByFr: 'la ministre (exemple)',
  presidedByAr: 'السيدة الوزيرة (نموذج)',
  heldOn: '2026-09-01',
} as const;

let browser: Browser;
let served: ServedPortal;
let app: ReturnType<typeof createApp>;
let cookie = '';

beforeAll(async () => {
  if (findChromium() === undefined) return;
  browser = await openBrowser();
  served = await servePortal((request) => app.fetch(withCookie(request, cookie)));
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Three conventions with real PDFs, at the portal of a whole runtime. */
describe.skipIf(findChromium() === undefined).each(LOCALES)(
  'a session from plan to minutes: %s',
  (locale) => {
    const logbook = createLogbook();
    let folder: string;
    let lifecycle: Lifecycle;
    let session: Session;
    let ids: readonly string[];
    let desk: Visitor;
    let phone: Visitor;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'mithaq-session-'));
      lifecycle = await openLifecycle(folder);
      ids = await lifecycle.award(3);
      session = await aSession(lifecycle, ids);
      app = createApp({ ...lifecycle.runtime.desk, publicUrl: served.origin });
      desk = await createVisitor(browser, served.origin, { locale, at: 'desk' }, logbook);
      phone = await createVisitor(browser, served.origin, { locale, at: 'phone' }, logbook);
    });
    afterAll(async () => {
      await desk.close();
      await phone.close();
      await lifecycle.runtime.close();
      rmSync(folder, { recursive: true });
    });

    const become = async (personId: string) => {
      const { desk: own } = lifecycle.runtime;
      const roles = (await readPerson(own, personId))?.roles ?? [];
      cookie = `${STAFF_COOKIE}=${await openSession(own, { kind: 'staff', personId, roles })}`;
    };
    const expectStatus = (wanted: number) =>
      expect([desk.page.url(), desk.status()]).toEqual([desk.page.url(), wanted]);

    it('is planned in both languages; what is missing is named and what was typed stays', async () => {
      await become('a1');
      await desk.visit('/ceremonies');
      await desk.follow('main a[href="/ceremonies/new"]');
      await desk.fill('titleFr', FIELDS.titleFr);
      await desk.press('ceremony.plan');
      expectStatus(422);
      expect(await desk.page.locator('#titleFr').inputValue()).toBe(FIELDS.titleFr);
      for (const [field, value] of Object.entries(FIELDS)) await desk.fill(field, value);
      await desk.press('ceremony.plan');
      expectStatus(200);
      expect(await desk.words()).toContain(desk.say('ceremony.checklist-whole'));
    });

    it('opens only after a rehearsal', async () => {
      await desk.press('ceremony.open');
      expectStatus(409);
      await desk.press('ceremony.rehearse');
      expectStatus(200);
      expect(await desk.words()).toContain(desk.say('ceremony.rehearsal-whole'));
      await desk.press('ceremony.open');
      expectStatus(200);
      await lifecycle.runtime.pump.settle();
    });

    it.each([0, 1])('is authorised by authority %i with one consent and one code', async (index) => {
      const { personId = '' } = lifecycle.terms.authorities[index] ?? {};
      await become(personId);
      await desk.visit('/signing');
      await desk.follow('main a[href$="/manifest"]');
      await desk.press('ceremony.authorise');
      expectStatus(422);
      await desk.visit(`${PATH}/manifest`);
      await desk.press('sign.send-code');
      const code = /^\d{6}/u.exec(lifecycle.mails.at(-1)?.subject ?? '')?.[0] ?? '';
      await desk.fill('code', code);
      await desk.fill('typedName', 'Zineb');
      await desk.tick('#consent');
      await desk.press('ceremony.authorise');
      expectStatus(200);
      await lifecycle.runtime.pump.settle();
      await desk.visit(`${PATH}/manifest`);
      expect(await desk.page.locator('form[action*="/manifest"]').count()).toBe(0);
    });

    it('shows on the board, without loading it again, that an association has signed', async () => {
      await become('a1');
      await desk.visit(`${PATH}/board`);
      const words = desk.page.locator('#live-words');
      expect(await words.textContent()).toBe(desk.say('ceremony.progress', { signed: 0, total: 3 }));
      await session.associationSigns(ids[0] ?? '');
      await desk.page.waitForFunction(
        (wanted) => document.getElementById('live-words')?.textContent === wanted,
        desk.say('ceremony.progress', { signed: 1, total: 3 }),
      );
      expect(await desk.page.locator('#live .status[data-status=complete]').count()).toBeGreaterThan(0);
    });

    it('shows on a phone who refused and why, and on the screen of the hall neither reason nor amount', async () => {
      await refuse(lifecycle, ids[1] ?? '', REASON[locale]);
      await phone.visit(`${PATH}/board?still`);
      expect(await phone.words()).toContain(REASON[locale]);
      await desk.visit(`${PATH}/hall`);
      const hall = await desk.words();
      expect(hall).toContain(desk.say('ceremony.standing.refused'));
      expect(hall).not.toContain(REASON[locale]);
      expect(hall).not.toMatch(/\bDH\b|درهم/u);
      expect(await desk.page.locator('form, nav').count()).toBe(0);
    });

    it('is closed with minutes', async () => {
      await desk.visit(PATH);
      await desk.press('ceremony.close');
      expectStatus(200);
      const pdf = await desk.page.request.get(`${served.origin}${PATH}/minutes.pdf`);
      expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
      await desk.visit('/ceremonies');
      expect(await desk.words()).toContain(desk.say('status.ceremony.closed'));
    });

    it('has no serious fault of accessibility, width or language on the way', () => {
      expect([...new Set(logbook.faults)]).toEqual([]);
    });
  },
);

/** The president says no by the link. */
async function refuse(lifecycle: Lifecycle, applicationId: string, reason: string): Promise<void> {
  const { desk } = lifecycle.runtime;
  const signatureId = signatureIdOf(conventionIdOf(applicationId));
  const asked = { ...lifecycle.request(`president-${applicationId}`, 'signatory', 'link'), reason };
  accepted(await refuseToSign(desk, { ...asked, signatureId, partyId: 'association' }));
  await lifecycle.runtime.pump.settle();
}
