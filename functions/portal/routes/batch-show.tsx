import type { BlockedOrder } from '../../../shared/domain/payment-batch/refusals.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import { paymentBatches } from '../../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { messagePage, page } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { BatchPage } from '../pages/finance/batch-page.tsx';
import { type PortalContext, personOf } from '../visitor.ts';
import { readBatchView } from './batch-reading.ts';
import { consultationsOf } from './consultations.tsx';
import type { ExistingBatch } from './payments-reading.ts';

export const READERS = ['prepare-batch', 'release-batch', 'upload-statement', 'read-all'] as const;

interface Shown {
  readonly faults?: readonly FormFault[];
  readonly values?: Readonly<Record<string, string>>;
  readonly blocked?: readonly BlockedOrder[];
  readonly status?: 200 | 409 | 422;
}

export async function withBatch(
  c: PortalContext,
  then: (batch: ExistingBatch) => Response | Promise<Response>,
): Promise<Response> {
  const batch = await readCase(c.var.desk, paymentBatches, c.req.param('id') ?? '');
  if (batch.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  return then(batch);
}

/** The page of a batch, also as the answer to a form that was not taken: what was typed stands there again. */
export async function showBatch(
  c: PortalContext,
  batch: ExistingBatch,
  { blocked = [], faults = [], status = 200, values }: Shown = {},
): Promise<Response> {
  const { batchId } = batch;
  const view = await readBatchView(c.var.desk, batch, Number(c.req.query('page') ?? 1), blocked);
  const { roles } = personOf(c);
  const may = {
    prepare: mayAct(roles, 'prepare-batch'),
    release: mayAct(roles, 'release-batch'),
    observe: mayAct(roles, 'observe-lines'),
    takeOut: mayAct(roles, 'take-out-order'),
  };
  const taken = c.req.query('take');
  const forms = { faults, values: values ?? (taken === undefined ? {} : { orderId: taken }) };
  const body = (
    <>
      <BatchPage {...{ c, view, may, forms }} />
      {await consultationsOf(c, batchId)}
    </>
  );
  return page(c, text(c.var.visitor.locale, 'payments.one', { batchId }), body, status);
}
