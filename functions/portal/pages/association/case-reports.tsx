import { formatDay, formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { PortalContext } from '../../visitor.ts';
import { ReportMark } from '../reports/report-mark.tsx';
import { type CaseStanding, dueOf, reportDues } from './case-standing.ts';
import { DueWay } from './due-way.tsx';

/** Every report with its day, where it stands and whose turn it is; the way in only by the mailed link. */
export function ReportList({ c, standing }: { readonly c: PortalContext; readonly standing: CaseStanding }) {
  const { locale } = c.var.visitor;
  const { reports } = standing;
  if (reports.length === 0) return null;
  const first = dueOf(standing);
  // What is due first has its way on top of the page already.
  const others = reportDues(standing).filter(({ subject }) => subject !== first?.subject);
  return (
    <>
      <h2>{text(locale, 'case.reports')}</h2>
      <ul class="rows">
        {reports.map((report) => {
          const due = others.find(({ subject }) => subject === `report-${report.reportId}`);
          return (
            <li>
              <span>
                <strong>{text(locale, 'case.report', { index: report.index })}</strong>
                <span class="line">
                  <ReportMark locale={locale} report={report} />
                </span>
                <span class="hint line">
                  {'filedAt' in report
                    ? text(locale, 'case.report-filed', { filedAt: formatInstant(locale, report.filedAt) })
                    : text(locale, 'case.report-due', { dueOn: formatDay(locale, report.dueOn) })}
                </span>
                <span class="line">{text(locale, `turn.report.${report.status}`)}</span>
                {due ? <DueWay c={c} due={due} /> : null}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
