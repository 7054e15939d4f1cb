import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { applications } from '../../shared/use-cases/lifecycles.ts';
import { openTheCall } from '../builders/a-filed-application.ts';
import type { TestPortal } from '../builders/a-portal.ts';
import { applicationEvents } from '../builders/an-application.ts';
import { applicationFields } from '../builders/application-fields.ts';
import { given } from '../builders/given.ts';
import { createLogbook } from './look.ts';
import { hasChromium, portalInChromium } from './portal-in-chromium.ts';
import type { Visitor } from './visitor.ts';

const typed = applicationFields();
const { come, enter, serve } = portalInChromium();
let portal: TestPortal;

/** The pages of the sample's associations are on the way of the journeys; here a call is open. */
describe.skipIf(!hasChromium).each(LOCALES)(
  'phone of an association that applies, slow and without script: %s',
  (locale) => {
    const logbook = createLogbook();
    let phone: Visitor;

    beforeEach(async () => {
      portal = await serve({ now: '2026-06-05T09:00:00.000Z' });
      await openTheCall(portal);
      phone = await come('phone', locale, logbook);
    });
    afterEach(() => phone.close());

    it('leads from an address by its mail to the form, the papers and back, and keeps what was typed', async () => {
      await phone.visit('/apply');
      await phone.press('apply.send');
      expect(phone.status()).toBe(422);
      await phone.fill('email', 'contact@ajyal.example');
      await phone.press('apply.send');
      await portal.deliverMails();
      await phone.visit(/\/l\/[\w-]+/u.exec(portal.mails.at(-1)?.text ?? '')?.[0] ?? '');
      await phone.press('link.open');
      for (const field of ['association.name.fr', 'association.name.ar', 'budget.requestedCentimes'])
        await phone.fill(field, typed[field] ?? '');
      await phone.press('file.submit');
      expect(phone.status()).toBe(422);
      expect(await phone.page.locator('[id="association.name.ar"]').inputValue()).toBe(
        typed['association.name.ar'],
      );
      await phone.press('file.save-papers');
      expect(new URL(phone.page.url()).pathname).toBe('/apply/papers');
      await phone.press('papers.send');
      expect(phone.status()).toBe(422);
      await phone.follow('a.button[href="/apply/file"]');
      expect(await phone.page.locator('[id="association.name.ar"]').inputValue()).toBe(
        typed['association.name.ar'],
      );
    });

    it('shows what came back, and takes the correction', async () => {
      await given(portal, applications, 'UPE-017', applicationEvents.returned);
      const subject = 'application-UPE-017';
      const link = { purpose: 'correct', applicationId: 'UPE-017', subject, recipient: 'contact' } as const;
      enter(await portal.holdLink(link));
      await phone.visit('/case/correct');
      expect(phone.status()).toBe(200);
      await phone.fill('account.rib', '123');
      await phone.press('file.resubmit');
      expect(phone.status()).toBe(422);
    });

    it('says in words that a link is unknown, and offers a new one', async () => {
      await phone.visit('/l/nobody-knows-this-one');
      expect(await phone.words()).toContain(phone.say('LINK_UNKNOWN'));
      await phone.press('link.new');
      expect(await phone.words()).toContain(phone.say('link.new-sent'));
    });

    it('has no serious fault of accessibility, width, weight, speed or language on the way', () => {
      expect(new Set(logbook.pages.map(({ path }) => path))).toContain('/case/correct');
      expect([...new Set(logbook.faults)]).toEqual([]);
    });
  },
);
