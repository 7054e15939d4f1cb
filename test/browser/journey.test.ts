import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../shared/i18n/locale.ts';
import { text } from '../../shared/i18n/text.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { createHouse, type House } from './house.ts';
import {
  approve,
  approveWaiting,
  aWeekLater,
  bankDecides,
  caseOf,
  certify,
  commit,
  handInStatement,
  type PaidCase,
  releaseFile,
  requestTranche,
  staffSees,
  tryToResend,
} from './money-steps.ts';
import { confirmPhaseTwo, declinePhaseTwo, openSigning, proposePhaseTwo } from './programme-steps.ts';
import { type RunningSample, startSample } from './running-sample.ts';
import { inForceMail, openLink, signAsAuthority, signAsPresident, switchLanguage } from './signing-steps.ts';
import { createLogbook, type Visitor } from './visitor.ts';

const hasChromium = findChromium() !== undefined;
if (!hasChromium) console.info('The journeys are skipped: this machine has no Chromium.');

const logbook = createLogbook();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-journey-'));
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
  rmSync(folder, { recursive: true, force: true });
});

const MINISTER = { personId: 'zineb-rahmouni', email: 'zineb.rahmouni@programme.example' };
const REASON: Record<Locale, string> = {
  fr: 'Attendre les pièces à jour de deux régions (exemple).',
  ar: 'انتظار تحيين وثائق جهتين (نموذج).',
};

/** The part of the journey that is the same in both languages; the cases are those that the other one left. */
function journeyIn(locale: Locale): { house: () => House; mine: () => PaidCase } {
  let house: House;
  let mine: PaidCase;
  let phone: Visitor;
  const say = (key: Parameters<typeof text>[1]) => text(locale, key).trim();

  beforeAll(() => {
    house = createHouse(browser, sample.origin, locale, logbook);
  });
  afterAll(() => house.close());

  it('shows the first page to everybody, and stays on a page when the language changes', async () => {
    const stranger = await house.stranger();
    await stranger.visit('/');
    expect(stranger.status()).toBe(200);
    await stranger.visit('/sample/people');
    await switchLanguage(stranger);
    expect(await stranger.page.locator('html').getAttribute('lang')).not.toBe(locale);
    await switchLanguage(stranger);
    expect(await stranger.page.locator('html').getAttribute('lang')).toBe(locale);
  });

  it('lets a president sign on a phone of 360 pixels without script', async () => {
    const signed = await signAsPresident(house);
    mine = caseOf(signed);
    const mail = await inForceMail(house, signed.email);
    await openLink(mail);
    expect(await mail.words()).toContain(signed.number);
    await mail.visit(`/verify/${signed.number}`);
    expect(await mail.words()).toContain(say('status.convention.in-force'));
  });

  it('commits the money: the account is compared, the visa has two officers', async () => {
    await commit(house, mine);
    expect(await staffSees(house, mine.trancheId)).toContain(say('status.tranche.requestable.staff'));
  });

  it('takes the request of a tranche by the link of a mail', async () => {
    phone = await requestTranche(house, mine);
    await phone.visit('/case');
    expect(await phone.words()).toContain(say('status.tranche.requested'));
  });

  it('refuses in words that the same officer approves twice', async () => {
    await certify(house, mine);
    const refusal = await approve(house, mine);
    expect(refusal).toContain(text(locale, 'TRANCHE_FOUR_EYES', { rule: 'approver' }));
    expect(await staffSees(house, mine.trancheId)).toContain(say('status.tranche.approved.staff'));
  });

  it('opens no page to a wrong role', async () => {
    const evaluator = await house.staff('rachid-el-ghazi');
    for (const path of ['/payments', `/tranches/${mine.trancheId}`, '/staff']) {
      await evaluator.visit(path);
      expect([path, evaluator.status()]).toEqual([path, 403]);
      expect(await evaluator.words()).toContain(say('portal.forbidden'));
    }
  });

  it('pays what the bank confirms, and the page of the association says so', async () => {
    const waiting = await approveWaiting(house);
    await releaseFile(house);
    await bankDecides(house, mine.trancheId, 'confirm');
    await bankDecides(house, waiting, locale === 'fr' ? 'confirm' : 'silent');
    const result = await handInStatement(house, folder);
    expect(result).toContain(text(locale, 'payments.count.paid', { count: locale === 'fr' ? 2 : 1 }));
    await phone.visit('/case');
    expect(await phone.words()).toContain(text(locale, 'status.tranche.paid.dated', { paidOn: '' }).trim());
  });

  it('refuses in words to send a silent order again; the statement settles it', async () => {
    if (locale === 'ar') await aWeekLater(house);
    const { trancheId, refusal } = await tryToResend(house);
    expect(refusal).toContain(say('TRANCHE_ANSWER_AWAITED'));
    await bankDecides(house, trancheId, 'confirm');
    expect(await handInStatement(house, folder)).toContain(text(locale, 'payments.count.paid', { count: 1 }));
    expect(await staffSees(house, trancheId)).toContain(say('status.tranche.paid'));
  });

  return { house: () => house, mine: () => mine };
}

