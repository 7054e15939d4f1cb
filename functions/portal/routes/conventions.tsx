import { Hono } from 'hono';
import { dayOf, parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { checkRib } from '../../../shared/domain/kernel/rib.ts';
import { conventionBalanceOn, NO_MONEY } from '../../../shared/domain/reconciliation/convention-balance.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { regionByCode } from '../../../shared/domain/territory/territory.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { confirmVisa, recordVisa, verifyAccount } from '../../../shared/use-cases/change-convention-fact.ts';
import { openSigning } from '../../../shared/use-cases/open-signing.ts';
import { readLoggedConvention } from '../../../shared/use-cases/read-ledger.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import { ConventionPage } from '../pages/finance/convention-page.tsx';
import { ConventionsList } from '../pages/finance/conventions-list.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consultationsOf, consulted } from './consultations.tsx';
import {
  type ConventionView,
  listConventions,
  listOpenRounds,
  readConvention,
} from './conventions-reading.ts';
import { pdfAnswer } from './kept-files.ts';

type Values = Readonly<Record<string, string>>;

/** Who reads a convention: everybody on the way of its money, the programme's office, and the auditor. */
export const CONVENTION_READERS = [
  'read-all',
  'verify-account',
  'record-visa',
  'certify',
  'approve',
  'release-batch',
  'open-signing',
] as const;
const readers = staffMay(...CONVENTION_READERS);

/** The conventions: where they stand, the opening of the signing, the account and the visa that their money waits for. */
export function conventionRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/conventions', readers, (c) => list(c));
  app.post('/conventions/open-signing', staffMay('open-signing'), openMany);
  app.get('/conventions/:id', readers, (c) => withConvention(c, (view) => showConvention(c, view)));
  app.get('/conventions/:id/document.pdf', readers, (c) => withConvention(c, (view) => document(c, view)));
  app.post('/conventions/:id/open-signing', staffMay('open-signing'), (c) =>
    withConvention(c, (view) => open(c, view)),
  );
  app.post('/conventions/:id/account', staffMay('verify-account'), (c) =>
    withConvention(c, (view) => account(c, view)),
  );
  app.post('/conventions/:id/visa', staffMay('record-visa'), (c) =>
    withConvention(c, (view) => visa(c, view)),
  );
  app.post('/conventions/:id/visa/confirm', staffMay('record-visa'), (c) =>
    withConvention(c, (view) => confirm(c, view)),
  );
  return app;
}

