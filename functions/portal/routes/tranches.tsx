import { Hono } from 'hono';
import { type ActName, mayAct } from '../../../shared/domain/roles/acts.ts';
import type { TrancheState, TrancheStatus } from '../../../shared/domain/tranche/state.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { Request } from '../../../shared/use-cases/acts.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import {
  approveTranche,
  certifyTranche,
  holdTranche,
  reissueOrder,
  releaseHold,
  reopenTranche,
  returnTranche,
  takeBackApproval,
} from '../../../shared/use-cases/judge-tranche.ts';
import { settleUnknown } from '../../../shared/use-cases/settle-unknown.ts';
import { answerObservation } from '../../../shared/use-cases/take-lines.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { TranchePage } from '../pages/finance/tranche-page.tsx';
import { RESTING, TrancheQueue, WAITING } from '../pages/finance/tranche-queue.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consulted } from './consultations.tsx';
import { paperAnswer } from './kept-files.ts';
import { roleActs, type TrancheActName } from './tranches-choices.ts';
import { pathAfter, placeOf, readReceipt } from './tranches-place.ts';
import {
  listTranches,
  listWaiting,
  MONEY_PAPERS,
  readTranche,
  type TrancheView,
} from './tranches-reading.ts';

type Values = Readonly<Record<string, string>>;

/** An act on one tranche: the reason is there where the act asks for one. */
type Deed = (
  desk: PortalContext['var']['desk'],
  request: Request & { readonly trancheId: string; readonly reason: string },
) => Promise<Answer<TrancheState>>;

const PLAIN: Readonly<Partial<Record<TrancheActName, Deed>>> = {
  certify: certifyTranche,
  approve: approveTranche,
  release: releaseHold,
  reopen: reopenTranche,
};

const REASONED: Readonly<Partial<Record<TrancheActName, Deed>>> = {
  answer: answerObservation,
  'take-back': takeBackApproval,
  return: returnTranche,
  hold: holdTranche,
};

const READERS = ['read-all', 'certify', 'approve', 'hold', 'settle-unknown', 'prepare-batch'] as const;
const readers = staffMay(...READERS);

/** The tranches: the queue, one page for each, and every act on the way from a request to an order. */
export function trancheRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/tranches', readers, queue);
  app.get('/tranches/:id', readers, (c) => withView(c, (view) => show(c, view)));
  app.get('/tranches/:id/papers/:kind', readers, (c) => withView(c, (view) => showPaper(c, view)));
  for (const [name, deed] of Object.entries(PLAIN) as [TrancheActName, Deed][])
    app.post(`/tranches/:id/${name}`, staffMay(roleActs[name]), (c) => act(c, name, deed));
  for (const [name, deed] of Object.entries(REASONED) as [TrancheActName, Deed][])
    app.post(`/tranches/:id/${name}`, staffMay(roleActs[name]), (c) => actWithReason(c, name, deed));
  app.post('/tranches/:id/settle', staffMay('settle-unknown'), settle);
  app.post('/tranches/:id/reissue', staffMay('prepare-batch', 'settle-unknown'), reissue);
  return app;
}

