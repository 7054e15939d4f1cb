import { Hono } from 'hono';
import { parseAmount } from '../../../shared/domain/kernel/money.ts';
import type { CheckStage, Disallowed, Remark } from '../../../shared/domain/report/state.ts';
import { text } from '../../../shared/i18n/text.ts';
import { acceptContent, acceptReport, remarkReport } from '../../../shared/use-cases/check-report.ts';
import { afterAct, formFields, messagePage, page, requestKey } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { named } from '../pages/association/parts.tsx';
import { CheckedReportPage } from '../pages/reports/checked-report-page.tsx';
import { REMARK_FIELDS } from '../pages/reports/remark-fields.ts';
import { REPORT_READERS } from '../pages/reports/report-link.tsx';
import { receiptOf, stageOf } from '../pages/reports/report-view.ts';
import { ReportsPage, STAGES, WAITING } from '../pages/reports/reports-page.tsx';
import { type PortalContext, type PortalEnv, staffAct, staffMay } from '../visitor.ts';
import { evidenceAnswer } from './case-report-files.tsx';
import { consultationsOf, consulted } from './consultations.tsx';
import { stageActs } from './reports-choices.ts';
import { type CheckedReport, listReports, readCheckedReport, readQueue } from './reports-reading.ts';

type Values = Readonly<Record<string, string>>;
type Status = 200 | 409 | 422;

const readers = staffMay(...REPORT_READERS);

/** The reports of the associations: the queue, one page for each, and its check for content and then for finance. */
export function reportRoutes(): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.get('/reports', readers, queue);
  app.get('/reports/:id', readers, (c) => withView(c, (view) => show(c, view)));
  app.get('/reports/:id/files/:file', readers, (c) => withView(c, (view) => showFile(c, view)));
  app.post('/reports/:id/accept-content', staffMay(stageActs.content), (c) =>
    withView(c, (view) => passContent(c, view)),
  );
  app.post('/reports/:id/accept-finance', staffMay(stageActs.finance), (c) =>
    withView(c, (view) => passFinance(c, view)),
  );
  app.post('/reports/:id/remark-content', staffMay(stageActs.content), (c) =>
    withView(c, (view) => remark(c, view, 'content')),
  );
  app.post('/reports/:id/remark-finance', staffMay(stageActs.finance), (c) =>
    withView(c, (view) => remark(c, view, 'finance')),
  );
  return app;
}

async function withView(
  c: PortalContext,
  then: (view: CheckedReport) => Response | Promise<Response>,
): Promise<Response> {
  const view = await readCheckedReport(c.var.desk, c.req.param('id') ?? '');
  return view ? then(view) : messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
}

async function queue(c: PortalContext): Promise<Response> {
  const { desk, visitor } = c.var;
  const all = await listReports(desk);
  const asked = STAGES.find((stage) => stage === c.req.query('status'));
  const shown = all.filter((report) =>
    asked ? stageOf(report) === asked : WAITING.includes(stageOf(report)),
  );
  const props = { all, queue: await readQueue(desk, shown) };
  return page(c, text(visitor.locale, 'nav.reports'), <ReportsPage c={c} chosen={asked ?? ''} {...props} />);
}

async function show(
  c: PortalContext,
  view: CheckedReport,
  faults: readonly FormFault[] = [],
  values: Values = {},
  status: Status = 200,
): Promise<Response> {
  const { index } = view.report;
  const title = text(c.var.visitor.locale, 'reports.one', { index, number: view.convention.number });
  const consultations = await consultationsOf(c, view.report.applicationId);
  const props = { c, view, consultations, forms: { values, faults } };
  return page(c, title, <CheckedReportPage {...props} />, status);
}

/** A piece of evidence, once its opening is written down. */
async function showFile(c: PortalContext, view: CheckedReport): Promise<Response> {
  // What is joined to a draft is the association's own until it files it.
  const files = 'contents' in view.report ? view.report.files : [];
  const found = files.find(({ file }) => file === Number(c.req.param('file')));
  if (!found) return messagePage(c, 'portal.not-found', 'portal.not-found-help', 404);
  const document = receiptOf(view, found);
  const { applicationId: caseId } = view.report;
  return consulted(c, { caseId, document, door: REPORT_READERS }, await evidenceAnswer(c, view, found));
}

