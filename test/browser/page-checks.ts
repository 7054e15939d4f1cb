import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Locale } from '../../shared/i18n/locale.ts';

/** What an association's page may weigh on the wire, cold, with its style sheet and without the PDF. */
export const TRANSFER_BYTES_MAX = 30_000;
const PIXELS_OF_GRACE = 1;

/** The serious and critical faults that axe finds, by all of its rules or by one, each with the elements that have it. */
export async function seriousFaults(page: Page, rule?: 'color-contrast'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await engine.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      ...(only ? { runOnly: [only] } : {}),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => {
        const shown = nodes.slice(0, 3).map(({ html, failureSummary }) => {
          return `${html.slice(0, 160)} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`;
        });
        return `${id} on ${nodes.length}: ${shown.join(' | ')}`;
      });
  }, rule);
}

/** By how much the page is wider than its window, and the elements that stick out; empty when nothing does. */
export async function sidewaysFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((grace) => {
    const width = document.documentElement.clientWidth;
    const excess = document.documentElement.scrollWidth - width;
    if (excess <= grace) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > width + grace || left < -grace) && !element.matches('.skip, .scroll *');
    });
    const shown = wide.slice(-3).map((element) => element.outerHTML.slice(0, 120));
    return [`${excess} px wider than the window: ${shown.join(' | ')}`];
  }, PIXELS_OF_GRACE);
}

/**
 * Words of the other script that nothing marks as such: they would be read out in the wrong language, and set in the
 * wrong direction. Marked are `bdi`, `lang`, `dir` (`auto` is what a person typed, in whichever language), and file names.
 */
export async function foreignWords(page: Page, locale: Locale): Promise<readonly string[]> {
  return page.evaluate((reader) => {
    const marked = `bdi, code, pre, script, style, title, [lang]:not(html):not([lang=${reader}]), [dir=ltr]:not(html), [dir=auto]`;
    const foreign = reader === 'ar' ? /\p{Script=Latin}{3,}/gu : /\p{Script=Arabic}{2,}/gu;
    const isolated = /[\u2066\u2068][^\u2069]*\u2069/gu;
    const known = /^(EXEMPLE|PDF|JPEG|PNG|CSV|JSON|RIB|SHA|ISO|XML|camt|pain|OpenID|Connect)$/u;
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(marked)) continue;
      const words = (node.textContent ?? '').replace(isolated, ' ').match(foreign) ?? [];
      if (words.some((word) => !known.test(word))) found.add((node.textContent ?? '').trim().slice(0, 120));
    }
    return [...found];
  }, locale);
}

/** The edge of what a thumb hits, in CSS pixels. */
const TARGET_PIXELS_MIN = 44;

/**
 * What is smaller than a thumb: links, buttons, fields, summaries. A link inside a sentence is as high as its line (the
 * exception of WCAG 2.5.8); a box to tick is hit through its label.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const within =
      'a, button, summary, select, textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio])';
    const inSentence = (element: Element) => {
      const parent = element.parentElement;
      const own = element.textContent?.trim() ?? '';
      return (
        element.matches('a') &&
        parent?.matches('p, li, dd, td, bdi') &&
        (parent.textContent ?? '').trim() !== own
      );
    };
    return [...document.querySelectorAll(`${within}, .choice`)].flatMap((element) => {
      const { height, width } = element.getBoundingClientRect();
      const seen = height > 0 && width > 0 && !element.matches('.skip');
      if (!seen || height >= least - 0.5 || inSentence(element)) return [];
      return [`${Math.round(height)} px high: ${element.outerHTML.slice(0, 100)}`];
    });
  }, TARGET_PIXELS_MIN);
}

/** The page with its letters at twice their size, as a phone's settings or a browser's zoom make them. */
export async function sidewaysFaultsAtDoubleSize(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const faults = await sidewaysFaults(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return faults;
}

/** A slow 3G network as WebPageTest defines it: 400 kbit/s either way, 400 ms for a round trip. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

const PAINT_TRIES = 60;

/** Loads the page's address once more, beside it, over slow 3G and with nothing kept: milliseconds until it is seen. */
export async function firstContentMillis(page: Page): Promise<number> {
  const beside = await page.context().newPage();
  const session = await page.context().newCDPSession(beside);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', SLOW_3G);
  await beside.goto(page.url());
  // The paint is told a moment after the page is loaded.
  let millis: number | undefined;
  for (let tries = 0; millis === undefined && tries < PAINT_TRIES; tries += 1) {
    await beside.waitForTimeout(50);
    millis = await beside.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
  }
  await beside.close();
  return millis ?? Number.POSITIVE_INFINITY;
}
