import { Hono } from 'hono';
import { parseDay } from '../../../shared/domain/kernel/calendar-day.ts';
import { parseAmount } from '../../../shared/domain/kernel/money.ts';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import type { Answer } from '../../../shared/use-cases/answer.ts';
import { recoveries } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readTerms } from '../../../shared/use-cases/read-cases.ts';
import {
  confirmRecovery,
  declineRecovery,
  proposeRecovery,
  recordReceipt,
  takeBackReceipt,
} from '../../../shared/use-cases/recover-money.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { isolated } from '../pages/association/parts.tsx';
import { OrderPage } from '../pages/recovery/order-page.tsx';
import { RecoveriesPage } from '../pages/recovery/recoveries-page.tsx';
import { RecoveryPage } from '../pages/recovery/recovery-page.tsx';
import type { RecoveryView } from '../pages/recovery/recovery-view.ts';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { confirmedOrder, listToAsk, readRecovery } from './recoveries-reading.ts';

type Values = Readonly<Record<string, string>>;

const readers = staffMay('order-recovery', 'record-recovery', 'read-all');

/** Money that associations pay back: the list, one convention's balance and order, and the acts of three people. */
export function recoveryRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/recoveries', readers, list);
  app.get('/recoveries/:id', readers, (c) => withRecovery(c, (view) => show(c, view)));
  app.get('/recoveries/:id/order', readers, (c) => withRecovery(c, (view) => order(c, view)));
  app.post('/recoveries/:id', staffMay('order-recovery'), (c) => withRecovery(c, (view) => propose(c, view)));
  app.post('/recoveries/:id/confirm', staffMay('confirm-recovery'), (c) =>
    withRecovery(c, (view) => confirm(c, view)),
  );
  app.post('/recoveries/:id/decline', staffMay('confirm-recovery'), (c) =>
    withRecovery(c, (view) => decline(c, view)),
  );
  app.post('/recoveries/:id/receipts', staffMay('record-recovery'), (c) =>
    withRecovery(c, (view) => receive(c, view)),
  );
  app.post('/recoveries/:id/receipts/:receipt/take-back', staffMay('record-recovery'), (c) =>
    withRecovery(c, (view) => takeBack(c, view)),
  );
  return app;
}

async function list(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const listed = await listCases(desk, recoveries, 'recoveries');
  const props = {
    recoveries: listed.filter((state) => state.status !== 'absent'),
    toAsk: await listToAsk(desk),
  };
  return page(c, text(visitor.locale, 'nav.recoveries'), <RecoveriesPage c={c} {...props} />);
}

