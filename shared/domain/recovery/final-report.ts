import { type CalendarDay, compareDays, dayOf } from '../kernel/calendar-day.ts';
import type { AcceptedReport, ExistingReport } from '../report/state.ts';
import type { ExistingTranche } from '../tranche/state.ts';

type Standing = Pick<ExistingTranche, 'index' | 'since' | 'status'>;

/**
 * Whether the report is the last account of its convention: it was expected as such, or every tranche after its own was
 * withdrawn, so that no other report will tell of the money. Of `tranches`, those of the convention that have begun.
 */
export function isFinalReport(
  report: Pick<ExistingReport, 'final' | 'index'>,
  tranches: readonly Standing[],
): boolean {
  const later = laterThan(report, tranches);
  return report.final || (later.length > 0 && later.every(({ status }) => status === 'withdrawn'));
}

/**
 * The day from which an accepted report is final: of its acceptance by finance, or of the withdrawal that made it the
 * last one where that came later. Undefined while it is not final. A draw judges its period by this day.
 */
export function finalOn(report: AcceptedReport, tranches: readonly Standing[]): CalendarDay | undefined {
  if (!isFinalReport(report, tranches)) return undefined;
  const made = report.final ? [] : laterThan(report, tranches).map(({ since }) => since);
  return [report.financeAt, ...made].map(dayOf).toSorted(compareDays).at(-1);
}

function laterThan({ index }: Pick<ExistingReport, 'index'>, tranches: readonly Standing[]) {
  return tranches.filter((tranche) => tranche.index > index);
}
