import { Hono } from 'hono';
import { isWithdrawable } from '../../../shared/domain/tranche/facts.ts';
import { text } from '../../../shared/i18n/text.ts';
import {
  confirmWithdrawal,
  declineWithdrawal,
  proposeWithdrawal,
} from '../../../shared/use-cases/withdraw-tranche.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { WithdrawalPage } from '../pages/finance/withdrawal-page.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { readAmendments } from './amendments-reading.ts';
import { withView } from './tranches.tsx';
import type { TrancheView } from './tranches-reading.ts';

type Values = Readonly<Record<string, string>>;

/** The end of one tranche: its consequences first, then the proposal of one officer and the word of another. */
export function trancheWithdrawalRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const readers = staffMay('propose-withdrawal', 'confirm-withdrawal');
  app.get('/tranches/:id/withdraw', readers, (c) => withView(c, (view) => show(c, view)));
  app.post('/tranches/:id/withdraw', staffMay('propose-withdrawal'), propose);
  app.post('/tranches/:id/withdraw/confirm', staffMay('confirm-withdrawal'), confirm);
  app.post('/tranches/:id/withdraw/decline', staffMay('confirm-withdrawal'), decline);
  return app;
}

async function show(
  c: PortalContext,
  view: TrancheView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { convention, tranche } = view;
  if (!isWithdrawable(tranche) && status === 200)
    return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const open = (await readAmendments(c.var.desk, convention)).filter(
    ({ change, status: at }) =>
      change.kind === 'schedule' && ['drafted', 'assembled', 'signing'].includes(at),
  );
  const openAmendments = open.map(({ number }) => number);
  const names = { index: tranche.index, number: isolated(convention.number) };
  const title = text(c.var.visitor.locale, 'withdrawal.title', names);
  return page(c, title, <WithdrawalPage {...{ c, view, openAmendments, values, faults }} />, status);
}

async function propose(c: PortalContext): Promise<Response> {
  const trancheId = c.req.param('id') ?? '';
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '') return reasonMissing(c, 'reason', values);
  const act = staffAct(c, 'propose-withdrawal', reason);
  const answer = await proposeWithdrawal(c.var.desk, { key: requestKey(c, values), act, trancheId, reason });
  return afterAct(c, answer, `/tranches/${trancheId}`, again(c, values));
}

async function confirm(c: PortalContext): Promise<Response> {
  const trancheId = c.req.param('id') ?? '';
  const values = await formFields(c);
  const request = { key: requestKey(c, values), act: staffAct(c, 'confirm-withdrawal'), trancheId };
  const answer = await confirmWithdrawal(c.var.desk, { ...request, proposedAt: values.proposedAt ?? '' });
  return afterAct(c, answer, `/tranches/${trancheId}`, again(c, values));
}

async function decline(c: PortalContext): Promise<Response> {
  const trancheId = c.req.param('id') ?? '';
  const values = { ...(await formFields(c)), act: 'decline' };
  const { reason: typed = '', proposedAt = '' }: Values = values;
  const reason = typed.trim();
  if (reason === '') return reasonMissing(c, 'decline', values);
  const request = { key: requestKey(c, values), act: staffAct(c, 'confirm-withdrawal', reason), trancheId };
  const answer = await declineWithdrawal(c.var.desk, { ...request, proposedAt, reason });
  return afterAct(c, answer, `/tranches/${trancheId}`, again(c, values));
}

function reasonMissing(c: PortalContext, field: string, values: Values): Promise<Response> {
  const message = text(c.var.visitor.locale, 'portal.reason-missing');
  return withView(c, (view) => show(c, view, [{ field, message }], values, 422));
}

/** The page as it is by now, with the reason of the refusal. */
function again(c: PortalContext, values: Values): (message: string) => Promise<Response> {
  return (message) => withView(c, (view) => show(c, view, [{ message }], values, 409));
}
