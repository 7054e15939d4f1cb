import { formatDay } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ConventionView } from '../../routes/conventions-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { ReportLink } from '../reports/report-link.tsx';

/** The reports on the tranches that were paid, each with its day. */
export function ConventionReports({ c, view }: { readonly c: PortalContext; readonly view: ConventionView }) {
  const { locale } = c.var.visitor;
  const { convention, reports } = view;
  if (reports.length === 0) return null;
  return (
    <>
      <h2>{text(locale, 'nav.reports')}</h2>
      <ul class="rows">
        {reports.map((report) => (
          <li>
            <ReportLink c={c} convention={convention} report={report} />
            <span class="soft">
              {text(locale, 'case.report-due', { dueOn: formatDay(locale, report.dueOn) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
