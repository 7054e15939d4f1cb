import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { ExistingReport } from '../../../../shared/domain/report/state.ts';
import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { Identifier } from '../../components/figures.tsx';
import { type PortalContext, personOf } from '../../visitor.ts';
import { ReportMark } from './report-mark.tsx';
import { numberOf } from './report-view.ts';

/** Whose roles open the room of the reports. */
export const REPORT_READERS = ['check-report-content', 'check-report-finance', 'read-all'] as const;

/** A report by its number and where it stands; a link for those who may read it. */
export function ReportLink(props: {
  readonly c: PortalContext;
  readonly convention: ExistingConvention;
  readonly report: ExistingReport;
}) {
  const { c, report } = props;
  const { roles } = personOf(c);
  const number = <Identifier value={numberOf(props)} />;
  return (
    <span>
      {REPORT_READERS.some((act) => mayAct(roles, act)) ? (
        <a class="target" href={`/reports/${report.reportId}`}>
          {number}
        </a>
      ) : (
        number
      )}{' '}
      <ReportMark locale={c.var.visitor.locale} report={report} />
    </span>
  );
}
