import type { ExistingReport } from '../report/state.ts';

/** Everybody of the office who checked one of the reports: by a remark, its content, or its money. */
export function handsIn(reports: readonly ExistingReport[]): readonly string[] {
  const hands = reports.flatMap((report) => [
    ...report.rounds.map(({ by }) => by),
    ...('contentBy' in report && report.contentBy !== undefined ? [report.contentBy] : []),
    ...(report.status === 'accepted' ? [report.financeBy] : []),
  ]);
  return [...new Set(hands)];
}
