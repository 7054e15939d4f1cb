import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { text } from '../../shared/i18n/text.ts';
import { reports } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { aPhotograph } from '../builders/a-photograph.ts';
import type { TestPortal } from '../builders/a-portal.ts';
import { reportEvents } from '../builders/a-report.ts';
import { holdReportLink, REPORT_ID } from '../builders/a-report-link.ts';
import { given } from '../builders/given.ts';
import { hasChromium, portalInChromium } from './portal-in-chromium.ts';

const PATH = '/case/report/files';
const INVOICE = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 un') };

const chromium = portalInChromium();
let portal: TestPortal;
let cookie = '';
let phone: BrowserContext;
let page: Page;
let errors: string[];

beforeEach(async () => {
  portal = await chromium.serve({ now: '2026-12-01T09:00:00.000Z' });
  await given(portal, reports, REPORT_ID, reportEvents.awaited);
  cookie = await holdReportLink(portal);
  chromium.enter(cookie);
  phone = await chromium.browser().newContext({
    baseURL: chromium.origin(),
    locale: 'fr-MA',
    viewport: { width: 360, height: 740 },
  });
  page = await open();
});
afterEach(async () => {
  await phone.close();
  expect(errors).toEqual([]);
});

async function open(): Promise<Page> {
  const opened = await phone.newPage();
  errors = [];
  opened.on('pageerror', ({ message }) => errors.push(message));
  await opened.goto(PATH);
  return opened;
}

async function files() {
  const report = await readCase(portal.desk, reports, REPORT_ID);
  return report.status === 'absent' ? [] : report.files;
}

type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function send(...chosen: readonly Upload[]): Promise<void> {
  await page.locator('#file-staff').setInputFiles([...chosen]);
  await page.locator('#line-staff form[data-line] button').click();
}

const saying = (words: string, on = page) => on.locator('#sender-words', { hasText: words }).waitFor();
const allSent = text('fr', 'evidence-files.all-sent');

/** Width and height of a kept file, as a browser shows it. */
function sizeOf(file: number): Promise<readonly number[]> {
  return page.evaluate(async (path) => {
    const image = await createImageBitmap(await (await fetch(path)).blob());
    return [image.width, image.height];
  }, `${PATH}/${file}`);
}

describe.skipIf(!hasChromium)('evidence of a report, sent by the script of its page', () => {
  it('goes several files at once: photographs small and upright, a PDF as it is', async () => {
    const photograph = await aPhotograph(page, { width: 3000, height: 2000, orientation: 6 });
    await send(photograph, INVOICE);
    await saying(allSent);
    const kept = await files();
    expect(kept.map(({ file, lineId, name }) => [file, lineId, name])).toEqual([
      [1, 'staff', 'photo.jpg'],
      [2, 'staff', 'facture.pdf'],
    ]);
    expect(await sizeOf(1)).toEqual([1067, 1600]);
    expect(kept[0]?.sizeBytes).toBeLessThan(photograph.buffer.byteLength);
    const { bytes } = await portal.desk.documents.get(kept[1]?.documentKey ?? '');
    expect(Buffer.from(bytes)).toEqual(INVOICE.buffer);
    const list = await page.locator('[data-list=staff]').textContent();
    for (const { sha256 } of kept) expect(list).toContain(sha256);
    expect(list).toContain('UPE-2026-017/R1/2');
  });

  it('makes a photograph of the camera no larger than it was, and keeps what is no image inside as it came', async () => {
    const small = await aPhotograph(page, { width: 400, height: 300 });
    const broken = {
      name: 'abimee.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('\xff\xd8\xff broken', 'latin1'),
    };
    await send(small, broken);
    await saying(allSent);
    const kept = await files();
    expect(await sizeOf(1)).toEqual([400, 300]);
    expect(kept[0]?.sizeBytes).toBeLessThanOrEqual(small.buffer.byteLength);
    expect(kept[1]?.sizeBytes).toBe(broken.buffer.byteLength);
  });

  it('waits in the browser when the line drops, and goes when it is back', async () => {
    await phone.setOffline(true);
    await send(INVOICE);
    await saying('Pas de réseau');
    expect(await files()).toEqual([]);
    await phone.setOffline(false);
    await saying(allSent);
    expect(await files()).toHaveLength(1);
  });

  it('waits also while the page is closed, and goes when it is opened again', async () => {
    await phone.setOffline(true);
    await send(INVOICE, { ...INVOICE, name: 'deux.pdf' });
    await saying('2');
    await page.close();
    await phone.setOffline(false);
    page = await open();
    await saying(allSent);
    expect((await files()).map(({ name }) => name)).toEqual(['facture.pdf', 'deux.pdf']);
    await page.reload();
    expect(await page.locator('#sender-words').isVisible()).toBe(false);
    expect(await files()).toHaveLength(2);
  });

  it('is kept once when the answer was lost on the way and it is sent again', async () => {
    let lost = 0;
    await page.route(`**${PATH}`, async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await send(INVOICE);
    await saying('Pas de réseau');
    expect(await files()).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await saying(allSent);
    expect(await files()).toHaveLength(1);
  });

  it('is told why when it is refused, and not sent again', async () => {
    await send({ name: 'facture.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
    await page.locator('#sender-faults li', { hasText: 'ni un PDF' }).waitFor();
    await page.reload();
    expect(await page.locator('#sender-words').isVisible()).toBe(false);
    expect(await files()).toEqual([]);
  });

  it('is told in our words when what stands before the portal finds it too heavy', async () => {
    await page.route(`**${PATH}`, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 413, json: { message: 'Request Too Long' } })
        : route.continue(),
    );
    await send(INVOICE);
    await page.locator('#sender-faults li', { hasText: text('fr', 'UPLOAD_TOO_LARGE') }).waitFor();
  });

  it('stays in the browser when the access has ended', async () => {
    chromium.enter();
    await send(INVOICE);
    await saying('Votre accès a pris fin');
    chromium.enter(cookie);
    await page.reload();
    await saying(allSent);
    expect(await files()).toHaveLength(1);
  });
});

describe.skipIf(!hasChromium)('sums of a report, where script runs', () => {
  it('follow what is typed, in whichever digits, and say nothing of what cannot be read', async () => {
    await page.goto('/case/report');
    const sums = page.locator('#report-sums');
    await page.locator('[id="spent.staff"]').fill('1 250,50 DH');
    await page.locator('[id="spent.equipment"]').fill('٢٠٠٫٥');
    expect(await sums.textContent()).toContain('1\u00a0451,00');
    expect(await page.locator('[data-left]').first().textContent()).toContain('148\u00a0749,50');
    await page.locator('[id="spent.staff"]').fill('mille');
    expect(await sums.textContent()).toContain('…');
  });
});
