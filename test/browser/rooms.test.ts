import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffRole } from '../../shared/domain/kernel/act.ts';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { keepAttention } from '../../shared/use-cases/keep-attention.ts';
import { fileApplication, fileEligible, fileScored } from '../builders/a-filed-application.ts';
import type { TestPortal } from '../builders/a-portal.ts';
import { keyboard } from './hands.ts';
import { createLogbook } from './look.ts';
import { hasChromium, portalInChromium } from './portal-in-chromium.ts';
import type { Visitor } from './visitor.ts';

const { come, enter, serve } = portalInChromium();
let portal: TestPortal;

/** A workflow that failed and a mail that nobody took: what À régler is for, and what no sample shows. */
async function keepTroubles(): Promise<void> {
  const execution = { kind: 'workflow', id: 'application-UPE-001-r1', subject: 'UPE-001' } as const;
  await keepAttention(portal.desk, { ...execution, facts: { cause: 'disk' } });
  await keepAttention(portal.desk, {
    kind: 'mail',
    id: 'm1/nobody@ajyal.example',
    subject: 'application-UPE-001',
    facts: {
      email: 'nobody@ajyal.example',
      template: 'application-received',
      recipient: 'contact',
      values: '{}',
    },
  });
}

/** The sample's story is past these states: files to judge, to score and to decide on, and troubles to settle. */
describe.skipIf(!hasChromium).each(LOCALES)(
  'rooms of the staff before their work is done, by keyboard: %s',
  (locale) => {
    const logbook = createLogbook();
    let visitor: Visitor;

    beforeAll(async () => {
      portal = await serve();
      visitor = await come('desk', locale, logbook);
    });
    afterAll(() => visitor.close());

    const become = async (personId: string, role: StaffRole) => enter(await portal.signIn(personId, role));
    const expectStatus = (wanted: number) =>
      expect([visitor.page.url(), visitor.status()]).toEqual([visitor.page.url(), wanted]);

    it('lets an administrator open a call', async () => {
      await become('hicham', 'administrator');
      await visitor.visit('/calls');
      await visitor.press('calls.open');
      expectStatus(200);
      expect(await visitor.page.locator('form[action$="/open"]').count()).toBe(0);
    });

    it('shows what is to be judged, scored and decided, and says what is missing', async () => {
      await fileApplication(portal, 'UPE-001');
      await fileEligible(portal, 'UPE-002');
      await fileScored(portal, 'UPE-003', 18);
      await become('karim', 'programme-officer');
      await visitor.visit('/applications');
      await visitor.follow('tbody a[href="/applications/UPE-001"]');
      await visitor.press('eligibility.record');
      expectStatus(422);
      await become('rachid', 'evaluator');
      await visitor.visit('/scoring');
      await visitor.follow('main a[href="/scoring/UPE-002"]');
      await visitor.press('scoring.record');
      expectStatus(422);
      portal.setNow('2026-07-01T09:00:00.000Z');
      await become('younes', 'committee-secretary');
      await visitor.visit('/committee');
      await visitor.press('committee.decide');
      expectStatus(422);
    });

    it('shows each trouble with what can be done about it, and closes none without a reason', async () => {
      await keepTroubles();
      await become('imane', 'programme-officer');
      await visitor.visit('/attention');
      await visitor.follow('main a[href^="/attention/"]');
      await keyboard.press(visitor.page.locator('details:has(form[action$="/close"]) > summary').first());
      await visitor.press('attention.close-go');
      expectStatus(422);
      const wrong = 'textarea[aria-invalid]';
      await keyboard.write(visitor.page.locator(wrong), visitor.say('attention.title'));
      await visitor.press('attention.close-go', `form:has(${wrong})`);
      expectStatus(200);
      await visitor.visit('/attention?status=closed');
    });

    it('has no serious fault of accessibility, width or language on the way', () => {
      // The portal of the test names its people by their ids, in both languages.
      const faults = logbook.faults.filter((fault) => !fault.includes('شخص '));
      expect([...new Set(faults)]).toEqual([]);
    });
  },
);
