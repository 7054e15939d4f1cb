import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import type { Locale } from '../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../shared/i18n/text.ts';
import { foreignWords, seriousFaults, sidewaysFaults, TRANSFER_BYTES_MAX } from './page-checks.ts';

const WAIT_MILLIS = 30_000;
const STEP_MILLIS = 500;

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

/** Somebody with a browser of their own. Whatever page they come to is looked at, and its faults are noted. */
export interface Visitor {
  readonly page: Page;
  readonly locale: Locale;
  /** The text of a key in the visitor's language. */
  say(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  visit(path: string): Promise<void>;
  /** Presses the button with this text; `within` narrows down where there are several. */
  press(key: TextKey, within?: string): Promise<void>;
  /** Follows a link of the page. */
  follow(selector: string): Promise<void>;
  fill(field: string, value: string): Promise<void>;
  /** The words of the page, in one line. */
  words(): Promise<string>;
  /** The status with which the page was answered. */
  status(): number;
  /** Loads the page again until it says so: the programme works behind the pages. */
  until(words: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

interface Manner {
  readonly locale: Locale;
  /** A phone of 360 pixels without script, on which an association's budgets hold; or a desk. */
  readonly at: 'phone' | 'desk';
  /** Unless it is said, one language is read by day and the other by night, so that both sets of colours are seen. */
  readonly colorScheme?: 'light' | 'dark';
}

const TAGS = { fr: 'fr-MA', ar: 'ar-MA' } as const;

/** Opens a browser for somebody; the language is the one that the browser asks for. */
export async function createVisitor(
  browser: Browser,
  origin: string,
  { locale, at, colorScheme = locale === 'ar' ? 'dark' : 'light' }: Manner,
  logbook: Logbook,
): Promise<Visitor> {
  const phone = at === 'phone';
  const context = await browser.newContext({
    baseURL: origin,
    locale: TAGS[locale],
    javaScriptEnabled: !phone,
    viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MILLIS);
  const transfer = await weigh(context, page);
  const readable = phone
    ? await twinOf(browser, page, colorScheme)
    : { open: async () => page, close: async () => undefined };
  let last: Response | null = null;
  const arrive = async (move: () => Promise<unknown>) => {
    transfer.reset();
    const [answer] = await Promise.all([
      page.waitForResponse((response) => isPageOf(response, page) && !isRedirect(response)),
      move(),
    ]);
    last = answer;
    await page.waitForLoadState('load');
    const bytes = transfer.bytes();
    await look({ page, readable: await readable.open(), bytes }, { locale, at }, logbook);
  };
  const say: Visitor['say'] = (key, values) => text(locale, key, values);
  const words = async () => (await page.locator('body').innerText()).replaceAll(/\s+/gu, ' ');
  return {
    page,
    locale,
    say,
    words,
    visit: (path) => arrive(() => page.goto(path)),
    press: (key, within = 'body') =>
      arrive(() =>
        page
          .locator(within)
          .getByRole('button', { name: say(key), exact: true })
          .first()
          .click(),
      ),
    follow: (selector) => arrive(() => page.locator(selector).first().click()),
    fill: (field, value) => page.locator(`#${field}`).fill(value),
    status: () => last?.status() ?? 0,
    async until(wanted) {
      const found = async () => {
        const said = await words();
        return typeof wanted === 'string'
          ? said.includes(wanted.replaceAll(/\s+/gu, ' '))
          : wanted.test(said);
      };
      for (let waited = 0; waited < WAIT_MILLIS; waited += STEP_MILLIS) {
        if (await found()) return;
        await page.waitForTimeout(STEP_MILLIS);
        await page.reload();
      }
      throw new Error(`${page.url()} does not come to say ${wanted}; it says: ${await words()}`);
    },
    async close() {
      await readable.close();
      await context.close();
    },
  };
}

interface Seen {
  readonly page: Page;
  /** The same page where axe, which is a script, can run. */
  readonly readable: Page;
  readonly bytes: number;
}

async function look(
  { page, readable, bytes }: Seen,
  { locale, at }: Manner,
  logbook: Logbook,
): Promise<void> {
  const { pathname } = new URL(page.url());
  // A link of a mail opens in the association's language, whichever the browser asks for.
  const shown = (await page.locator('html').getAttribute('lang')) === 'ar' ? 'ar' : 'fr';
  const path = pathname.replace(/^\/l\/.+/u, '/l/:token');
  const phone = at === 'phone';
  logbook.pages.push({ locale, path, bytes, phone });
  const note = (faults: readonly string[]) => {
    for (const fault of faults) logbook.faults.push(`${locale} ${at} ${path}: ${fault}`);
  };
  note(await seriousFaults(readable));
  note(await sidewaysFaults(page));
  note((await foreignWords(page, shown)).map((words) => `not in the reader's language: ${words}`));
  if (!phone || path.startsWith('/sample')) return;
  if (bytes > TRANSFER_BYTES_MAX) note([`weighs ${bytes} bytes`]);
}

/** A page where scripts run, which shows what a page without script shows: same address, same markup, same window. */
async function twinOf(browser: Browser, page: Page, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: page.viewportSize(), colorScheme });
  const twin = await context.newPage();
  return {
    async open() {
      const body = await page.content();
      await twin.unrouteAll();
      await twin.route(page.url(), (route) =>
        route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
      );
      await twin.goto(page.url());
      return twin;
    },
    close: () => context.close(),
  };
}

/** Counts what crosses the wire, headers and style sheet included, with nothing kept from the page before. */
async function weigh(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  return {
    bytes: () => bytes,
    reset: () => {
      bytes = 0;
    },
  };
}

function isPageOf(response: Response, page: Page): boolean {
  return response.request().isNavigationRequest() && response.frame() === page.mainFrame();
}

function isRedirect(response: Response): boolean {
  return response.status() >= 300 && response.status() < 400;
}
