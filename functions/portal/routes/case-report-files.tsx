import { Hono } from 'hono';
import { cleanPasted } from '../../../shared/domain/kernel/pasted-text.ts';
import { REPORT_FILES_MAX } from '../../../shared/domain/report/filing-rules.ts';
import type { ReportFile } from '../../../shared/domain/report/state.ts';
import { type TextKey, text } from '../../../shared/i18n/text.ts';
import { addReportFile, removeReportFile } from '../../../shared/use-cases/file-report.ts';
import { formFields, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import type { ReportCase } from '../pages/association/report-case.ts';
import { NARRATIVE, ReportFilesPage } from '../pages/association/report-files-page.tsx';
import { numberOf, receiptOf, takesFiles } from '../pages/reports/report-view.ts';
import { withinRate } from '../security.ts';
import { linkAct, linkFor, type PortalContext, type PortalEnv } from '../visitor.ts';
import { personBehindLink } from './case-contact.tsx';
import { withReport } from './case-report.tsx';
import { fileAnswer } from './kept-files.ts';
import { keepPaperBytes, paperFault } from './received-paper.ts';
import { readReportCase } from './report-reading.ts';

type Fault = 409 | 422 | 429;

/** Twice what a report takes: a line that drops makes a phone ask again. */
const UPLOADS_PER_QUARTER_HOUR = 2 * REPORT_FILES_MAX;
const NAME_LENGTH_MAX = 100;

/** The evidence of a report: each file its own request, answered by a page, or by its receipt where a script asks. */
export function caseReportFileRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('report');
  app.get('/case/report/files', guard, (c) => withReport(c, (about) => show(c, about)));
  app.post('/case/report/files', guard, (c) => withReport(c, (about) => receive(c, about)));
  app.get('/case/report/files/:file', guard, (c) => withReport(c, (about) => readFile(c, about)));
  app.post('/case/report/files/:file/remove', guard, (c) => withReport(c, (about) => remove(c, about)));
  return app;
}

function show(c: PortalContext, about: ReportCase, faults: readonly FormFault[] = [], status?: Fault) {
  if (!takesFiles(about.report)) return c.redirect('/case/report', 303);
  const title = text(c.var.visitor.locale, 'evidence-files.title', { number: numberOf(about) });
  return page(c, title, <ReportFilesPage c={c} about={about} faults={faults} />, status ?? 200);
}

/** A piece of evidence of a report, as it was sent. */
export function evidenceAnswer(
  c: PortalContext,
  about: Pick<ReportCase, 'report' | 'convention'>,
  file: ReportFile | undefined,
): Promise<Response> {
  const ending = /\.[a-z]+$/u.exec(file?.documentKey ?? '')?.[0] ?? '';
  const name = file ? `${receiptOf(about, file)}${ending}` : '';
  return fileAnswer(c, file?.documentKey, { name, disposition: 'inline' });
}

function readFile(c: PortalContext, about: ReportCase): Promise<Response> {
  const asked = Number(c.req.param('file'));
  return evidenceAnswer(
    c,
    about,
    about.report.files.find(({ file }) => file === asked),
  );
}

async function receive(c: PortalContext, about: ReportCase): Promise<Response> {
  const { desk, visitor } = c.var;
  const body = await c.req.parseBody({ all: true });
  const id = typeof body.lineId === 'string' ? body.lineId : '';
  const refuse = (message: string, status: Fault) =>
    refused(c, about, { field: `file-${id}`, message }, status);
  const said = (key: TextKey, status: Fault) => refuse(text(visitor.locale, key), status);
  const isKnown = id === NARRATIVE || about.report.lines.some(({ lineId }) => lineId === id);
  if (!isKnown) return said('evidence-files.line-unknown', 422);
  const { reportId } = about.report;
  if (!(await withinRate(c, `evidence/${reportId}`, UPLOADS_PER_QUARTER_HOUR)))
    return said('portal.too-many', 429);
  const file = [body.file ?? []].flat().find((each) => each instanceof File && each.size > 0);
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const wrong = await paperFault(desk, visitor.locale, bytes);
  if (wrong !== undefined || !(file instanceof File)) return refuse(wrong ?? '', 422);
  const kept = await keepPaperBytes(desk, `reports/${reportId}`, 'evidence', bytes);
  const key = requestKey(c, typeof body.key === 'string' ? { key: body.key } : {});
  const answer = await addReportFile(desk, {
    key,
    act: linkAct(c, await personBehindLink(c), 'association'),
    reportId,
    file: { name: nameOf(file.name), ...kept, ...(id === NARRATIVE ? {} : { lineId: id }) },
  });
  if (!answer.ok) return refuse(refusalText(visitor.locale, answer.refusal), 409);
  desk.afterAct();
  if (!wantsReceipt(c)) return c.redirect(`/case/report/files?done#line-${id}`, 303);
  const [added] = answer.value.status === 'absent' ? [] : answer.value.files.slice(-1);
  return c.json(added ? receiptOfFile(about, added) : {}, 201);
}

function receiptOfFile(about: ReportCase, file: ReportFile) {
  const { name, sha256, sizeBytes } = file;
  return { receipt: receiptOf(about, file), name, kilobytes: Math.ceil(sizeBytes / 1024), sha256 };
}

/** A form is shown again with the reason at its field; a script is told the reason. */
function refused(c: PortalContext, about: ReportCase, fault: FormFault, status: Fault) {
  return wantsReceipt(c) ? c.json({ message: fault.message }, status) : show(c, about, [fault], status);
}

function wantsReceipt(c: PortalContext): boolean {
  return c.req.header('accept') === 'application/json';
}

async function remove(c: PortalContext, about: ReportCase): Promise<Response> {
  const fields = await formFields(c);
  const answer = await removeReportFile(c.var.desk, {
    key: requestKey(c, fields),
    act: linkAct(c, await personBehindLink(c), 'association'),
    reportId: about.report.reportId,
    file: Number(c.req.param('file')),
  });
  if (!answer.ok) {
    const now = (await readReportCase(c)) ?? about;
    return show(c, now, [{ message: refusalText(c.var.visitor.locale, answer.refusal) }], 409);
  }
  return c.redirect('/case/report/files?done', 303);
}

/** The name as its sender sees it, without folders and without marks that would turn a line of text around. */
function nameOf(name: string): string {
  const last = cleanPasted(name.split(/[\\/]/u).at(-1) ?? '').replace(/\p{Cc}/gu, '');
  return last === '' ? '1' : last.slice(-NAME_LENGTH_MAX);
}
