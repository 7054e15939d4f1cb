import { createHash } from 'node:crypto';
import { isFinalReport } from '../../../shared/domain/recovery/final-report.ts';
import type { ExistingReport } from '../../../shared/domain/report/state.ts';
import { canonicalJson } from '../../../shared/render/convention/canonical-json.ts';
import { onDesk, readSchedule } from '../../../shared/use-cases/convention-money.ts';
import { conventions, reports } from '../../../shared/use-cases/lifecycles.ts';
import { readCase, readTerms } from '../../../shared/use-cases/read-cases.ts';
import { readReports } from '../../../shared/use-cases/read-reports.ts';
import { type ReportCase, valuesOf } from '../pages/association/report-case.ts';
import { numberOf, type ReportView } from '../pages/reports/report-view.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { linkOf, type PortalContext } from '../visitor.ts';
import { readTyped } from './file-reading.ts';

const STREAM = 'report-';

/** One report with its convention and the reports before it; undefined when there is none. */
export async function readReportView(desk: PortalDesk, reportId: string): Promise<ReportView | undefined> {
  const report = await readCase(desk, reports, reportId);
  return report.status === 'absent' ? undefined : withConvention(desk, report);
}

export async function withConvention(
  desk: PortalDesk,
  report: ExistingReport,
): Promise<ReportView | undefined> {
  const convention = await readCase(desk, conventions, report.conventionId);
  if (convention.status === 'absent') return undefined;
  const all = report.index === 1 ? [] : await readReports(desk, report.conventionId);
  const schedule = report.final ? [] : await readSchedule(onDesk(desk), convention);
  const earlier = all.filter(({ index }) => index < report.index);
  return { report, convention, earlier, isFinal: isFinalReport(report, schedule) };
}

/** The report behind the link, with what was typed last; undefined behind a link that is about none. */
export async function readReportCase(c: PortalContext): Promise<ReportCase | undefined> {
  const { desk } = c.var;
  const { subject } = linkOf(c);
  if (!subject.startsWith(STREAM)) return undefined;
  const reportId = subject.slice(STREAM.length);
  const view = await readReportView(desk, reportId);
  if (!view) return undefined;
  const [terms, typed] = await Promise.all([readTerms(desk), readTyped(c, reportId)]);
  return { ...view, terms, values: typed ?? valuesOf(view) };
}

/**
 * SHA-256 of what was filed: of the canonical JSON of the report's number, its contents, and the number, line and hash
 * of each file. Whoever has them can compute it again; undefined before the filing.
 */
export function contentsHash(view: ReportView): string | undefined {
  const { report } = view;
  if (!('contents' in report)) return undefined;
  const { contents } = report;
  const files = report.files.map(({ file, lineId = null, sha256 }) => ({ file, lineId, sha256 }));
  const filed = canonicalJson({ report: numberOf(view), contents, files });
  return createHash('sha256').update(filed).digest('hex');
}