async function passContent(c: PortalContext, view: CheckedReport): Promise<Response> {
  const values = await formFields(c);
  const { reportId } = view.report;
  const act = staffAct(c, stageActs.content);
  const answer = await acceptContent(c.var.desk, { key: requestKey(c, values), act, reportId });
  return afterAct(c, answer, `/reports/${reportId}`, (message) =>
    show(c, view, [{ message }], { ...values, act: 'accept-content' }, 409),
  );
}

async function passFinance(c: PortalContext, view: CheckedReport): Promise<Response> {
  const fields = await formFields(c);
  const { reportId } = view.report;
  const values = { ...fields, act: fields.disallow === 'yes' ? 'disallow' : 'accept-finance' };
  const { disallowed, faults } = fields.disallow === 'yes' ? readDisallowed(c, view, fields) : NOTHING;
  if (faults.length > 0) return show(c, view, faults, values, 422);
  const act = staffAct(c, stageActs.finance);
  const answer = await acceptReport(c.var.desk, { key: requestKey(c, fields), act, reportId, disallowed });
  return afterAct(c, answer, `/reports/${reportId}`, (message) => show(c, view, [{ message }], values, 409));
}

interface DisallowedReading {
  readonly disallowed: readonly Disallowed[];
  readonly faults: readonly FormFault[];
}

const NOTHING: DisallowedReading = { disallowed: [], faults: [] };

/** The amounts and reasons of the form: one needs the other, and at least one of both is asked for. */
function readDisallowed(c: PortalContext, { report }: CheckedReport, values: Values): DisallowedReading {
  const { locale } = c.var.visitor;
  const disallowed: Disallowed[] = [];
  const faults: FormFault[] = [];
  for (const { label, lineId } of report.lines) {
    const typed = (values[`disallow.${lineId}`] ?? '').trim();
    const reason = (values[`reason.${lineId}`] ?? '').trim();
    if (typed === '' && reason === '') continue;
    const spentCentimes = parseAmount(typed);
    const line = named(label[locale]);
    if (!spentCentimes)
      faults.push({ field: `disallow.${lineId}`, message: text(locale, 'report.amount-wrong', { line }) });
    else if (reason === '')
      faults.push({ field: `reason.${lineId}`, message: text(locale, 'portal.reason-missing') });
    else disallowed.push({ lineId, spentCentimes, reason });
  }
  if (disallowed.length === 0 && faults.length === 0)
    faults.push({
      field: `disallow.${report.lines[0]?.lineId ?? ''}`,
      message: text(locale, 'reports.disallow-missing'),
    });
  return { disallowed, faults };
}

async function remark(c: PortalContext, view: CheckedReport, stage: CheckStage): Promise<Response> {
  const { locale } = c.var.visitor;
  const fields = await formFields(c);
  const values = { ...fields, act: `remark-${stage}` };
  const remarks = REMARK_FIELDS[stage].flatMap((field): Remark[] =>
    fields[`tick-${field}`] === 'yes' ? [{ field, text: (fields[`remark-${field}`] ?? '').trim() }] : [],
  );
  const faults: FormFault[] = remarks
    .filter((each) => each.text === '')
    .map(({ field }) => ({ field: `remark-${field}`, message: text(locale, 'reports.remark-missing') }));
  if (remarks.length === 0)
    faults.push({ field: 'remarks', message: text(locale, 'reports.remarks-missing') });
  if (faults.length > 0) return show(c, view, faults, values, 422);
  const { reportId } = view.report;
  const act = staffAct(c, stageActs[stage]);
  const answer = await remarkReport(c.var.desk, {
    key: requestKey(c, fields),
    act,
    reportId,
    stage,
    remarks,
  });
  return afterAct(c, answer, `/reports/${reportId}`, (message) => show(c, view, [{ message }], values, 409));
}
