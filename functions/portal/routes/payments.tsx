import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import { fileBatch } from '../../../shared/use-cases/file-batch.ts';
import { paymentBatches } from '../../../shared/use-cases/lifecycles.ts';
import { prepareBatch } from '../../../shared/use-cases/prepare-batch.ts';
import { readCase } from '../../../shared/use-cases/read-cases.ts';
import { releaseBatch } from '../../../shared/use-cases/release-batch.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { BATCH_FILES, BatchPage } from '../pages/finance/batch-page.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { consultationsOf, consulted } from './consultations.tsx';
import { fileAnswer } from './kept-files.ts';
import type { ExistingBatch } from './payments-reading.ts';
import { showPayments } from './payments-show.tsx';
import { readNames } from './people-names.ts';
import { uploadStatement } from './statements.tsx';

const READERS = ['prepare-batch', 'release-batch', 'upload-statement', 'read-all'] as const;
const readers = staffMay(...READERS);

/** From approved tranches to the bank and back: batches, their files, their release, and the bank's statements. */
export function paymentRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/payments', readers, (c) => showPayments(c));
  app.post('/payments/statements', staffMay('upload-statement'), uploadStatement);
  app.post('/payments/batches', staffMay('prepare-batch'), prepare);
  app.get('/payments/batches/:id', readers, (c) => withBatch(c, (batch) => show(c, batch)));
  app.get('/payments/batches/:id/:file', readers, (c) => withBatch(c, (batch) => file(c, batch)));
  app.post('/payments/batches/:id/files', staffMay('prepare-batch'), (c) => withBatch(c, () => makeFiles(c)));
  app.post('/payments/batches/:id/release', staffMay('release-batch'), release);
  return app;
}

async function withBatch(
  c: PortalContext,
  then: (batch: ExistingBatch) => Response | Promise<Response>,
): Promise<Response> {
  const batch = await readCase(c.var.desk, paymentBatches, c.req.param('id') ?? '');
  if (batch.status === 'absent') return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  return then(batch);
}

async function show(
  c: PortalContext,
  batch: ExistingBatch,
  faults: readonly FormFault[] = [],
  status: 200 | 409 = 200,
): Promise<Response> {
  const { batchId } = batch;
  const commits = await c.var.desk.store.history(paymentBatches.streamOf(batchId));
  const nameOf = await readNames(c.var.desk, commits);
  const { roles } = personOf(c);
  const may = { prepare: mayAct(roles, 'prepare-batch'), release: mayAct(roles, 'release-batch') };
  const title = text(c.var.visitor.locale, 'payments.one', { batchId });
  const props = { c, batch, commits, nameOf, may, faults };
  const body = (
    <>
      <BatchPage {...props} />
      {await consultationsOf(c, batchId)}
    </>
  );
  return page(c, title, body, status);
}

/** Orders what is ticked and makes the files of the batch; an interruption between the two is mended by its page. */
async function prepare(c: PortalContext): Promise<Response> {
  const body = await c.req.parseBody({ all: true });
  const trancheIds = [body.trancheId ?? []].flat().filter((id) => typeof id === 'string');
  const key = requestKey(c, typeof body.key === 'string' ? { key: body.key } : {});
  const act = staffAct(c, 'prepare-batch');
  const prepared = await prepareBatch(c.var.desk, { key, act, trancheIds });
  if (!prepared.ok)
    return afterAct(c, prepared, '', (message) => showPayments(c, [{ message }], 409, trancheIds));
  const batch = await readCase(c.var.desk, paymentBatches, prepared.value);
  if (batch.status === 'prepared')
    await fileBatch(c.var.desk, { key: `${key}/files`, act, batchId: prepared.value });
  return afterAct(
    c,
    prepared,
    (batchId) => `/payments/batches/${batchId}`,
    () => showPayments(c),
  );
}

async function makeFiles(c: PortalContext): Promise<Response> {
  const batchId = c.req.param('id') ?? '';
  const key = requestKey(c, await formFields(c));
  const answer = await fileBatch(c.var.desk, { key, act: staffAct(c, 'prepare-batch'), batchId });
  return afterAct(c, answer, `/payments/batches/${batchId}`, (message) =>
    withBatch(c, (batch) => show(c, batch, [{ message }], 409)),
  );
}

async function release(c: PortalContext): Promise<Response> {
  const batchId = c.req.param('id') ?? '';
  const values = await formFields(c);
  const answer = await releaseBatch(c.var.desk, {
    key: requestKey(c, values),
    act: staffAct(c, 'release-batch'),
    batchId,
    fileSha256: values.fileSha256 ?? '',
  });
  return afterAct(c, answer, `/payments/batches/${batchId}`, (message) =>
    withBatch(c, (batch) => show(c, batch, [{ message }], 409)),
  );
}

async function file(c: PortalContext, batch: ExistingBatch): Promise<Response> {
  const found = BATCH_FILES.find(([name]) => name === c.req.param('file'));
  const key = found && batch.status !== 'prepared' ? batch.files[found[1]].key : undefined;
  const name = `${batch.batchId}-${found?.[0] ?? ''}`;
  const disposition = found?.[1] === 'pdf' ? 'inline' : 'attachment';
  const answer = await fileAnswer(c, key, { name, disposition });
  return consulted(c, { caseId: batch.batchId, document: name, door: READERS }, answer);
}
