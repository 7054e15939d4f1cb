import { Hono } from 'hono';
import { text } from '../../../shared/i18n/text.ts';
import { resumeConvention, suspendConvention } from '../../../shared/use-cases/suspend-convention.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { SuspensionPage } from '../pages/finance/suspension-page.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { withConvention } from './conventions.tsx';
import { type ConventionView, readConvention } from './conventions-reading.ts';

type Values = Readonly<Record<string, string>>;

/** Stopping the payments of a convention for a time, and letting them go on: one page, by where it stands. */
export function suspensionRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = staffMay('suspend-convention');
  app.get('/conventions/:id/suspension', guard, (c) => withConvention(c, (view) => show(c, view)));
  app.post('/conventions/:id/suspend', guard, (c) => withConvention(c, (view) => suspend(c, view)));
  app.post('/conventions/:id/resume', guard, (c) => withConvention(c, (view) => resume(c, view)));
  return app;
}

async function show(
  c: PortalContext,
  { convention, nameOf, tranches }: ConventionView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const isSuspended = convention.status === 'suspended';
  if (convention.status !== 'in-force' && !isSuspended)
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const key = isSuspended ? 'suspension.title-resume' : 'suspension.title';
  const title = text(c.var.visitor.locale, key, { number: isolated(convention.number) });
  const props = { convention, tranches, nameOf, values, faults };
  return page(c, title, <SuspensionPage c={c} {...props} />, status);
}

async function suspend(c: PortalContext, view: ConventionView): Promise<Response> {
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '') {
    const message = text(c.var.visitor.locale, 'portal.reason-missing');
    return show(c, view, [{ field: 'reason', message }], { ...values, reason }, 422);
  }
  const { conventionId } = view.convention;
  const request = { key: requestKey(c, values), act: staffAct(c, 'suspend-convention', reason) };
  const answer = await suspendConvention(c.var.desk, { ...request, conventionId, reason });
  return afterAct(c, answer, `/conventions/${conventionId}`, again(c, view, values));
}

async function resume(c: PortalContext, view: ConventionView): Promise<Response> {
  const values = await formFields(c);
  const { conventionId } = view.convention;
  const request = { key: requestKey(c, values), act: staffAct(c, 'suspend-convention') };
  const answer = await resumeConvention(c.var.desk, { ...request, conventionId });
  return afterAct(c, answer, `/conventions/${conventionId}`, again(c, view, values));
}

/** The page as the convention stands now: another person may have been faster. */
function again(c: PortalContext, before: ConventionView, values: Values) {
  return async (message: string) => {
    const view = (await readConvention(c.var.desk, before.convention.conventionId)) ?? before;
    return show(c, view, [{ message }], values, 409);
  };
}
