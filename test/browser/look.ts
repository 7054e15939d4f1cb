import type { Page } from 'playwright-core';
import type { Locale } from '../../shared/i18n/locale.ts';
import {
  firstContentMillis,
  foreignWords,
  seriousFaults,
  sidewaysFaults,
  sidewaysFaultsAtDoubleSize,
  smallTargets,
  TRANSFER_BYTES_MAX,
} from './page-checks.ts';

/** The first page and the people's are come to at every turn. */
const AXE_RUNS_MAX = 4;
const FIRST_CONTENT_MILLIS_MAX = 3_000;
const PHONE = { width: 360, height: 740 } as const;

/** What was seen on the way: every page with its weight, and every fault. */
export interface Logbook {
  readonly pages: {
    readonly locale: Locale;
    readonly path: string;
    readonly bytes: number;
    readonly phone: boolean;
  }[];
  readonly faults: string[];
}

export function createLogbook(): Logbook {
  return { pages: [], faults: [] };
}

/** How somebody comes. */
export interface Manner {
  readonly locale: Locale;
  /** A phone of 360 pixels without script, on which an association's budgets hold; or a desk. */
  readonly at: 'phone' | 'desk';
  readonly colorScheme: 'light' | 'dark';
}

interface Seen {
  readonly page: Page;
  /** The same page where axe, which is a script, can run. */
  readonly readable: Page;
  readonly bytes: number;
}

/** Looks at a page that somebody came to; the first of its kind is looked at closely. */
export async function look(shown: Seen, manner: Manner, logbook: Logbook): Promise<void> {
  const { page, readable, bytes } = shown;
  const { locale, at } = manner;
  const { pathname } = new URL(page.url());
  const path = pathname.replace(/^\/l\/.+/u, '/l/:token');
  const phone = at === 'phone';
  const first = logbook.pages.every(
    (other) => other.phone !== phone || kindOf(other) !== kindOf({ locale, path }),
  );
  logbook.pages.push({ locale, path, bytes, phone });
  const note = (faults: readonly string[]) => {
    for (const fault of faults) logbook.faults.push(`${locale} ${at} ${path}: ${fault}`);
  };
  // A link of a mail opens in the association's language, whichever the browser asks for.
  const reader = (await page.locator('html').getAttribute('lang')) === 'ar' ? 'ar' : 'fr';
  const seen = logbook.pages.filter(
    (other) => other.phone === phone && other.locale === locale && other.path === path,
  );
  if (seen.length <= AXE_RUNS_MAX) note(await seriousFaults(readable));
  note(await sidewaysFaults(page));
  note((await foreignWords(page, reader)).map((words) => `not in the reader's language: ${words}`));
  const budgeted = phone && !path.startsWith('/sample');
  if (budgeted) note(await faultsOfPhone(page, bytes));
  if (!first) return;
  note(await faultsInOtherColours(readable, manner));
  if (!phone) note(await sidewaysFaultsOnPhone(page));
  if (budgeted) note(await lateFaults(page));
}

/** Pages that differ only in their case are of one kind: what has a digit in it names a case. */
function kindOf({ locale, path }: { readonly locale: Locale; readonly path: string }): string {
  return `${locale} ${path.replaceAll(/\/[^/]*\d[^/]*/gu, '/:id')}`;
}

async function faultsInOtherColours(page: Page, { colorScheme }: Manner): Promise<readonly string[]> {
  const other = colorScheme === 'dark' ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: other });
  const faults = await seriousFaults(page, 'color-contrast');
  await page.emulateMedia({ colorScheme });
  return faults.map((fault) => `${other}: ${fault}`);
}

/** Whoever works at a desk has a phone, too. */
async function sidewaysFaultsOnPhone(page: Page): Promise<readonly string[]> {
  const desk = page.viewportSize();
  await page.setViewportSize(PHONE);
  const faults = await sidewaysFaults(page);
  if (desk) await page.setViewportSize(desk);
  return faults.map((fault) => `at ${PHONE.width} px: ${fault}`);
}

/** What is heavy, what a thumb cannot hit, and what does not fit at twice the size. */
async function faultsOfPhone(page: Page, bytes: number): Promise<readonly string[]> {
  return [
    ...(bytes > TRANSFER_BYTES_MAX ? [`weighs ${bytes} bytes`] : []),
    ...(await smallTargets(page)),
    ...(await sidewaysFaultsAtDoubleSize(page)).map((fault) => `at twice the size: ${fault}`),
  ];
}

/** What is seen late over a slow network. */
async function lateFaults(page: Page): Promise<readonly string[]> {
  const millis = await firstContentMillis(page);
  return millis > FIRST_CONTENT_MILLIS_MAX ? [`first content after ${Math.round(millis)} ms`] : [];
}
