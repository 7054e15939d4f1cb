import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { conventions, tranches } from '../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../builders/a-convention.ts';
import type { TestPortal } from '../builders/a-portal.ts';
import { trancheEvents } from '../builders/a-tranche.ts';
import { given } from '../builders/given.ts';
import { hasChromium, portalInChromium } from './portal-in-chromium.ts';

const FIRST = 'CV-UPE-017-1';
const SECOND = 'CV-UPE-017-2';

const chromium = portalInChromium();
let portal: TestPortal;
let page: Page;

beforeEach(async () => {
  portal = await chromium.serve({ now: '2026-10-20T09:00:00.000Z' });
  chromium.enter(await portal.signIn('finance-1', 'finance-officer'));
  await given(portal, conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await given(portal, tranches, FIRST, trancheEvents.certified);
  const other = JSON.parse(JSON.stringify(trancheEvents.certified).replaceAll(FIRST, SECOND));
  await given(portal, tranches, SECOND, other);
  page = await chromium.browser().newPage({ baseURL: chromium.origin() });
});

const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
const path = () => new URL(page.url()).pathname;

describe.skipIf(!hasChromium)('the keys of the finance officer', () => {
  it('go on and back, unfold a form and say what they do', async () => {
    await page.goto(`/tranches`);
    await page.keyboard.press('j');
    await page.waitForURL(`**/tranches/${FIRST}`);
    await page.keyboard.press('j');
    await page.waitForURL(`**/tranches/${SECOND}`);
    await page.keyboard.press('k');
    await page.waitForURL(`**/tranches/${FIRST}`);
    await page.keyboard.press('?');
    expect(await page.locator('#keys').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('h');
    expect(await focused()).toBe('reason-hold');
    await page.keyboard.type('jk');
    expect(await page.locator('#reason-hold').inputValue()).toBe('jk');
    expect(path()).toBe(`/tranches/${FIRST}`);
  });

  it('decide nothing by one letter: the button gets the focus, Enter presses it, the next item opens', async () => {
    await page.goto(`/tranches/${FIRST}`);
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    expect(await focused()).toContain('Approuver');
    expect(await portal.desk.store.history(`tranche-${FIRST}`)).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tranches/${SECOND}?done=${FIRST}`);
    expect(await page.locator('[role=status]').textContent()).toContain('Approbation donnée');
  });

  it('rest once they are switched off, and the browser remembers it', async () => {
    await page.goto(`/tranches/${FIRST}`);
    await page.locator('#keys summary').click();
    await page.locator('#keys-on').uncheck();
    await page.goto(`/tranches/${FIRST}`);
    expect(await page.locator('#keys-on').isChecked()).toBe(false);
    await page.locator('body').press('h');
    expect(await focused()).not.toBe('reason-hold');
    expect(await page.locator('kbd').first().isVisible()).toBe(false);
  });
});
