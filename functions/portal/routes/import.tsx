import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Act } from '../../../shared/domain/kernel/act.ts';
import { text } from '../../../shared/i18n/text.ts';
import { allocateApplicationId } from '../../../shared/use-cases/allocate-application-id.ts';
import { submitApplication } from '../../../shared/use-cases/submit-application.ts';
import { type ApplicationRow, readApplicationsCsv } from '../../../shared/wire/applications-csv.ts';
import { page } from '../answers.tsx';
import { refusalText } from '../components/form.tsx';
import {
  type ImportedRow,
  ImportFaults,
  ImportResult,
  type RefusedRow,
} from '../pages/programme/import-result.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { readCalls, showApplications } from './applications.tsx';
import { textFileFault } from './received-paper.ts';

/** A table of files that came in on paper or by mail. */
export function importRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.post('/applications/import', staffMay('import-applications'), importFile);
  return app;
}

async function importFile(c: PortalContext): Promise<Response> {
  const { locale } = c.var.visitor;
  const { callId, file } = await c.req.parseBody();
  if (!(file instanceof File) || file.size === 0)
    return showApplications(c, [{ field: 'file', message: text(locale, 'import.file-missing') }], 422);
  const calls = await readCalls(c.var.desk);
  const call = calls.find((each) => each.call.callId === callId)?.call;
  if (!call)
    return showApplications(c, [{ field: 'callId', message: text(locale, 'import.call-missing') }], 422);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wrong = await textFileFault(c.var.desk, locale, bytes);
  if (wrong) return showApplications(c, [{ field: 'file', message: wrong }], 422);
  const reading = readApplicationsCsv(bytes);
  const title = text(locale, 'import.result');
  if (!reading.ok)
    return page(c, title, <ImportFaults c={c} reading={reading} faults={reading.faults} />, 422);
  const act: Act = { ...staffAct(c, 'import-applications'), door: 'import' };
  const fileKey = `import/${call.callId}/${createHash('sha256').update(bytes).digest('hex')}`;
  const taken: ImportedRow[] = [];
  const refused: RefusedRow[] = [];
  for (const row of reading.rows) {
    const outcome = await importRow(c, act, `${fileKey}/${row.row}`, call.callId, row);
    if ('reason' in outcome) refused.push(outcome);
    else taken.push(outcome);
  }
  c.var.desk.afterAct();
  return page(c, title, <ImportResult c={c} reading={reading} taken={taken} refused={refused} />);
}

/** Files one row, once: a file that is sent again finds its rows under their keys, and numbers are given once. */
async function importRow(
  c: PortalContext,
  act: Act,
  key: string,
  callId: string,
  row: ApplicationRow,
): Promise<ImportedRow | RefusedRow> {
  const { desk } = c.var;
  const before = await desk.store.recall(key);
  if (before) return { row: row.row, applicationId: String(before.decision) };
  const { file, receivedOn } = row;
  const applicationId = row.applicationId ?? (await allocateApplicationId(desk));
  const answer = await submitApplication(desk, {
    key,
    act,
    applicationId,
    callId,
    file,
    ...(receivedOn === undefined ? {} : { receivedOn }),
  });
  if (answer.ok) return { row: row.row, applicationId };
  return { row: row.row, applicationId, reason: refusalText(c.var.visitor.locale, answer.refusal) };
}
