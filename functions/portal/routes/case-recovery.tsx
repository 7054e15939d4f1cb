import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { conventionIdOf } from '../../../shared/use-cases/draft-convention.ts';
import { conventions, recoveries } from '../../../shared/use-cases/lifecycles.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { messagePage, page } from '../answers.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { OrderPage } from '../pages/recovery/order-page.tsx';
import { linkFor, linkOf, type PortalContext, type PortalEnv } from '../visitor.ts';
import { CASE_LINKS } from './case-status.tsx';
import { confirmedOrder } from './recoveries-reading.ts';

/** The order of revenue as its association reads and prints it; before it is confirmed there is none for it. */
export function caseRecoveryRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/case/recovery', linkFor(...CASE_LINKS), show);
  return app;
}

async function show(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const conventionId = conventionIdOf(linkOf(c).applicationId);
  const convention = await readCase(desk, conventions, conventionId);
  const order = confirmedOrder(await readCase(desk, recoveries, conventionId));
  if (convention.status === 'absent' || !order)
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { locale } = visitor;
  const title = text(locale, 'recovery.order-number', { number: isolated(order.number) });
  const props = { locale, convention, order, terms: await readTerms(desk) };
  return page(c, title, <OrderPage {...props} />);
}
