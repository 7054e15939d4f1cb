import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { addMillis } from '../../shared/domain/kernel/calendar-day.ts';
import { text } from '../../shared/i18n/text.ts';
import type { PortalContext, PortalEnv } from './visitor.ts';

const MEGABYTE = 1024 * 1024;
const QUARTER_HOUR_MILLIS = 900_000;

/** No script inline, nothing from elsewhere, no frame around us; pages about a case are never stored. */
export const headersFor = (issuerOrigin: string, signingOrigin: string | undefined) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      frameSrc: ["'self'"],
      connectSrc: ["'self'"],
      // Two forms are answered by a redirect elsewhere, which browsers hold against this directive: the sign-in to the
      // issuer, and a signature with a key that a trust service keeps.
      formAction: ["'self'", issuerOrigin, ...(signingOrigin ? [signingOrigin] : [])],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
    },
    // Nothing of our addresses reaches another site. With `no-referrer`, Chromium sends our own forms as Origin null.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'SAMEORIGIN',
    crossOriginResourcePolicy: 'same-origin',
  });

export const noStore = createMiddleware<PortalEnv>(async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
});

/** A form is taken only from our own pages: the browser names the page's origin, and it must be the public one. */
export const ownOrigin = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  if (c.req.header('origin') !== new URL(c.var.desk.publicUrl).origin)
    return c.text(text(c.var.visitor.locale, 'portal.origin-refused'), 403);
  return next();
});

const bodyOfAtMost = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: (c) => c.text(text((c as PortalContext).var.visitor.locale, 'portal.too-large'), 413),
  });
const usualBody = bodyOfAtMost(11);
/** A bank's statement of many thousand lines. */
const statementBody = bodyOfAtMost(32);
/** A pile of sheets from an officer's scanner. */
const scannedBody = bodyOfAtMost(64);

export const limitedBody = createMiddleware<PortalEnv>((c, next) => {
  if (c.req.path.startsWith('/scans')) return scannedBody(c, next);
  return c.req.path === '/payments/statements' ? statementBody(c, next) : usualBody(c, next);
});

/** Counts tries under a name over a quarter of an hour; answers whether one more is allowed. */
export async function withinRate(c: PortalContext, name: string, triesMax: number): Promise<boolean> {
  const { records, clock, secrets } = c.var.desk;
  const key = `rate/${secrets.digest(name).slice(0, 32)}`;
  return (await records.increment(key, addMillis(clock.now(), QUARTER_HOUR_MILLIS))) <= triesMax;
}

/** The same for each address that requests come from: one stranger who tries on shuts no door to the others. */
export function addressWithinRate(c: PortalContext, name: string, triesMax: number): Promise<boolean> {
  return withinRate(c, `${name}/${c.var.desk.clientAddress(c)}`, triesMax);
}

/** A path of our own, so that a form sends nobody elsewhere; the first page otherwise. */
export function ownPath(path: string): string {
  return /^\/(?![/\\])[\w\-/.?=&%]*$/u.test(path) ? path : '/';
}
