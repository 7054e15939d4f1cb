import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectedIds } from '../../infra/local/sample/story/chapters/selection.ts';
import { associationSigns } from '../../infra/local/sample/story/chapters/signing.ts';
import { at } from '../../infra/local/sample/story/world.ts';
import { openRecord } from '../../infra/local/verification/open-record.ts';
import { LOCALES } from '../../shared/i18n/locale.ts';
import { reportText } from '../../shared/i18n/report-text.ts';
import { hasCommand } from '../documents/has-command.ts';
import { letters, pdfLetters } from '../documents/pdf-lines.ts';
import { findChromium, openBrowser } from './chromium.ts';
import { attacksOn, type FinalFile, faultsByVerifier, finalFiles, validByPdfsig } from './final-files.ts';
import { createHouse, type House } from './house.ts';
import { createLogbook } from './look.ts';
import { confirmScan, preferPaper, recordScan } from './paper-steps.ts';
import { SESSION_PAGES, unseenPages } from './portal-pages.ts';
import { askContactChange, readObjection, seeRegisters } from './register-steps.ts';
import { freePort } from './running-sample.ts';
import { copyFolder, prepareSession, type ServedSample, serveSample } from './served-sample.ts';
import {
  ADMINISTRATOR,
  authoriseList,
  CEREMONY_PATH,
  casesOf,
  expectStatus,
  openInvitation,
  openSession,
  planSession,
  readHall,
} from './session-steps.ts';
import { giveSignature } from './signing-steps.ts';
import type { Visitor } from './visitor.ts';

const COUNT = 41;
const DELEGATE = { personId: 'driss-el-alami', name: 'Driss El Alami (exemple)' };
const DIRECTOR = { personId: 'abdelhak-filali', name: 'Abdelhak Filali (exemple)' };
const REASON = { fr: 'Local introuvable (exemple)', ar: 'تعذر إيجاد المحل (نموذج)' } as const;
const DEADLINE_DAYS_AGO = 15;

const folder = mkdtempSync(join(tmpdir(), 'mithaq-session-'));
const prepared = join(folder, 'prepared');
let browser: Browser;
let port: number;

