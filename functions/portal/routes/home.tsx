import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { page } from '../answers.tsx';
import type { PortalEnv } from '../visitor.ts';

/** The first page, open to everybody: what this is, and where the programme stands. */
export function homeRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/', (c) => {
    const { locale } = c.var.visitor;
    return page(
      c,
      text(locale, 'portal.home'),
      <>
        <h1>{text(locale, 'portal.name')}</h1>
        <p>{text(locale, 'portal.purpose')}</p>
      </>,
    );
  });
  return app;
}