describe.skipIf(!hasChromium)('journey: in French', () => {
  const { house } = journeyIn('fr');

  it('lets the minister sign the convention that waits for her', async () => {
    const number = await signAsAuthority(house(), MINISTER.personId, MINISTER.email);
    const visitor = await house().stranger();
    await visitor.visit(`/verify/${number}`);
    expect(await visitor.words()).toContain(text('fr', 'status.convention.signing'));
  });

  it('lets the second administrator decline the second phase, with a reason', async () => {
    const path = await proposePhaseTwo(house());
    const words = await declinePhaseTwo(house(), path, REASON.fr);
    expect(words).toContain(text('fr', 'status.expansion.declined'));
    expect(words).toContain(REASON.fr);
  });
});

describe.skipIf(!hasChromium)('journey: in Arabic', () => {
  const { house } = journeyIn('ar');

  it('starts the cases of the second phase once another administrator confirms', async () => {
    const watcher = await confirmPhaseTwo(house(), await proposePhaseTwo(house()));
    expect(await watcher.words()).toContain(text('ar', 'expansion.case.launched'));
  });

  it('lets the minister sign one of the new conventions', async () => {
    await openSigning(house());
    const number = await signAsAuthority(house(), MINISTER.personId, MINISTER.email);
    const visitor = await house().stranger();
    await visitor.visit(`/verify/${number}`);
    expect(await visitor.words()).toContain(text('ar', 'status.convention.signing'));
  });
});

describe.skipIf(!hasChromium)('journey: every page on the way', () => {
  it.each(LOCALES)('has no serious fault of accessibility, width, weight or language (%s)', (locale) => {
    const faults = logbook.faults.filter((fault) => fault.startsWith(`${locale} `));
    expect([...new Set(faults)]).toEqual([]);
  });

  it('was seen in both languages, at a phone and at a desk', () => {
    const seen = (wanted: Locale) => logbook.pages.filter(({ locale }) => locale === wanted);
    for (const locale of LOCALES) {
      expect(new Set(seen(locale).map(({ path }) => path)).size).toBeGreaterThan(20);
      expect(seen(locale).some(({ phone }) => phone)).toBe(true);
    }
    const heaviest = logbook.pages
      .filter(({ phone, path }) => phone && !path.startsWith('/sample'))
      .toSorted((one, other) => other.bytes - one.bytes)[0];
    console.info(
      `Story in ${(sample.millis / 1000).toFixed(0)} s; ${logbook.pages.length} pages; heaviest page of an association: ${heaviest?.path} (${heaviest?.locale}), ${heaviest?.bytes} bytes.`,
    );
  });
});
