import type { BlockedOrder } from '../../../shared/domain/payment-batch/refusals.ts';
import { text } from '../../../shared/i18n/text.ts';
import { advanceFor } from '../../../shared/use-cases/advance-batch.ts';
import { fileBatch } from '../../../shared/use-cases/file-batch.ts';
import { releaseBatch } from '../../../shared/use-cases/release-batch.ts';
import { observeLines, type RemarkedLine, takeOutOrder } from '../../../shared/use-cases/take-lines.ts';
import { afterAct, formFields, requestKey } from '../answers.tsx';
import { observationField } from '../pages/finance/batch-orders.tsx';
import { type PortalContext, staffAct } from '../visitor.ts';
import { showBatch, withBatch } from './batch-show.tsx';

/** The accountant lets the file out; what stops it is named, with the way out of it. */
export async function release(c: PortalContext): Promise<Response> {
  const batchId = c.req.param('id') ?? '';
  const values = await formFields(c);
  const answer = await releaseBatch(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'release-batch'),
    batchId,
    fileSha256: values.fileSha256 ?? '',
  });
  if (answer.ok) await advanceFor(c.var.desk, batchId);
  const blocked = !answer.ok && isBlocked(answer.refusal) ? [answer.refusal] : [];
  return afterAct(c, answer, `/payments/batches/${batchId}`, (message) =>
    withBatch(c, (batch) => showBatch(c, batch, { faults: [{ message }], blocked, status: 409 })),
  );
}

/** The accountant gives back the lines beside which something is written; the rest is filed anew at once. */
export async function observe(c: PortalContext): Promise<Response> {
  const batchId = c.req.param('id') ?? '';
  const values = await formFields(c);
  const prefix = observationField('');
  const lines = Object.entries(values).flatMap(([name, said]): RemarkedLine[] =>
    name.startsWith(prefix) && said.trim() !== ''
      ? [{ orderId: name.slice(prefix.length), text: said.trim() }]
      : [],
  );
  const key = requestKey(c, values);
  const act = staffAct(c, 'observe-lines');
  const answer = await observeLines(c.var.desk, { key, act, batchId, lines });
  if (answer.ok && answer.value.status === 'prepared')
    await fileBatch(c.var.desk, { key: `${key}/files`, act, batchId });
  return afterAct(c, answer, `/payments/batches/${batchId}`, (message) =>
    withBatch(c, (batch) => showBatch(c, batch, { faults: [{ message }], values, status: 409 })),
  );
}

/** A finance officer takes one order out; the rest is filed anew at once. */
export async function takeOut(c: PortalContext): Promise<Response> {
  const batchId = c.req.param('id') ?? '';
  const values = await formFields(c);
  const orderId = values.orderId ?? '';
  const reason = (values.reason ?? '').trim();
  if (reason === '') {
    const field = `reason-${orderId.replaceAll('/', '-')}`;
    const faults = [{ message: text(c.var.visitor.locale, 'portal.reason-missing'), field }];
    return withBatch(c, (batch) => showBatch(c, batch, { faults, values, status: 422 }));
  }
  const key = requestKey(c, values);
  const act = staffAct(c, 'take-out-order', reason);
  const answer = await takeOutOrder(c.var.desk, { key, act, batchId, orderId, reason });
  if (answer.ok && answer.value.status === 'prepared')
    await fileBatch(c.var.desk, { key: `${key}/files`, act, batchId });
  return afterAct(c, answer, `/payments/batches/${batchId}`, (message) =>
    withBatch(c, (batch) => showBatch(c, batch, { faults: [{ message }], values, status: 409 })),
  );
}

function isBlocked(refusal: { readonly code: string }): refusal is { readonly code: string } & BlockedOrder {
  return refusal.code === 'BATCH_ORDER_BLOCKED';
}
