import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { createHouse, type House } from './house.ts';
import { firstContentMillis, sidewaysFaultsAtDoubleSize, smallTargets } from './page-checks.ts';
import { type RunningSample, startSample } from './running-sample.ts';
import { openMail, TO_SIGN } from './signing-steps.ts';
import { createLogbook, createVisitor, type Visitor } from './visitor.ts';

const FIRST_CONTENT_MILLIS_MAX = 3_000;
const REQUESTABLE = 'demander la tranche|طلب صرف الشطر';
const NEW_LINK = 'nouveau lien|رابطكم الجديد';
const hasChromium = findChromium() !== undefined;
const logbook = createLogbook();
let browser: Browser;
let sample: RunningSample;

beforeAll(async () => {
  if (!hasChromium) return;
  [browser, sample] = await Promise.all([openBrowser(), startSample()]);
});

afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await sample.stop();
});

/** What a thumb cannot hit, and what does not fit when the letters are at twice their size. */
async function faultsOfSize({ page }: Visitor): Promise<readonly string[]> {
  return [...(await smallTargets(page)), ...(await sidewaysFaultsAtDoubleSize(page))];
}

/** What does not hold on the page that the phone shows, a slow network included. */
async function faultsOn(phone: Visitor): Promise<readonly string[]> {
  const { pathname } = new URL(phone.page.url());
  const faults = [...(await faultsOfSize(phone))];
  const millis = await firstContentMillis(phone.page);
  if (millis > FIRST_CONTENT_MILLIS_MAX) faults.push(`first content after ${Math.round(millis)} ms`);
  return faults.map((fault) => `${pathname.replace(/^\/l\/.*/u, '/l/:token')}: ${fault}`);
}

/** The link of the first convention's mail about its first tranche was used in the story. */
async function openUsedLink(phone: Visitor): Promise<void> {
  await phone.visit('/sample/people');
  const contact = phone.page.locator('details a[href^="/sample/mailbox?to="]').nth(2);
  const email = new URL((await contact.getAttribute('href')) ?? '', phone.page.url()).searchParams.get('to');
  await openMail(phone, email ?? '', REQUESTABLE);
  await followMail(phone);
}

const followMail = (phone: Visitor) => phone.follow(`article a[href*="/l/"][href$="lang=${phone.locale}"]`);

describe.skipIf(!hasChromium).each(LOCALES)(
  'phone of an association, slow and without script: %s',
  (locale) => {
    let house: House;
    let phone: Visitor;

    beforeAll(async () => {
      house = createHouse(browser, sample.origin, locale, logbook);
      phone = await house.phone();
    });
    afterAll(() => house.close());

    it('opens the first page, the forms and the register of conventions', async () => {
      const faults: string[] = [];
      for (const path of ['/', '/apply', '/verify/UPE-2026-001', '/sign-in', '/style']) {
        await phone.visit(path);
        faults.push(...(await faultsOn(phone)));
      }
      expect(faults).toEqual([]);
    });

    it('opens the link, the convention to sign and the page of the case', async () => {
      await phone.visit('/');
      await phone.follow('#sign a.button');
      const email = new URL(phone.page.url()).searchParams.get('to') ?? '';
      await openMail(phone, email, TO_SIGN);
      await followMail(phone);
      const faults = [...(await faultsOn(phone))];
      if (phone.status() === 404) {
        // The link of the one president was used in the other language: a new one is asked for, and comes.
        await phone.press('link.new');
        faults.push(...(await faultsOn(phone)));
        await openMail(phone, email, NEW_LINK);
        await followMail(phone);
      }
      await phone.press('link.open');
      faults.push(...(await faultsOn(phone)));
      await phone.press('sign.submit');
      expect(phone.status()).toBe(422);
      faults.push(...(await faultsOfSize(phone)));
      await phone.visit('/case');
      faults.push(...(await faultsOn(phone)));
      expect(faults).toEqual([]);
    });

    it('shows the receipt of a link that was used', async () => {
      await openUsedLink(phone);
      expect(await phone.words()).toContain(phone.say('link.receipt'));
      expect(await faultsOn(phone)).toEqual([]);
    });

    it('has no serious fault of accessibility, width, weight or language on the way', () => {
      const faults = logbook.faults.filter((fault) => fault.startsWith(`${locale} `));
      expect([...new Set(faults)]).toEqual([]);
    });
  },
);

describe.skipIf(!hasChromium)('components in both sets of colours', () => {
  it.each(LOCALES.flatMap((locale) => [[locale, 'light'] as const, [locale, 'dark'] as const]))(
    'have enough contrast, and no other serious fault (%s, %s)',
    async (locale, colorScheme) => {
      const seen = createLogbook();
      const visitor = await createVisitor(browser, sample.origin, { locale, at: 'desk', colorScheme }, seen);
      for (const path of ['/', '/style', '/sample/people']) await visitor.visit(path);
      await visitor.close();
      expect(seen.pages).toHaveLength(3);
      expect(seen.faults).toEqual([]);
    },
  );
});