beforeAll(async () => {
  if (findChromium() === undefined) return;
  browser = await openBrowser();
  port = await freePort();
  await prepareSession(prepared, port);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(findChromium() === undefined).each(LOCALES)('a session over 41 conventions: %s', (locale) => {
  const logbook = createLogbook();
  const dataFolder = join(folder, locale);
  let sample: ServedSample;
  let house: House;
  let desk: Visitor;
  let others: readonly string[];
  let files: readonly FinalFile[];
  let mine = '';
  let onPaper = '';
  let refusing = '';
  let silent = '';

  beforeAll(async () => {
    sample = await serveSample(copyFolder(prepared, dataFolder), port);
    house = createHouse(browser, sample.world.origin, locale, logbook);
    const ids = await selectedIds(sample.story);
    [mine = '', onPaper = '', refusing = '', silent = ''] = ids.slice(-4);
    others = ids.slice(0, -4);
    await at(sample.world, 40, '09:00');
    desk = await house.staff(ADMINISTRATOR);
  });
  afterAll(async () => {
    await house?.close();
    await sample?.close();
  });

  const settle = () => sample.world.runtime.pump.settle();
  const progress = (signed: number) => desk.say('ceremony.progress', { signed, total: COUNT });
  const conventionOf = (applicationId: string) => casesOf(sample).convention(applicationId);
  const roundOf = (applicationId: string) => casesOf(sample).round(applicationId);
  const invited = (applicationId: string) => openInvitation(house, sample, applicationId);

  it('shows the register of mandates, where the secretary general signs by delegation', async () => {
    await desk.visit('/mandates');
    await desk.follow('main a[href="/mandates/ministry"]');
    const delegation = desk.say('mandates.delegation', { delegator: '' });
    expect(await desk.words()).toContain(delegation.replaceAll(/[\u2066-\u2069]/gu, '').trim());
    await desk.press('mandates.record-go');
    expectStatus(desk, 422);
  });

  it('is planned over all 41; what is missing is named and what was typed stays', async () => {
    const { planned, refused } = await planSession(desk);
    expect(refused).not.toBe('');
    expect(planned).toBe(CEREMONY_PATH);
    expect(await desk.words()).toContain(desk.say('ceremony.checklist-whole'));
  });

  it('opens only after a rehearsal', () => openSession(desk, sample));

  it.each([DIRECTOR, DELEGATE])('is authorised by $name with one consent and one code', async (who) => {
    const authority = await authoriseList(house, sample, who.personId, who.name);
    expect(await authority.page.locator('form[action*="/manifest"]').count()).toBe(0);
  });

  it('has then every convention signed by both, for the ministry by delegation', async () => {
    for (const applicationId of [...others, mine, onPaper, refusing, silent]) {
      const delegation = { kind: 'delegation', signatory: { personId: DELEGATE.personId } };
      expect(await roundOf(applicationId)).toMatchObject({
        status: 'open',
        acts: [{ partyId: 'agency' }, { partyId: 'ministry', mandate: delegation }],
      });
    }
  });

  it('shows on the board, without loading it again, how the associations sign', async () => {
    await desk.visit(`${CEREMONY_PATH}/board`);
    const words = desk.page.locator('#live-words');
    expect(await words.textContent()).toBe(progress(0));
    for (const applicationId of others) await associationSigns(sample.story, applicationId);
    await desk.page.waitForFunction(
      (wanted) => document.getElementById('live-words')?.textContent === wanted,
      progress(others.length),
    );
  });

  it('lets one association sign on a phone without script', async () => {
    const { email, phone } = await invited(mine);
    await giveSignature(phone, '/case/sign', email, '');
    await settle();
    expect(await roundOf(mine)).toMatchObject({ status: 'complete' });
  });

  it('shows who refused and why, and in the hall neither reason nor amount', async () => {
    const { phone } = await invited(refusing);
    await phone.page.locator('details:has(#reason) > summary').click();
    await phone.press('sign.refuse');
    expectStatus(phone, 422);
    await phone.fill('reason', REASON[locale]);
    await phone.press('sign.refuse');
    await desk.visit(`${CEREMONY_PATH}/board?still`);
    expect(await desk.words()).toContain(REASON[locale]);
    const hall = await readHall(desk);
    expect(hall.words).toContain(desk.say('ceremony.standing.refused'));
    expect(hall.words).not.toContain(REASON[locale]);
    expect(hall.words).not.toMatch(/\bDH\b|درهم/u);
    expect(hall.doors).toBe(0);
  });

  it('takes the convention of an association that prefers paper, confirmed by a second person', async () => {
    const { phone } = await invited(onPaper);
    const pdf = await preferPaper(phone);
    const round = await conventionOf(onPaper);
    if (round.status === 'absent') throw new Error('no convention');
    await confirmScan(house, await recordScan(house, pdf, round.number));
    await settle();
    expect(await conventionOf(onPaper)).toMatchObject({ status: 'in-force' });
    const signed = await roundOf(onPaper);
    if (signed.status !== 'complete') throw new Error(signed.status);
    expect(signed.acts.map(({ level }) => level)).toEqual(['simple', 'simple', 'paper']);
  });

  it('lets another one see how it could sign elsewhere and change its contacts, and stay silent', async () => {
    const { email, phone } = await invited(silent);
    await phone.visit('/case/sign/external');
    expectStatus(phone, 200);
    await phone.press('external.submit');
    expectStatus(phone, 422);
    await askContactChange(phone);
    await settle();
    await readObjection(await house.phone(), email);
  });

  it('is closed with minutes that say in both languages who signed and what is left', async () => {
    await desk.visit(CEREMONY_PATH);
    await desk.press('ceremony.close');
    expect(await desk.words()).toContain(desk.say('status.ceremony.closed'));
    const pdf = await desk.page.request.get(`${CEREMONY_PATH}/minutes.pdf`);
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
    const said = await pdfLetters(new Uint8Array(await pdf.body()));
    for (const words of [
      `Signées par toutes les parties : ${COUNT - 2}. Restantes : 2.`,
      'par délégation de Zineb Rahmouni (exemple)',
      `الموقعة من جميع الأطراف: ${COUNT - 2}. المتبقية: 2.`,
    ])
      expect(said).toContain(letters(words));
  });

  it('lets the convention of a silent association lapse on its own day', async () => {
    expect(await roundOf(silent)).toMatchObject({ status: 'open' });
    house.newDay();
    await at(sample.world, DEADLINE_DAYS_AGO, '09:00');
    expect(await roundOf(silent)).toMatchObject({ status: 'expired' });
  });

  it('ends in files that hold, by the verifier and by others', async () => {
    const { runtime } = sample.world;
    files = await finalFiles(runtime.desk, [...others, mine, onPaper]);
    expect(files).toHaveLength(COUNT - 2);
    const record = openRecord(dataFolder);
    expect(await faultsByVerifier(record, files, locale)).toEqual([]);
    await record.close();
    expect(sample.faults).toEqual([]);
  });

  it.runIf(hasCommand('pdfsig'))(
    'pdfsig calls every signature valid, the two beside the paper too',
    async () => {
      expect(await validByPdfsig(files)).toEqual([...others.map(() => 3), 3, 2]);
    },
  );

  it('names every attack on a file that was signed with a code or on paper', async () => {
    const record = openRecord(dataFolder);
    for (const file of files.slice(-2))
      for (const [attack, pdf] of await attacksOn(file.pdf)) {
        const faults = await faultsByVerifier(record, [{ ...file, pdf }], locale);
        expect(faults.join()).toContain(reportText(locale, `verify.attack.${attack}`));
      }
    await record.close();
  });

  it('goes on in the registers of contacts, amendments and endings', async () => {
    const convention = await conventionOf(mine);
    if (convention.status === 'absent') throw new Error('no convention');
    await seeRegisters(house, sample, convention);
    const seen = logbook.pages.filter((page) => page.locale === locale).map(({ path }) => path);
    expect(unseenPages(SESSION_PAGES, seen)).toEqual([]);
  });

  it('has no serious fault of accessibility, width, weight or language on the way', () => {
    expect([...new Set(logbook.faults)]).toEqual([]);
  });
});