async function withRecovery(
  c: PortalContext,
  then: (view: RecoveryView) => Response | Promise<Response>,
): Promise<Response> {
  const view = await readRecovery(c.var.desk, c.req.param('id') ?? '');
  return view ? then(view) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

function show(
  c: PortalContext,
  view: RecoveryView,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: 200 | 409 | 422 = 200,
): Response | Promise<Response> {
  const title = text(c.var.visitor.locale, 'recovery.one', { number: isolated(view.convention.number) });
  return page(c, title, <RecoveryPage c={c} view={view} values={values} faults={faults} />, status);
}

async function order(c: PortalContext, { convention, state }: RecoveryView): Promise<Response> {
  const confirmed = confirmedOrder(state);
  if (!confirmed) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const { locale } = c.var.visitor;
  const title = text(locale, 'recovery.order-number', { number: isolated(confirmed.number) });
  const props = { locale, convention, order: confirmed, terms: await readTerms(c.var.desk) };
  return page(c, title, <OrderPage {...props} />);
}

async function propose(c: PortalContext, view: RecoveryView): Promise<Response> {
  const values = await formFields(c);
  const amountCentimes = parseAmount(values.amount ?? '');
  if (amountCentimes === undefined)
    return show(c, view, [said(c, 'recovery.fault.amount', 'amount')], values, 422);
  const answer = await proposeRecovery(c.var.desk, {
    ...{ key: requestKey(c, values), act: staffAct(c, 'order-recovery') },
    ...{ conventionId: view.convention.conventionId, amountCentimes, reason: values.reason ?? '' },
  });
  return settled(c, view, answer, values);
}

async function confirm(c: PortalContext, view: RecoveryView): Promise<Response> {
  const values = await formFields(c);
  const request = { key: requestKey(c, values), act: staffAct(c, 'confirm-recovery') };
  const { conventionId } = view.convention;
  return settled(
    c,
    view,
    await confirmRecovery(c.var.desk, { ...request, conventionId, order: Number(values.order) }),
  );
}

async function decline(c: PortalContext, view: RecoveryView): Promise<Response> {
  const values = await formFields(c);
  const reason = (values.reason ?? '').trim();
  if (reason === '')
    return show(c, view, [said(c, 'portal.reason-missing', 'decline')], { ...values, reason }, 422);
  const request = { key: requestKey(c, values), act: staffAct(c, 'confirm-recovery', reason) };
  const about = { conventionId: view.convention.conventionId, order: Number(values.order), reason };
  return settled(c, view, await declineRecovery(c.var.desk, { ...request, ...about }), values);
}

async function receive(c: PortalContext, view: RecoveryView): Promise<Response> {
  const values = await formFields(c);
  const amountCentimes = parseAmount(values.amount ?? '');
  const receivedOn = parseDay(values.receivedOn ?? '');
  const faults = [
    ...(amountCentimes === undefined ? [said(c, 'recovery.fault.amount', 'amount')] : []),
    ...(receivedOn === undefined ? [said(c, 'recovery.fault.receivedOn', 'receivedOn')] : []),
  ];
  if (amountCentimes === undefined || receivedOn === undefined) return show(c, view, faults, values, 422);
  const answer = await recordReceipt(c.var.desk, {
    ...{ key: requestKey(c, values), act: staffAct(c, 'record-recovery') },
    ...{ conventionId: view.convention.conventionId, amountCentimes, receivedOn },
    reference: cleanPasted(values.reference ?? ''),
  });
  return settled(c, view, answer, values);
}

async function takeBack(c: PortalContext, view: RecoveryView): Promise<Response> {
  const receipt = c.req.param('receipt') ?? '';
  const fields = await formFields(c);
  const reason = (fields.reason ?? '').trim();
  const values = { ...fields, receipt, reason };
  if (reason === '')
    return show(c, view, [said(c, 'portal.reason-missing', `take-back-${receipt}`)], values, 422);
  const request = { key: requestKey(c, values), act: staffAct(c, 'record-recovery', reason) };
  const about = { conventionId: view.convention.conventionId, receipt: Number(receipt), reason };
  return settled(c, view, await takeBackReceipt(c.var.desk, { ...request, ...about }), values);
}

const FIELDS: Readonly<Record<string, string>> = {
  RECOVERY_AMOUNT_INVALID: 'amount',
  RECOVERY_RECEIPT_TOO_MUCH: 'amount',
  RECOVERY_REASON_MISSING: 'reason',
  RECOVERY_RECEIPT_DAY_INVALID: 'receivedOn',
  RECOVERY_REFERENCE_MISSING: 'reference',
  RECOVERY_RECEIPT_ALREADY: 'reference',
};

function settled<Value>(
  c: PortalContext,
  before: RecoveryView,
  answer: Answer<Value>,
  values: Values = {},
): Response | Promise<Response> {
  const { conventionId } = before.convention;
  const field = answer.ok ? undefined : FIELDS[answer.refusal.code];
  return afterAct(c, answer, `/recoveries/${conventionId}`, async (message) => {
    const view = (await readRecovery(c.var.desk, conventionId)) ?? before;
    return show(c, view, [{ message, ...(field ? { field } : {}) }], values, 409);
  });
}

function said(c: PortalContext, key: TextKey, field: string): FormFault {
  return { field, message: text(c.var.visitor.locale, key) };
}
