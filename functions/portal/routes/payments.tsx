import { Hono } from 'hono';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { advanceFor } from '../../../shared/use-cases/advance-batch.ts';
import { done } from '../../../shared/use-cases/answer.ts';
import { fileBatch } from '../../../shared/use-cases/file-batch.ts';
import { prepareBatch } from '../../../shared/use-cases/prepare-batch.ts';
import { afterAct, formFields, requestKey } from '../answers.tsx';
import { filesNamed } from '../pages/finance/batch-files.tsx';
import { type PortalContext, type PortalEnv, personOf, staffAct, staffMay } from '../visitor.ts';
import { observe, release, takeOut } from './batch-acts.tsx';
import { READERS, showBatch, withBatch } from './batch-show.tsx';
import { consulted } from './consultations.tsx';
import { fileAnswer } from './kept-files.ts';
import type { ExistingBatch } from './payments-reading.ts';
import { showPayments } from './payments-show.tsx';
import { uploadStatement } from './statements.tsx';

const readers = staffMay(...READERS);

/** From approved tranches to the bank and back: batches, their files, their release, and the bank's statements. */
export function paymentRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const batch = '/payments/batches/:id';
  app.get('/payments', readers, (c) => showPayments(c));
  app.post('/payments/statements', staffMay('upload-statement'), uploadStatement);
  app.post('/payments/batches', staffMay('prepare-batch'), prepare);
  app.get(batch, readers, (c) => withBatch(c, (found) => showBatch(c, found)));
  app.get(`${batch}/:file`, readers, (c) => withBatch(c, (found) => file(c, found)));
  app.post(`${batch}/files`, staffMay('prepare-batch', 'observe-lines'), (c) =>
    withBatch(c, () => makeFiles(c)),
  );
  app.post(`${batch}/continue`, staffMay('prepare-batch', 'release-batch'), (c) =>
    withBatch(c, (found) => goOn(c, found)),
  );
  app.post(`${batch}/observe`, staffMay('observe-lines'), (c) => withBatch(c, () => observe(c)));
  app.post(`${batch}/take-out`, staffMay('take-out-order'), (c) => withBatch(c, () => takeOut(c)));
  app.post(`${batch}/release`, staffMay('release-batch'), release);
  return app;
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
  // A long batch that is not done in this time goes on by itself: its page says how far it has come.
  const batch = await advanceFor(c.var.desk, prepared.value);
  if (batch.status === 'prepared')
    await fileBatch(c.var.desk, { key: `${key}/files`, act, batchId: prepared.value });
  return afterAct(
    c,
    prepared,
    (batchId) => `/payments/batches/${batchId}`,
    () => showPayments(c),
  );
}

async function goOn(c: PortalContext, { batchId }: ExistingBatch): Promise<Response> {
  await advanceFor(c.var.desk, batchId);
  return afterAct(c, done(null), `/payments/batches/${batchId}`, () => showPayments(c));
}

async function makeFiles(c: PortalContext): Promise<Response> {
  const batchId = c.req.param('id') ?? '';
  const key = requestKey(c, await formFields(c));
  const name = mayAct(personOf(c).roles, 'prepare-batch') ? 'prepare-batch' : 'observe-lines';
  const answer = await fileBatch(c.var.desk, { key, act: staffAct(c, name), batchId });
  return afterAct(c, answer, `/payments/batches/${batchId}`, (message) =>
    withBatch(c, (batch) => showBatch(c, batch, { faults: [{ message }], status: 409 })),
  );
}

/** A file of the present revision, or of an earlier one by its number: `r1-payments.pdf`. */
async function file(c: PortalContext, batch: ExistingBatch): Promise<Response> {
  const [, number, asked = ''] = /^(?:r(\d+)-)?(.+)$/u.exec(c.req.param('file') ?? '') ?? [];
  const files = filesOf(batch, number);
  const [, kind, found] = (files ? filesNamed(files) : []).find(([name]) => name === asked) ?? [];
  const name = `${batch.batchId}-${c.req.param('file') ?? ''}`;
  const disposition = kind === 'pdf' ? 'inline' : 'attachment';
  const answer = await fileAnswer(c, found?.key, { name, disposition });
  return consulted(c, { caseId: batch.batchId, document: name, door: READERS }, answer);
}

function filesOf(batch: ExistingBatch, revision: string | undefined) {
  if (!('list' in batch)) return undefined;
  if (revision === undefined) return 'files' in batch ? batch.files : undefined;
  return batch.earlier.find((each) => each.revision === Number(revision))?.files;
}
