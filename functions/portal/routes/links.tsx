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
import { page } from '../answers.tsx';
import { Identifier } from '../components/figures.tsx';
import { Form } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { withinRate } from '../security.ts';
import { COOKIE_OPTIONS, LINK_COOKIE, type PortalContext, type PortalEnv } from '../visitor.ts';

const TRIES_PER_QUARTER_HOUR = 300;

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
  };
  return paths[link.purpose];
}

async function show(c: PortalContext): Promise<Response> {
  const { locale } = c.var.visitor;
  const link = await readLink(c.var.desk, c.req.param('token') ?? '');
  if (!link) return deadLink(c, 'LINK_UNKNOWN');
  const dead = deadLinkCode(link, c.var.desk.clock.now());
  if (dead) return deadLink(c, dead, link);
  const title = text(locale, 'link.open-title');
  return page(
    c,
    title,
    <>
      <h1>{title}</h1>
      <p>{text(locale, 'link.open-help', { number: isolated(link.applicationId) })}</p>
      <form method="post" action={c.req.path}>
        <button type="submit">{text(locale, 'link.open')}</button>
      </form>
    </>,
  );
}

async function trade(c: PortalContext): Promise<Response> {
  const token = c.req.param('token') ?? '';
  const { locale } = c.var.visitor;
  if (!(await withinRate(c, 'trade-link', TRIES_PER_QUARTER_HOUR))) return deadLink(c, 'portal.too-many');
  const traded = await tradeLink(c.var.desk, token);
  if (!traded.ok) return deadLink(c, traded.refusal.code as TextKey, await readLink(c.var.desk, token));
  const session = await openSession(c.var.desk, { kind: 'link', link: traded.value });
  setCookie(c, LINK_COOKIE, session, COOKIE_OPTIONS);
  return c.redirect(`${pathOf(traded.value)}?lang=${locale}`, 303);
}

async function renew(c: PortalContext): Promise<Response> {
  const { locale } = c.var.visitor;
  await askNewLink(c.var.desk, c.req.param('token') ?? '', c.var.desk.sendNow);
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

/** Why the link is dead, in the reader's language, and the way to a new one: the same answer whoever asks. */
function deadLink(c: PortalContext, why: TextKey, link?: Link) {
  const { locale } = c.var.visitor;
  const title = text(locale, why);
  return page(
    c,
    title,
    <>
      <h1>{title}</h1>
      {link ? (
        <p>
          <Identifier value={link.applicationId} />
        </p>
      ) : null}
      <Form c={c} action={`/l/${c.req.param('token') ?? ''}/new`} submit="link.new" />
    </>,
    404,
  );
}
