import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import type { Locale } from '../../shared/i18n/locale.ts';
import { type TextKey, text } from '../../shared/i18n/text.ts';
import { keyboard, thumb } from './hands.ts';
import { type Logbook, look, type Manner } from './look.ts';

const WAIT_MILLIS = 30_000;
const STEP_MILLIS = 500;

/**
 * Somebody with a browser of their own: a thumb on a phone, the keyboard alone at a desk. Whatever page they come to is
 * looked at, and its faults are noted.
 */
export interface Visitor {
  readonly page: Page;
  readonly locale: Locale;
  /** The text of a key in the visitor's language. */
  say(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  visit(path: string): Promise<void>;
  /** Does what leads to a page, and looks at the page. */
  arrive(move: () => Promise<unknown>): Promise<void>;
  /** Presses the button with this text; `within` narrows down where there are several. */
  press(key: TextKey, within?: string): Promise<void>;
  /** Follows a link of the page. */
  follow(selector: string): Promise<void>;
  fill(field: string, value: string): Promise<void>;
  /** Ticks a box. */
  tick(selector: string): Promise<void>;
  /** The words of the page, in one line. */
  words(): Promise<string>;
  /** The status with which the page was answered. */
  status(): number;
  /** Loads the page again until it says so: the programme works behind the pages. */
  until(words: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** Unless it is said, one language is read by day and the other by night, so that both sets of colours are seen. */
type Arrival = Omit<Manner, 'colorScheme'> & Partial<Manner>;

const TAGS = { fr: 'fr-MA', ar: 'ar-MA' } as const;

/** Opens a browser for somebody; the language is the one that the browser asks for. */
export async function createVisitor(
  browser: Browser,
  origin: string,
  { locale, at, colorScheme = locale === 'ar' ? 'dark' : 'light' }: Arrival,
  logbook: Logbook,
): Promise<Visitor> {
  const phone = at === 'phone';
  const hands = phone ? thumb : keyboard;
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
      // Until then it is still the page before that is loaded.
      page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame()),
      move(),
    ]);
    last = answer;
    await page.waitForLoadState('load');
    const bytes = transfer.bytes();
    await look({ page, readable: await readable.open(), bytes }, { locale, at, colorScheme }, logbook);
  };
  const say: Visitor['say'] = (key, values) => oneLine(text(locale, key, values));
  const words = async () => oneLine(await page.locator('body').innerText());
  return {
    page,
    locale,
    say,
    words,
    arrive,
    visit: (path) => arrive(() => page.goto(path)),
    press: (key, within = 'body') => {
      const buttons = page.locator(within).getByRole('button', { name: say(key), exact: true });
      return arrive(() => hands.press(buttons.first()));
    },
    follow: (selector) => arrive(() => hands.press(page.locator(selector).first())),
    fill: (field, value) => hands.write(page.locator(`[id="${field}"]`), value),
    tick: (selector) => hands.tick(page.locator(selector).first()),
    status: () => last?.status() ?? 0,
    async until(wanted) {
      const found = async () => {
        const said = await words();
        return typeof wanted === 'string' ? said.includes(oneLine(wanted)) : wanted.test(said);
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

/** As it is read aloud: every space is one, also where a line never breaks. */
export function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ');
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