export async function withView(
  c: PortalContext,
  then: (view: TrancheView) => Response | Promise<Response>,
): Promise<Response> {
  const view = await readTranche(c.var.desk, c.req.param('id') ?? '');
  return view ? then(view) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

async function queue(c: PortalContext): Promise<Response> {
  const every = [...WAITING, ...RESTING];
  const chosen = every.find((status) => status === c.req.query('status'));
  const [shown, counted] = await Promise.all([
    chosen ? listTranches(c.var.desk, [chosen]) : listWaiting(c.var.desk, WAITING),
    countByStatus(c, every),
  ]);
  const title = text(c.var.visitor.locale, 'nav.tranches');
  const props = { c, ...counted, queue: shown, chosen: chosen ?? '', receipt: await readReceipt(c) };
  return page(c, title, <TrancheQueue {...props} />);
}

async function countByStatus(c: PortalContext, statuses: readonly TrancheStatus[]) {
  const { store } = c.var.desk;
  const [proposed, ...lists] = await Promise.all([
    store.list('withdrawals/proposed'),
    ...statuses.map((status) => store.list(`tranches/${status}`)),
  ]);
  const byStatus = statuses.map((status, position) => [status, lists[position] ?? []] as const);
  const waiting = byStatus.flatMap(([status, list]) => (WAITING.includes(status) ? list : []));
  return {
    counts: new Map(byStatus.map(([status, { length }]) => [status, length])),
    // A proposal to withdraw a tranche makes it wait, also where its status waits for nobody.
    waiting: new Set([...waiting, ...proposed].map(({ stream }) => stream)).size,
  };
}

async function show(
  c: PortalContext,
  view: TrancheView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { index } = view.tranche;
  const title = text(c.var.visitor.locale, 'finance.tranche-of', { index, number: view.convention.number });
  const place = await placeOf(c, view.tranche.trancheId);
  const receipt = await readReceipt(c);
  const props = { c, view, forms: { values, faults }, place, receipt };
  return page(c, title, <TranchePage {...props} />, status);
}

/** Only what bears on the money; the rest of the file is read by those who judge it. */
async function showPaper(c: PortalContext, { tranche }: TrancheView): Promise<Response> {
  const kind = MONEY_PAPERS.find((each) => each === c.req.param('kind'));
  if (kind === undefined) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { applicationId: caseId } = tranche;
  return consulted(c, { caseId, document: kind, door: READERS }, await paperAnswer(c, caseId, kind));
}

async function act(c: PortalContext, name: TrancheActName, deed: Deed): Promise<Response> {
  const trancheId = c.req.param('id') ?? '';
  const next = await pathAfter(c, trancheId);
  const values = await formFields(c);
  const request = { key: requestKey(c, values), act: staffAct(c, roleActs[name]), trancheId, reason: '' };
  const answer = await deed(c.var.desk, request);
  return afterAct(c, answer, next, (message) =>
    withView(c, (view) => show(c, view, [{ message }], { ...values, act: name }, 409)),
  );
}

async function actWithReason(c: PortalContext, name: TrancheActName, deed: Deed): Promise<Response> {
  const trancheId = c.req.param('id') ?? '';
  const values = { ...(await formFields(c)), act: name };
  const reason = reasonIn(values);
  if (reason === '') {
    const fault = said(c, 'portal.reason-missing', `reason-${name}`);
    return withView(c, (view) => show(c, view, [fault], values, 422));
  }
  // Whoever takes an approval back has the same item before them again.
  const next = name === 'take-back' ? `/tranches/${trancheId}` : await pathAfter(c, trancheId);
  const request = { key: requestKey(c, values), act: staffAct(c, roleActs[name], reason), trancheId, reason };
  const answer = await deed(c.var.desk, request);
  return afterAct(c, answer, next, (message) =>
    withView(c, (view) => show(c, view, [{ message }], values, 409)),
  );
}

async function settle(c: PortalContext): Promise<Response> {
  const trancheId = c.req.param('id') ?? '';
  const values: Values = { ...(await formFields(c)), act: 'settle' };
  const reason = reasonIn(values);
  const outcome = (['executed', 'not-executed'] as const).find((each) => each === values.outcome);
  const faults = [
    ...(outcome ? [] : [said(c, 'finance.outcome-missing', 'outcome')]),
    ...(reason === '' ? [said(c, 'portal.reason-missing', 'reason-settle')] : []),
  ];
  if (!outcome || faults.length > 0) return withView(c, (view) => show(c, view, faults, values, 422));
  const next = await pathAfter(c, trancheId);
  const answer = await settleUnknown(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'settle-unknown', reason),
    trancheId,
    orderId: values.orderId ?? '',
    outcome,
    reason,
  });
  return afterAct(c, answer, next, (message) =>
    withView(c, (view) => show(c, view, [{ message }], values, 409)),
  );
}

/** Nothing is ever sent again: the rule answers why, in words, and nothing changes. */
async function reissue(c: PortalContext): Promise<Response> {
  const trancheId = c.req.param('id') ?? '';
  const values = await formFields(c);
  const name: ActName = mayAct(personOf(c).roles, 'prepare-batch') ? 'prepare-batch' : 'settle-unknown';
  const answer = await reissueOrder(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, name),
    trancheId,
  });
  return afterAct(c, answer, `/tranches/${trancheId}`, (message) =>
    withView(c, (view) => show(c, view, [{ message }], {}, 409)),
  );
}

function reasonIn(values: Values): string {
  return (values.reason ?? '').trim();
}

function said(c: PortalContext, key: TextKey, field?: string): FormFault {
  return { message: text(c.var.visitor.locale, key), ...(field ? { field } : {}) };
}
