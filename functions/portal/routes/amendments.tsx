import { Hono } from 'hono';
import type { AmendmentKind } from '../../../shared/domain/convention/state.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { previewAmendment } from '../../../shared/use-cases/preview-document.ts';
import { proposeAmendment } from '../../../shared/use-cases/propose-amendment.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { AMENDMENT_KINDS, AmendmentsPage } from '../pages/amendments/amendments-page.tsx';
import { ProposePage } from '../pages/amendments/propose-page.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { readWanted } from './amendment-wanted.ts';
import { readAmendments } from './amendments-reading.ts';
import { CONVENTION_READERS, withConvention } from './conventions.tsx';
import type { ConventionView } from './conventions-reading.ts';
import { previewAnswer } from './kept-files.ts';

type Values = Readonly<Record<string, string>>;

/** The amendments of a convention: their list, and a form for each kind of change. */
export function amendmentsRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/conventions/:id/amendments', staffMay(...CONVENTION_READERS), (c) =>
    withConvention(c, (view) => list(c, view)),
  );
  app.get('/conventions/:id/amend/:kind', staffMay('amend'), (c) => withKind(c, form));
  app.post('/conventions/:id/amend/:kind', staffMay('amend'), (c) => withKind(c, propose));
  app.post('/conventions/:id/amend/:kind/preview', staffMay('amend'), (c) => withKind(c, preview));
  return app;
}

type Then = (c: PortalContext, view: ConventionView, kind: AmendmentKind) => Response | Promise<Response>;

function withKind(c: PortalContext, then: Then): Promise<Response> {
  const kind = AMENDMENT_KINDS.find((each) => each === c.req.param('kind'));
  return withConvention(c, (view) =>
    kind ? then(c, view, kind) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404),
  );
}

async function list(c: PortalContext, { convention }: ConventionView): Promise<Response> {
  const amendments = await readAmendments(c.var.desk, convention);
  const mayAmend = mayAct(personOf(c).roles, 'amend');
  const title = text(c.var.visitor.locale, 'amendments.title', { number: isolated(convention.number) });
  const props = { convention, amendments, mayAmend };
  return page(c, title, <AmendmentsPage c={c} {...props} />);
}

function form(c: PortalContext, view: ConventionView, kind: AmendmentKind) {
  return show(c, view, kind, {}, []);
}

async function show(
  c: PortalContext,
  { convention, tranches }: ConventionView,
  kind: AmendmentKind,
  values: Values,
  faults: readonly FormFault[],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const authorities = await listAuthorities(c);
  const asked = values.party ?? c.req.query('party');
  const party = convention.parties.find(({ partyId }) => partyId === asked) ?? convention.parties.at(-1);
  const props = { kind, convention, tranches, authorities, partyId: party?.partyId ?? '', values, faults };
  const title = text(c.var.visitor.locale, `amendments.kind.${kind}`);
  return page(c, title, <ProposePage c={c} {...props} />, status);
}

async function listAuthorities(c: PortalContext) {
  return (await listStaff(c.var.desk)).filter(({ roles }) => roles.includes('authority'));
}

async function propose(c: PortalContext, view: ConventionView, kind: AmendmentKind): Promise<Response> {
  const values = await formFields(c);
  const read = await wantedOf(c, view, kind, values);
  if (!read.wanted) return show(c, view, kind, values, read.faults, 422);
  const { conventionId } = view.convention;
  const { motive, wanted } = read;
  const request = { key: requestKey(c, values), act: staffAct(c, 'amend', motive.fr) };
  const answer = await proposeAmendment(c.var.desk, { ...request, conventionId, wanted, motive });
  return afterAct(
    c,
    answer,
    (amendmentId) =>
      `/conventions/${conventionId}/amendments/${amendmentId.slice(amendmentId.lastIndexOf('-a') + 2)}`,
    (message) => show(c, view, kind, values, [{ message }], 409),
  );
}

/** Records nothing: the document as it would read, marked as a draft and without a number. */
async function preview(c: PortalContext, view: ConventionView, kind: AmendmentKind): Promise<Response> {
  const values = await formFields(c);
  const { faults, motive, wanted } = await wantedOf(c, view, kind, values);
  if (!wanted) return show(c, view, kind, values, faults, 422);
  const pdf = await previewAmendment(c.var.desk, view.convention, wanted, motive);
  const message = text(c.var.visitor.locale, 'amendments.not-in-force');
  return pdf ? previewAnswer(c, pdf) : show(c, view, kind, values, [{ message }], 409);
}

async function wantedOf(c: PortalContext, view: ConventionView, kind: AmendmentKind, values: Values) {
  return readWanted(c.var.visitor.locale, kind, values, view.convention, await listAuthorities(c));
}
