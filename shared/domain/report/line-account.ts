import type { BudgetLine } from '../application/application-file.ts';
import { sumCentimes } from '../kernel/money.ts';
import type { ExistingReport, LineSpending } from './state.ts';

/** One budget line of the convention as a report sees it. All sums in centimes of the grant. */
export interface LineAccount {
  readonly line: BudgetLine;
  /** Spent in the earlier reports, less what was disallowed there. */
  readonly earlierCentimes: number;
  /** Spent in the period of this report; absent while it is not filled in. */
  readonly nowCentimes?: number;
  /** Of the line after both; negative when more was spent than the line has. */
  readonly leftCentimes: number;
}

export interface LineTotals {
  readonly budgetCentimes: number;
  readonly earlierCentimes: number;
  readonly nowCentimes: number;
  readonly leftCentimes: number;
}

/** Budget, spent before, spent now and left, one row for each line in the order of the convention's budget. */
export function lineAccounts(
  lines: readonly BudgetLine[],
  earlier: readonly ExistingReport[],
  spending: readonly LineSpending[],
): readonly LineAccount[] {
  return lines.map((line) => {
    const earlierCentimes = sumCentimes(earlier.map((report) => countedOn(report, line.lineId)));
    const now = spending.find(({ lineId }) => lineId === line.lineId)?.spentCentimes;
    const leftCentimes = line.amountCentimes - earlierCentimes - (now ?? 0);
    return { line, earlierCentimes, leftCentimes, ...(now === undefined ? {} : { nowCentimes: now }) };
  });
}

export function lineTotals(accounts: readonly LineAccount[]): LineTotals {
  return {
    budgetCentimes: sumCentimes(accounts.map(({ line }) => line.amountCentimes)),
    earlierCentimes: sumCentimes(accounts.map(({ earlierCentimes }) => earlierCentimes)),
    nowCentimes: sumCentimes(accounts.map(({ nowCentimes = 0 }) => nowCentimes)),
    leftCentimes: sumCentimes(accounts.map(({ leftCentimes }) => leftCentimes)),
  };
}

/** What a filed report spent on a line, less what the officer disallowed; nothing before it is filed. */
function countedOn(report: ExistingReport, lineId: string): number {
  if (!('contents' in report)) return 0;
  const disallowed = report.status === 'accepted' ? report.disallowed : [];
  return onLine(report.contents.spending, lineId) - onLine(disallowed, lineId);
}

function onLine(spending: readonly LineSpending[], lineId: string): number {
  return sumCentimes(
    spending.filter((each) => each.lineId === lineId).map(({ spentCentimes }) => spentCentimes),
  );
}
