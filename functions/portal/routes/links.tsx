import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { askNewLink } from '../../../shared/use-cases/ask-new-link.ts';
import {
  deadLinkCode,
  type Link,
  type LinkPurpose,
  readLink,
  tradeLink,
} from '../../../shared/use-cases/links.ts';
import { openSession } from '../../../shared/use-cases/sessions.ts';
import { deadSignLinkCode } from '../../../shared/use-cases/sign-links.ts';
import { messagePage, page } from '../answers.tsx';
import { DeadLink, LinkDoor, type LinkReceiptView, UsedLink } from '../pages/association/link-page.tsx';
import { addressWithinRate } from '../security.ts';
import { COOKIE_OPTIONS, LINK_COOKIE, type PortalContext, type PortalEnv } from '../visitor.ts';
import { readReceiptView } from './link-receipt-reading.ts';

/** A ceremony where every association is behind one address. */
const TRIES_PER_ADDRESS = 100;
const NEW_LINKS_PER_ADDRESS = 20;

/**
 * The doors of those without an account. A link's page only offers a button: mail scanners follow links and must
 * neither use them up nor leave a trace. The button trades the token for a cookie, and the token leaves the address.
 */
export function linkRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/l/:token', show);
  app.post('/l/:token', trade);
  app.post('/l/:token/new', renew);
  return app;
}

/** Where a traded link leads. */
function pathOf(link: Link): string {
  const paths: Record<LinkPurpose, string> = {
    status: '/case',
    apply: '/apply/file',
    correct: '/case/correct',
    sign: '/case/sign',
    request: '/case/tranche',
    report: '/case/report',
    account: '/case/account',
    object: '/case/object',
  };
  return paths[link.purpose];
}

/** Why a link opens nothing: its own time or use, else what became of the signing that it was for. */
async function deathOf(c: PortalContext, link: Link) {
  const { desk } = c.var;
  return deadLinkCode(link, desk.clock.now()) ?? (await deadSignLinkCode(desk, link));
}

async function show(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const link = await readLink(desk, tokenOf(c));
  if (!link) return deadLink(c, 'LINK_UNKNOWN');
  const view = await readReceiptView(desk, link);
  if (view) return usedLink(c, link, view);
  const dead = await deathOf(c, link);
  if (dead) return deadLink(c, dead, link);
  const title = text(visitor.locale, 'link.open-title');
  return page(c, title, <LinkDoor c={c} applicationId={link.applicationId} />);
}

async function trade(c: PortalContext): Promise<Response> {
  const token = tokenOf(c);
  const { desk, visitor } = c.var;
  if (!(await addressWithinRate(c, 'trade-link', TRIES_PER_ADDRESS))) return tooMany(c);
  const link = await readLink(desk, token);
  if (link && (await deathOf(c, link))) return show(c);
  const traded = await tradeLink(desk, token);
  if (!traded.ok) return show(c);
  const session = await openSession(desk, { kind: 'link', link: traded.value });
  setCookie(c, LINK_COOKIE, session, COOKIE_OPTIONS);
  return c.redirect(`${pathOf(traded.value)}?lang=${visitor.locale}`, 303);
}

async function renew(c: PortalContext): Promise<Response> {
  const { locale } = c.var.visitor;
  if (!(await addressWithinRate(c, 'new-link', NEW_LINKS_PER_ADDRESS))) return tooMany(c);
  await askNewLink(c.var.desk, tokenOf(c), c.var.desk.sendNow);
  const title = text(locale, 'link.new');
  return page(
    c,
    title,
    <>
      <h1>{title}</h1>
      <p role="status">{text(locale, 'link.new-sent')}</p>
    </>,
  );
}

/** Why the link is dead, in the reader's language, and the way to a new one. */
function deadLink(c: PortalContext, why: TextKey, link?: Link) {
  const onward = link && onwardOf(c, link);
  return page(
    c,
    text(c.var.visitor.locale, why),
    <DeadLink c={c} why={why} token={tokenOf(c)} applicationId={link?.applicationId} onward={onward} />,
    404,
  );
}

function usedLink(c: PortalContext, link: Link, view: LinkReceiptView) {
  const title = text(c.var.visitor.locale, 'link.receipt');
  return page(c, title, <UsedLink c={c} view={view} token={tokenOf(c)} onward={onwardOf(c, link)} />);
}

/** The browser that traded the link still holds its session: it goes on where it was. */
function onwardOf(c: PortalContext, link: Link): string | undefined {
  const held = c.var.visitor.link;
  const same =
    held !== undefined &&
    (['purpose', 'subject', 'recipient', 'usedAt'] as const).every((fact) => held[fact] === link[fact]);
  return same && link.usedAt !== undefined ? pathOf(link) : undefined;
}

function tooMany(c: PortalContext) {
  return messagePage(c, 'portal.too-many-title', 'portal.too-many', 429);
}

function tokenOf(c: PortalContext): string {
  return c.req.param('token') ?? '';
}
