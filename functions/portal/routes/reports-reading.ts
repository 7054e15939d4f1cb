import type { DeepCheckState } from '../../../shared/domain/deep-check/state.ts';
import type { ExistingReport, ReportStatus } from '../../../shared/domain/report/state.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { deepChecks, reports } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import type { ReportView } from '../pages/reports/report-view.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';
import { readReportView, withConvention } from './report-reading.ts';

const LISTED: readonly Exclude<ReportStatus, 'absent'>[] = [
  'filed',
  'content-accepted',
  'awaited',
  'remarked',
  'accepted',
  'cancelled',
];

/** A report with everything that a check of it is based on. */
export interface CheckedReport extends ReportView {
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
  /** Whether a draw took it for a deep check. */
  readonly check: DeepCheckState;
}

/** Every report. A listing: it may lag, and every act is judged anew. */
export async function listReports(desk: PortalDesk): Promise<readonly ExistingReport[]> {
  const lists = await Promise.all(LISTED.map((status) => listCases(desk, reports, `reports/${status}`)));
  return lists.flat().filter((report): report is ExistingReport => report.status !== 'absent');
}

/** With their conventions; the longest waiting first. */
export async function readQueue(
  desk: PortalDesk,
  all: readonly ExistingReport[],
): Promise<readonly ReportView[]> {
  const views = await Promise.all(all.map((report) => withConvention(desk, report)));
  return views
    .filter((view) => view !== undefined)
    .sort((one, other) => (waitsSince(one.report) < waitsSince(other.report) ? -1 : 1));
}

/** Since when somebody waits: an awaited report is waited for from its due day on. */
export function waitsSince(report: ExistingReport): string {
  return report.status === 'awaited' ? report.dueOn : report.since;
}

/** One report with all that its page shows; undefined when there is none. */
export async function readCheckedReport(
  desk: PortalDesk,
  reportId: string,
): Promise<CheckedReport | undefined> {
  const view = await readReportView(desk, reportId);
  if (!view) return undefined;
  const commits = await desk.store.history(reports.streamOf(reportId));
  const check = await readCase(desk, deepChecks, reportId);
  return { ...view, commits, check, nameOf: await readNames(desk, commits, view.convention) };
}
