import { Hono } from 'hono';
import type { Refusal } from '../../../shared/domain/kernel/decider.ts';
import { text } from '../../../shared/i18n/text.ts';
import { fileReport, saveReportDraft } from '../../../shared/use-cases/file-report.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import { type FormFault, refusalText } from '../components/form.tsx';
import type { ReportCase, ReportForm } from '../pages/association/report-case.ts';
import { ReportCheckPage, ReportReceipt } from '../pages/association/report-check-page.tsx';
import { ReportPage, reportTitle } from '../pages/association/report-page.tsx';
import { wholeContents } from '../pages/reports/report-view.ts';
import { linkAct, linkFor, type PortalContext, type PortalEnv } from '../visitor.ts';
import { personBehindLink } from './case-contact.tsx';
import { dropTyped, keepTyped } from './file-reading.ts';
import { readReportFields, reportFieldNames } from './report-fields.ts';
import { contentsHash, readReportCase } from './report-reading.ts';

type Status = 200 | 409 | 422;

/** An association's report behind its link: filled in as often as wanted, read once more, and filed. */
export function caseReportRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  const guard = linkFor('report');
  app.get('/case/report', guard, (c) =>
    withReport(c, (about) => show(c, about, { values: about.values, faults: [] })),
  );
  app.post('/case/report', guard, (c) => withReport(c, (about) => save(c, about)));
  app.get('/case/report/check', guard, (c) => withReport(c, (about) => check(c, about)));
  app.post('/case/report/check', guard, (c) => withReport(c, (about) => file(c, about)));
  return app;
}

/** The report behind the link; 404 when there is none. */
export async function withReport(
  c: PortalContext,
  then: (about: ReportCase) => Response | Promise<Response>,
): Promise<Response> {
  const about = await readReportCase(c);
  return about ? then(about) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

function isWithAssociation({ report: { status } }: ReportCase): boolean {
  return status === 'awaited' || status === 'remarked';
}

function show(c: PortalContext, about: ReportCase, form: ReportForm, status: Status = 200) {
  const body = isWithAssociation(about) ? (
    <ReportPage c={c} about={about} form={form} />
  ) : (
    <ReportReceipt c={c} about={about} sha256={contentsHash(about)} />
  );
  return page(c, reportTitle(c, about), body, status);
}

/** Keeps what was typed, all of it, and what could be read as the draft; then shows what is wrong, or leads on. */
async function save(c: PortalContext, about: ReportCase): Promise<Response> {
  if (!isWithAssociation(about)) return show(c, about, { values: {}, faults: [] }, 409);
  const { desk, visitor } = c.var;
  const fields = await formFields(c);
  // A form that leaves a field out leaves it as it was.
  const typed = reportFieldNames(about).map((name) => [name, fields[name] ?? about.values[name] ?? '']);
  const values: Readonly<Record<string, string>> = Object.fromEntries(typed);
  const { reportId } = about.report;
  await keepTyped(c, reportId, values);
  const { draft, missing, unreadable } = readReportFields(visitor.locale, about, values);
  const answer = await saveReportDraft(desk, {
    // Whoever goes back in the browser and writes on sends another draft under the same key of a form.
    key: `${requestKey(c, fields)}/${desk.secrets.digest(JSON.stringify(draft)).slice(0, 16)}`,
    act: linkAct(c, await personBehindLink(c), 'association'),
    reportId,
    draft,
  });
  // The sums are of what was saved just now.
  const now = (await readReportCase(c)) ?? about;
  const again = (faults: readonly FormFault[], status: Status) => show(c, now, { values, faults }, status);
  if (!answer.ok) return again(faultsOf(c, answer.refusal), 409);
  const { intent } = fields;
  const faults = intent === 'check' ? [...unreadable, ...missing] : unreadable;
  if (faults.length > 0) return again(faults, 422);
  const paths = { check: '/case/report/check', files: '/case/report/files' } as const;
  return intent === 'check' || intent === 'files'
    ? c.redirect(paths[intent], 303)
    : afterAct(c, answer, '/case/report', (message) => again([{ message }], 409));
}

function check(c: PortalContext, about: ReportCase, faults: readonly FormFault[] = [], status: Status = 200) {
  if (!isWithAssociation(about) || !wholeContents(about.report)) return c.redirect('/case/report', 303);
  const title = text(c.var.visitor.locale, 'report.check-title');
  return page(c, title, <ReportCheckPage c={c} about={about} faults={faults} />, status);
}

async function file(c: PortalContext, about: ReportCase): Promise<Response> {
  const fields = await formFields(c);
  const key = requestKey(c, fields);
  if (!isWithAssociation(about)) {
    const recorded = await c.var.desk.store.recall(key);
    return recorded ? c.redirect('/case/report?done', 303) : show(c, about, { values: {}, faults: [] }, 409);
  }
  const contents = wholeContents(about.report);
  if (!contents) return c.redirect('/case/report', 303);
  const { reportId } = about.report;
  const act = linkAct(c, await personBehindLink(c), 'association');
  const answer = await fileReport(c.var.desk, { key, act, reportId, contents });
  if (answer.ok) await dropTyped(c, reportId);
  else return check(c, about, faultsOf(c, answer.refusal), 409);
  return afterAct(c, answer, '/case/report', (message) => check(c, about, [{ message }], 409));
}

/** A refusal in words, and where what it names can be mended. */
function faultsOf(c: PortalContext, refusal: Refusal): readonly FormFault[] {
  return [{ message: refusalText(c.var.visitor.locale, refusal) }];
}
