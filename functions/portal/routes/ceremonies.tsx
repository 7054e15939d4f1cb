import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import { readManifest } from '../../../shared/use-cases/ceremony-manifest.ts';
import { closeCeremony } from '../../../shared/use-cases/close-ceremony.ts';
import { openCeremony } from '../../../shared/use-cases/open-ceremony.ts';
import { barredCopy, rehearseCeremony } from '../../../shared/use-cases/rehearse-ceremony.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { CeremoniesList } from '../pages/ceremony/ceremonies-list.tsx';
import { CeremonyPage } from '../pages/ceremony/ceremony-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { CEREMONY_READERS, listCeremonies, readCeremony, readChecklist } from './ceremonies-reading.ts';
import { pdfAnswer } from './kept-files.ts';

/** The administrator's sessions: rehearsed, opened and closed here, with their minutes. */
export function ceremonyRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const readers = staffMay(...CEREMONY_READERS);
  app.get('/ceremonies', readers, list);
  app.get('/ceremonies/:id', readers, (c) => show(c));
  app.get('/ceremonies/:id/minutes.pdf', readers, showMinutes);
  app.get('/ceremonies/:id/copy.pdf', staffMay('plan-ceremony'), showCopy);
  app.post('/ceremonies/:id/rehearse', staffMay('plan-ceremony'), (c) =>
    act(c, (request) => rehearseCeremony(c.var.desk, { ...request, act: staffAct(c, 'plan-ceremony') })),
  );
  app.post('/ceremonies/:id/open', staffMay('open-ceremony'), (c) =>
    act(c, (request) => openCeremony(c.var.desk, { ...request, act: staffAct(c, 'open-ceremony') })),
  );
  app.post('/ceremonies/:id/close', staffMay('close-ceremony'), (c) =>
    act(c, (request) => closeCeremony(c.var.desk, { ...request, act: staffAct(c, 'close-ceremony') })),
  );
  return app;
}

async function list(c: PortalContext): Promise<Response> {
  const ceremonies = await listCeremonies(c.var.desk);
  const mayPlan = mayAct(personOf(c).roles, 'plan-ceremony');
  const title = text(c.var.visitor.locale, 'ceremony.title');
  return page(c, title, <CeremoniesList c={c} ceremonies={ceremonies} mayPlan={mayPlan} />);
}

async function show(
  c: PortalContext,
  faults: readonly FormFault[] = [],
  status: 200 | 409 = 200,
): Promise<Response> {
  const { desk, visitor } = c.var;
  const ceremony = await readCeremony(desk, c.req.param('id') ?? '');
  if (!ceremony) return notFound(c);
  const { roles } = personOf(c);
  const view = {
    ceremony,
    checklist: await readChecklist(desk, ceremony),
    mayPlan: mayAct(roles, 'plan-ceremony'),
    mayOpen: mayAct(roles, 'open-ceremony'),
    mayClose: mayAct(roles, 'close-ceremony'),
    faults,
  };
  return page(c, ceremony.title[visitor.locale], <CeremonyPage c={c} view={view} />, status);
}

async function act(
  c: PortalContext,
  verb: (request: { readonly key: string; readonly ceremonyId: string }) => Promise<Answer<unknown>>,
): Promise<Response> {
  const ceremonyId = c.req.param('id') ?? '';
  const answer = await verb({ key: requestKey(c, await formFields(c)), ceremonyId });
  return afterAct(c, answer, `/ceremonies/${ceremonyId}`, (message) => show(c, [{ message }], 409));
}

async function showMinutes(c: PortalContext): Promise<Response> {
  const ceremony = await readCeremony(c.var.desk, c.req.param('id') ?? '');
  const key = ceremony?.status === 'closed' ? ceremony.minutes.key : undefined;
  return pdfAnswer(c, key, `minutes-${ceremony?.ceremonyId}.pdf`);
}

/** The first convention of the list as the rehearsal makes it: barred, not signed, kept nowhere. */
async function showCopy(c: PortalContext): Promise<Response> {
  const { desk } = c.var;
  const ceremony = await readCeremony(desk, c.req.param('id') ?? '');
  const [first] = ceremony ? await readManifest(desk, ceremony.manifest) : [];
  if (!ceremony || !first) return notFound(c);
  const pdf = await barredCopy(desk, first.conventionId);
  return c.body(Uint8Array.from(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="rehearsal.pdf"',
    'x-content-type-options': 'nosniff',
  });
}

function notFound(c: PortalContext): Response | Promise<Response> {
  return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}
