import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { terminateConvention } from '../../../shared/use-cases/terminate-convention.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { TerminationPage } from '../pages/finance/termination-page.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { readAmendments } from './amendments-reading.ts';
import { withConvention } from './conventions.tsx';
import type { ConventionView } from './conventions-reading.ts';

type Values = Readonly<Record<string, string>>;

/** The end of a convention before its time: its consequences first, then the decision with its reason. */
export function terminationRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/conventions/:id/terminate', staffMay('end-convention'), (c) =>
    withConvention(c, (view) => show(c, view)),
  );
  app.post('/conventions/:id/terminate', staffMay('end-convention'), (c) =>
    withConvention(c, (view) => terminate(c, view)),
  );
  return app;
}

async function show(
  c: PortalContext,
  { convention, tranches }: ConventionView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  if (convention.status !== 'in-force' && convention.status !== 'suspended' && status === 200)
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const open = (await readAmendments(c.var.desk, convention)).filter(({ status: at }) =>
    ['drafted', 'assembled', 'signing'].includes(at),
  );
  const openAmendments = open.map(({ number }) => number);
  const props = { convention, tranches, openAmendments, values, faults };
  const title = text(c.var.visitor.locale, 'termination.title', { number: isolated(convention.number) });
  return page(c, title, <TerminationPage c={c} {...props} />, status);
}

async function terminate(c: PortalContext, view: ConventionView): Promise<Response> {
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '') {
    const message = text(c.var.visitor.locale, 'portal.reason-missing');
    return show(c, view, [{ field: 'reason', message }], { ...values, reason }, 422);
  }
  const { conventionId } = view.convention;
  const request = { key: requestKey(c, values), act: staffAct(c, 'end-convention', reason) };
  const answer = await terminateConvention(c.var.desk, { ...request, conventionId, reason });
  return afterAct(c, answer, `/conventions/${conventionId}`, (message) =>
    show(c, view, [{ message }], values, 409),
  );
}