export async function withConvention(
  c: PortalContext,
  then: (view: ConventionView) => Response | Promise<Response>,
): Promise<Response> {
  const view = await readConvention(c.var.desk, c.req.param('id') ?? '');
  return view ? then(view) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

async function list(
  c: PortalContext,
  faults: readonly FormFault[] = [],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { roles } = personOf(c);
  const props = {
    conventions: await listConventions(c.var.desk),
    rounds: await listOpenRounds(c.var.desk),
    chosen: c.req.query('status') ?? '',
    region: regionByCode(c.req.query('region') ?? '')?.code ?? '',
    mayOpenSigning: mayAct(roles, 'open-signing'),
    faults,
  };
  return page(c, text(c.var.visitor.locale, 'nav.conventions'), <ConventionsList c={c} {...props} />, status);
}

export async function showConvention(
  c: PortalContext,
  view: ConventionView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { roles } = personOf(c);
  const may = {
    account: mayAct(roles, 'verify-account'),
    visa: mayAct(roles, 'record-visa'),
    open: mayAct(roles, 'open-signing'),
    paper: mayAct(roles, 'record-paper'),
    suspend: mayAct(roles, 'suspend-convention'),
    end: mayAct(roles, 'end-convention'),
  };
  const title = text(c.var.visitor.locale, 'conventions.one', { number: view.convention.number });
  const body = (
    <>
      <ConventionPage c={c} view={view} forms={{ values, faults }} may={may} money={await moneyOn(c, view)} />
      {await consultationsOf(c, view.convention.applicationId)}
    </>
  );
  return page(c, title, body, status);
}

/** The money at the end of the day that is asked for; of today without one, or where it is none. */
async function moneyOn(c: PortalContext, { convention, tranches }: ConventionView) {
  const { clock, store } = c.var.desk;
  const typed = c.req.query('on') ?? '';
  const on = parseDay(typed);
  const ids = tranches.map(({ trancheId }) => trancheId);
  const logged = await readLoggedConvention(store, convention.conventionId, ids);
  const day = on ?? dayOf(clock.now());
  const balance = logged ? conventionBalanceOn(logged, day) : NO_MONEY;
  return { on: day, balance, ...(typed !== '' && on === undefined ? { typed } : {}) };
}

/** The newest revision: archived, or what was signed so far, or the frozen document before the first signature. */
async function document(c: PortalContext, { convention, round }: ConventionView): Promise<Response> {
  const frozen = 'document' in convention ? convention.document?.documentKey : undefined;
  const final =
    'finalDocumentKey' in convention
      ? (convention.archived?.revisionKey ?? convention.finalDocumentKey)
      : undefined;
  const name = `${convention.number}.pdf`;
  const pdf = await pdfAnswer(c, final ?? round?.revision.key ?? frozen, name);
  return consulted(c, { caseId: convention.applicationId, document: name, door: CONVENTION_READERS }, pdf);
}

async function open(c: PortalContext, view: ConventionView): Promise<Response> {
  const values = await formFields(c);
  const { conventionId } = view.convention;
  const request = { key: requestKey(c, values), act: staffAct(c, 'open-signing'), conventionId };
  const answer = await openSigning(c.var.desk, request);
  return afterAct(c, answer, `/conventions/${conventionId}`, again(c, view, values));
}

/** One event each, under a key of its own: sent again after an interruption, what was opened stays opened once. */
async function openMany(c: PortalContext): Promise<Response> {
  const body = await c.req.parseBody({ all: true });
  const ticked = [body.conventionId ?? []].flat().filter((id) => typeof id === 'string');
  if (ticked.length === 0) return list(c, [said(c, 'finance.nothing-ticked')], 422);
  const key = requestKey(c, typeof body.key === 'string' ? { key: body.key } : {});
  const faults: FormFault[] = [];
  for (const conventionId of ticked) {
    const request = { key: `${key}/${conventionId}`, act: staffAct(c, 'open-signing'), conventionId };
    const answer = await openSigning(c.var.desk, request);
    if (!answer.ok)
      faults.push({ message: `${conventionId} · ${refusalText(c.var.visitor.locale, answer.refusal)}` });
  }
  c.var.desk.afterAct();
  return faults.length > 0 ? list(c, faults, 409) : c.redirect('/conventions?status=signing&done', 303);
}

async function account(c: PortalContext, view: ConventionView): Promise<Response> {
  const values = await formFields(c);
  const checked = checkRib(values.rib ?? '');
  if (!checked.ok) {
    const message = text(c.var.visitor.locale, 'finding.RIB_WRONG', { fault: checked.code });
    return showConvention(c, view, [{ field: 'rib', message }], values, 422);
  }
  const { conventionId } = view.convention;
  const request = { key: requestKey(c, values), act: staffAct(c, 'verify-account'), conventionId };
  const answer = await verifyAccount(c.var.desk, { ...request, rib: checked.rib });
  return afterAct(c, answer, `/conventions/${conventionId}`, again(c, view, values, 'rib'));
}

async function visa(c: PortalContext, view: ConventionView): Promise<Response> {
  const values = await formFields(c);
  const typed = (name: string) => cleanPasted(values[name] ?? '');
  const visaOn = parseDay(typed('visaOn'));
  const faults = [
    ...(['number', 'budgetLine', 'reference'] as const).filter((field) => typed(field) === ''),
    ...(/^20\d{2}$/u.test(typed('fiscalYear')) ? [] : (['fiscalYear'] as const)),
    ...(visaOn === undefined ? (['visaOn'] as const) : []),
  ].map((field) => said(c, `finance.fault.${field}`, field));
  if (faults.length > 0 || visaOn === undefined) return showConvention(c, view, faults, values, 422);
  const { conventionId } = view.convention;
  const answer = await recordVisa(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'record-visa'),
    conventionId,
    visa: {
      number: typed('number'),
      fiscalYear: Number(typed('fiscalYear')),
      budgetLine: typed('budgetLine'),
      reference: typed('reference'),
      visaOn,
    },
  });
  return afterAct(c, answer, `/conventions/${conventionId}`, again(c, view, values));
}

async function confirm(c: PortalContext, view: ConventionView): Promise<Response> {
  const { conventionId } = view.convention;
  const values = await formFields(c);
  const request = { key: requestKey(c, values), act: staffAct(c, 'record-visa'), conventionId };
  const shown = values.enteredAt ? { enteredAt: values.enteredAt } : {};
  const answer = await confirmVisa(c.var.desk, { ...request, ...shown });
  return afterAct(c, answer, `/conventions/${conventionId}`, again(c, view));
}

/** The page as it stands now, with the reason of the refusal and what was typed. */
function again(c: PortalContext, before: ConventionView, values: Values = {}, field?: string) {
  return async (message: string) => {
    const view = (await readConvention(c.var.desk, before.convention.conventionId)) ?? before;
    return showConvention(c, view, [{ message, ...(field ? { field } : {}) }], values, 409);
  };
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
