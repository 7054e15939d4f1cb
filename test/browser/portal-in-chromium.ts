import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Locale } from '../../shared/i18n/locale.ts';
import { aPortal, type PortalOptions, type TestPortal } from '../builders/a-portal.ts';
import { findChromium, openBrowser } from './chromium.ts';
import type { Logbook } from './look.ts';
import { type ServedPortal, servePortal, withCookie } from './served-portal.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** A browser, and a portal of the test at the address that it opens. */
export interface PortalInChromium {
  /** A new portal answers from now on, and nobody has entered it. */
  serve(options?: Omit<PortalOptions, 'desk'>): Promise<TestPortal>;
  /** Whose cookie every request carries from now on; none when absent. */
  enter(cookie?: string): void;
  /** Somebody comes with a browser of their own. */
  come(at: 'phone' | 'desk', locale: Locale, logbook: Logbook): Promise<Visitor>;
  browser(): Browser;
  origin(): string;
}

export const hasChromium = findChromium() !== undefined;

/** Opens the browser before the tests of a file and closes it after them. */
export function portalInChromium(): PortalInChromium {
  let opened: { readonly browser: Browser; readonly served: ServedPortal } | undefined;
  let portal: TestPortal | undefined;
  let cookie = '';
  const standing = () => {
    if (!opened) throw new Error('The browser opens with the first test.');
    return opened;
  };
  const origin = () => standing().served.origin;

  beforeAll(async () => {
    if (!hasChromium) return;
    const served = await servePortal((request) => {
      if (!portal) throw new Error('No portal is served yet.');
      return portal.app.fetch(withCookie(request, cookie));
    });
    opened = { browser: await openBrowser(), served };
  });
  afterAll(async () => {
    await opened?.browser.close();
    await opened?.served.close();
  });

  return {
    origin,
    browser: () => standing().browser,
    async serve(options = {}) {
      cookie = '';
      portal = await aPortal({ ...options, desk: { publicUrl: origin() } });
      return portal;
    },
    enter(of = '') {
      cookie = of;
    },
    come: (at, locale, logbook) => createVisitor(standing().browser, origin(), { locale, at }, logbook),
  };
}
