import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PEOPLE } from '../../infra/local/sample/people.ts';
import { LOCALES, type Locale } from '../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../shared/i18n/text.ts';
import { auditConvention } from './audit-steps.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { beginTask, followStations, readFirstPage } from './first-page-steps.ts';
import { createHouse, type House } from './house.ts';
import { startLivedSample } from './lived-sample.ts';
import { createLogbook } from './look.ts';
import {
  aWeekLater,
  bankConfirms,
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
import { type ApprovedTwice, approveFirst, approveFromTask, approveTheRest } from './officer-steps.ts';
import { MONEY_PAGES, portalPages, REPORT_PAGES, SESSION_PAGES, unseenPages } from './portal-pages.ts';
import { confirmPhaseTwo, declinePhaseTwo, openSigning, proposePhaseTwo } from './programme-steps.ts';
import { goRound } from './round-steps.ts';
import type { RunningSample } from './running-sample.ts';
import {
  inForceMail,
  openLink,
  openUsedLink,
  signAsAuthority,
  signAsPresident,
  switchLanguage,
} from './signing-steps.ts';
import { oneLine, type Visitor } from './visitor.ts';

const hasChromium = findChromium() !== undefined;
if (!hasChromium) console.info('The journeys are skipped: this machine has no Chromium.');

const logbook = createLogbook();
const folder = mkdtempSync(join(tmpdir(), 'mithaq-journey-'));
let browser: Browser;

beforeAll(async () => {
  if (hasChromium) browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const MINISTER = { personId: 'zineb-rahmouni', email: 'zineb.rahmouni@programme.example' };
const TASKS = ['sign', 'request', 'approve', 'pay', 'unknown', 'expand', 'audit'] as const;
const REASON: Record<Locale, string> = {
  fr: 'Attendre les pièces à jour de deux régions (exemple).',
  ar: 'انتظار تحيين وثائق جهتين (نموذج).',
};
/** The story is past these pages: applicant, rooms, ceremony, money-rooms and reports come to them. */
const ELSEWHERE = [
  ...['/apply/file', '/apply/papers', '/attention/:id', '/case/correct', '/scoring/:id'],
  ...SESSION_PAGES,
  ...REPORT_PAGES,
  ...MONEY_PAGES,
];

describe.skipIf(!hasChromium).each(LOCALES)('the first five minutes: %s', (locale) => {
  let sample: RunningSample;
  let house: House;
  let mine: PaidCase;
  let phone: Visitor;
  const say = (key: TextKey) => oneLine(text(locale, key)).trim();

  beforeAll(async () => {
    sample = await startLivedSample();
    house = createHouse(browser, sample.origin, locale, logbook);
  });
  afterAll(async () => {
    await house.close();
    await sample.stop();
  });

  it('2. shows everybody the programme, its regions and what to try', async () => {
    const first = await readFirstPage(house);
    expect(first.stations.map(({ count }) => count)).toEqual([96, 88, 41, 3, 36, 31, 27]);
    expect(first.regions).toBe(12 + 1);
    expect(first.tasks).toEqual(TASKS);
    const { auditor, stranger } = await followStations(house, first);
    expect(stranger).toEqual(first.stations.map(() => '/sign-in'));
    expect(auditor).toEqual(first.stations.map(() => 200));
  });

  it('2. opens a page by the button of each task', async () => {
    const visitor = await house.stranger();
    for (const id of TASKS) {
      await beginTask(visitor, id);
      expect(`${id} ${visitor.status()}`).toBe(`${id} 200`);
      expect(new URL(visitor.page.url()).pathname).not.toBe('/');
    }
  });

  it('2. stays on a page when the language changes', async () => {
    const stranger = await house.stranger();
    await stranger.visit('/sample/people');
    for (const wanted of [locale === 'fr' ? 'ar' : 'fr', locale]) {
      await switchLanguage(stranger);
      expect(await stranger.page.locator('html').getAttribute('lang')).toBe(wanted);
    }
  });

  it('3. lets a president sign on a phone without script: in force', async () => {
    const signed = await signAsPresident(house);
    mine = caseOf(signed);
    expect(await openUsedLink(house, signed)).toContain(say('link.receipt'));
    const mail = await inForceMail(house, signed.email);
    await openLink(mail);
    expect(await mail.words()).toContain(signed.number);
    await mail.visit(`/verify/${signed.number}`);
    expect(await mail.words()).toContain(say('status.convention.in-force'));
  });

  it('3. brings the mail about tranche 1, once its gate is open, and takes the request by its link', async () => {
    await commit(house, mine);
    expect(await staffSees(house, mine.trancheId)).toContain(say('status.tranche.requestable.staff'));
    phone = await requestTranche(house, mine);
    await phone.visit('/case');
    expect(await phone.words()).toContain(say('status.tranche.requested'));
  });

  it('4. lets the second officer approve by keyboard alone, and refuses in words what is approved twice', async () => {
    const refused = oneLine(text(locale, 'TRANCHE_FOUR_EYES', { rule: 'approver' }));
    await certify(house, mine);
    const approved: ApprovedTwice[] = [await approveFromTask(house), await approveFirst(house, mine)];
    for (const { refusal } of approved) expect(refusal).toContain(refused);
    await approveTheRest(house);
    for (const { trancheId } of approved)
      expect(await staffSees(house, trancheId)).toContain(say('status.tranche.approved.staff'));

    await releaseFile(house);
    await bankConfirms(
      house,
      'pay',
      approved.map(({ trancheId }) => trancheId),
    );
    const result = await handInStatement(house, 'pay', folder);
    expect(result).toContain(text(locale, 'payments.count.paid', { count: 2 }));
    await phone.visit('/case');
    expect(await phone.words()).toContain(text(locale, 'status.tranche.paid.dated', { paidOn: '' }).trim());
  });

  it('5. refuses in words to send a silent order again; the statement settles it', async () => {
    const { trancheId, refusal } = await tryToResend(house);
    expect(refusal).toContain(say('TRANCHE_ANSWER_AWAITED'));
    await bankConfirms(house, 'unknown', [trancheId]);
    const result = await handInStatement(house, 'unknown', folder);
    expect(result).toContain(text(locale, 'payments.count.paid', { count: 1 }));
    expect(await staffSees(house, trancheId)).toContain(say('status.tranche.paid'));
  });

  it('opens no page to a wrong role', async () => {
    const evaluator = await house.staff('rachid-el-ghazi');
    for (const path of ['/payments', `/tranches/${mine.trancheId}`, '/staff']) {
      await evaluator.visit(path);
      expect([path, evaluator.status()]).toEqual([path, 403]);
      expect(await evaluator.words()).toContain(say('portal.forbidden'));
    }
  });

  it('opens every room of the staff', () => goRound(house));

  it('5. sends a reminder within a week', async () => {
    expect(await aWeekLater(house, MINISTER.email)).toHaveLength(1);
  });

  it('6. lets the second administrator decline the second phase, with a reason', async () => {
    const words = await declinePhaseTwo(await proposePhaseTwo(house), REASON[locale]);
    expect(words).toContain(say('status.expansion.declined'));
    expect(words).toContain(REASON[locale]);
  });

  it('6. starts the cases of the second phase once the second administrator confirms', async () => {
    const cases = await confirmPhaseTwo(await proposePhaseTwo(house));
    expect(cases.length).toBeGreaterThan(0);
    expect(new Set(cases)).toEqual(new Set([say('expansion.case.launched')]));
  });

  it('7. shows the auditor who opened what; the downloaded convention holds, a changed byte is found', async () => {
    const { broken, trail, whole } = await auditConvention(house, folder);
    const auditor = SAMPLE_PEOPLE.find(({ roles }) => roles.includes('auditor'));
    expect(trail.split(say('finance.consultations')).at(-1)).toContain(auditor?.name[locale]);
    expect(whole).toContain(say('verify.whole'));
    expect(broken).toContain(say('verify.not-whole'));
    expect(broken).toContain(say('verify.fault.REVISION_ALTERED.document'));
  });

  it('goes on: the minister signs what waits for her, and what the second phase brought', async () => {
    await openSigning(house);
    const number = await signAsAuthority(house, MINISTER.personId, MINISTER.email);
    const visitor = await house.stranger();
    await visitor.visit(`/verify/${number}`);
    expect(await visitor.words()).toContain(say('status.convention.signing'));
  });

  it('came to every page of the portal', async () => {
    const pages = (await portalPages()).filter((page) => !ELSEWHERE.includes(page));
    const seen = logbook.pages.filter((page) => page.locale === locale).map(({ path }) => path);
    expect(unseenPages(pages, seen)).toEqual([]);
  });

  it('found no serious fault of accessibility, width, weight, speed or language on the way', () => {
    const faults = logbook.faults.filter((fault) => fault.startsWith(`${locale} `));
    expect([...new Set(faults)]).toEqual([]);
    const heaviest = logbook.pages
      .filter((page) => page.locale === locale && page.phone && !page.path.startsWith('/sample'))
      .toSorted((one, other) => other.bytes - one.bytes)[0];
    console.info(
      `${logbook.pages.length} pages; heaviest of an association (${locale}): ${heaviest?.path}, ${heaviest?.bytes} bytes.`,
    );
  });
});
