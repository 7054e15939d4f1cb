import type { ExistingReport } from '../../../../shared/domain/report/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { StatusMark } from '../../components/figures.tsx';
import { stageOf } from './report-view.ts';

/** Where a report stands, in everybody's words: an awaited one that is late says so. */
export function ReportMark({ locale, report }: { readonly locale: Locale; readonly report: ExistingReport }) {
  const stage = stageOf(report);
  const status = stage === 'late' || stage === 'missing' ? stage : report.status;
  return <StatusMark locale={locale} lifecycle="report" status={status} />;
}
