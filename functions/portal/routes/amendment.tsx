import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import { amendments, signatures } from '../../../shared/use-cases/lifecycles.ts';
import { openAmendmentSigning } from '../../../shared/use-cases/open-amendment-signing.ts';
import { amendmentIdOf } from '../../../shared/use-cases/propose-amendment.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { withdrawAmendment } from '../../../shared/use-cases/withdraw-amendment.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { AmendmentPage, type AmendmentView } from '../pages/amendments/amendment-page.tsx';
import { isolated } from '../pages/association/parts.tsx';
import type { PortalDesk } from '../portal-desk.ts';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { amendmentDocumentKey } from './amendments-reading.ts';
import { consulted } from './consultations.tsx';
import { CONVENTION_READERS } from './conventions.tsx';
import { pdfAnswer } from './kept-files.ts';
import { original, switchToPaper } from './paper-acts.ts';
import { readNames } from './people-names.ts';

type Values = Readonly<Record<string, string>>;

/** One amendment: its page, its document, the opening of its signing, its withdrawal. */
export function amendmentRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const path = '/conventions/:id/amendments/:index';
  const readers = staffMay(...CONVENTION_READERS);
  app.get(path, readers, (c) => withAmendment(c, (view) => show(c, view)));
  app.get(`${path}/document.pdf`, readers, (c) => withAmendment(c, (view) => document(c, view)));
  app.post(`${path}/open-signing`, staffMay('open-signing'), (c) =>
    withAmendment(c, (view) => open(c, view)),
  );
  app.post(`${path}/paper`, staffMay('record-paper'), (c) =>
    withAmendment(c, (view) =>
      switchToPaper(c, { round: view.round, path: pathOf(view), again: again(c, view) }),
    ),
  );
  app.get(`${path}/paper/:partyId`, readers, (c) =>
    withAmendment(c, ({ amendment, round }) => original(c, amendment, round)),
  );
  app.post(`${path}/withdraw`, staffMay('amend'), (c) => withAmendment(c, (view) => withdraw(c, view)));
  return app;
}

async function withAmendment(
  c: PortalContext,
  then: (view: AmendmentView) => Response | Promise<Response>,
): Promise<Response> {
  const { id = '', index = '' } = c.req.param();
  const view = await readView(c.var.desk, amendmentIdOf(id, Number(index)));
  return view ? then(view) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

async function readView(desk: PortalDesk, amendmentId: string): Promise<AmendmentView | undefined> {
  const amendment = await readCase(desk, amendments, amendmentId);
  if (amendment.status === 'absent') return undefined;
  const signatureId = 'signatureId' in amendment ? amendment.signatureId : undefined;
  const round = signatureId === undefined ? undefined : await readCase(desk, signatures, signatureId);
  const commits = await desk.store.history(amendments.streamOf(amendmentId));
  return {
    amendment,
    ...(round === undefined || round.status === 'absent' ? {} : { round }),
    commits,
    nameOf: await readNames(desk, commits),
  };
}

function show(
  c: PortalContext,
  view: AmendmentView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
) {
  const { roles } = personOf(c);
  const may = {
    open: mayAct(roles, 'open-signing'),
    amend: mayAct(roles, 'amend'),
    paper: mayAct(roles, 'record-paper'),
  };
  const title = text(c.var.visitor.locale, 'amendments.one', { number: isolated(view.amendment.number) });
  const props = { view, faults, values, may };
  return page(c, title, <AmendmentPage c={c} {...props} />, status);
}

async function document(c: PortalContext, { amendment }: AmendmentView): Promise<Response> {
  const name = `${amendment.number.replace('/', '-')}.pdf`;
  const pdf = await pdfAnswer(c, await amendmentDocumentKey(c.var.desk, amendment), name);
  return consulted(c, { caseId: amendment.applicationId, document: name, door: CONVENTION_READERS }, pdf);
}

async function open(c: PortalContext, view: AmendmentView): Promise<Response> {
  const key = requestKey(c, await formFields(c));
  const { amendmentId } = view.amendment;
  const act = staffAct(c, 'open-signing');
  const answer = await openAmendmentSigning(c.var.desk, { key, act, amendmentId });
  return afterAct(c, answer, pathOf(view), again(c, view));
}

async function withdraw(c: PortalContext, view: AmendmentView): Promise<Response> {
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '') {
    const message = text(c.var.visitor.locale, 'portal.reason-missing');
    return show(c, view, [{ field: 'reason', message }], { ...values, reason }, 422);
  }
  const { amendmentId } = view.amendment;
  const request = { key: requestKey(c, values), act: staffAct(c, 'amend', reason) };
  const answer = await withdrawAmendment(c.var.desk, { ...request, amendmentId, reason });
  return afterAct(c, answer, pathOf(view), again(c, view, values));
}

function pathOf({ amendment }: AmendmentView): string {
  return `/conventions/${amendment.conventionId}/amendments/${amendment.index}`;
}

/** The page as it stands now, with the reason of the refusal and what was typed. */
function again(c: PortalContext, before: AmendmentView, values: Values = {}) {
  return async (message: string) => {
    const view = (await readView(c.var.desk, before.amendment.amendmentId)) ?? before;
    return show(c, view, [{ message }], values, 409);
  };
}
