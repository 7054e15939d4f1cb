import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Locale } from '../../shared/i18n/locale.ts';

/** What an association's page may weigh on the wire, cold, with its style sheet and without the PDF. */
export const TRANSFER_BYTES_MAX = 30_000;
const PIXELS_OF_GRACE = 1;

/** The serious and critical faults that axe finds, each with the elements that have it. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await engine.run(document, { resultTypes: ['violations'], iframes: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => {
        const shown = nodes.slice(0, 3).map(({ html, failureSummary }) => {
          return `${html.slice(0, 160)} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`;
        });
        return `${id} on ${nodes.length}: ${shown.join(' | ')}`;
      });
  });
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
 * wrong direction. Marked are `bdi`, `lang`, `dir`, what a person typed, and file names.
 */
export async function foreignWords(page: Page, locale: Locale): Promise<readonly string[]> {
  return page.evaluate((reader) => {
    const marked = `bdi, code, pre, script, style, title, [lang]:not(html):not([lang=${reader}]), [dir=ltr]:not(html)`;
    const foreign = reader === 'ar' ? /\p{Script=Latin}{3,}/gu : /\p{Script=Arabic}{2,}/gu;
    const isolated = /[\u2066\u2068][^\u2069]*\u2069/gu;
    const known = /^(PDF|CSV|RIB|SHA|ISO|XML|camt|pain|OpenID|Connect)$/u;
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
