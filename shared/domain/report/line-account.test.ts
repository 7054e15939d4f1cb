import { describe, expect, it } from 'vitest';
import { reportContents, reportEvents, reportIdentity } from '../../../test/builders/a-report.ts';
import { fold } from '../kernel/decider.ts';
import type { ReportEvent } from './events.ts';
import { lineAccounts, lineTotals } from './line-account.ts';
import { report } from './report.ts';
import type { ExistingReport } from './state.ts';

const { lines } = reportIdentity;

function given(events: readonly ReportEvent[]): ExistingReport {
  const state = fold(report, events);
  if (state.status === 'absent') throw new Error('There is no report.');
  return state;
}

describe('report: the account of the budget lines', () => {
  it('has the whole budget left before anything is spent', () => {
    expect(lineAccounts(lines, [], [])).toEqual(
      lines.map((line) => ({ line, earlierCentimes: 0, leftCentimes: line.amountCentimes })),
    );
  });

  it('takes from each line what earlier reports and this one spent on it', () => {
    const spending = [{ lineId: 'staff', spentCentimes: 2_000_000 }];
    const [staff] = lineAccounts(lines, [given(reportEvents.filed)], spending);
    expect(staff).toMatchObject({
      earlierCentimes: 12_000_000,
      nowCentimes: 2_000_000,
      leftCentimes: 1_000_000,
    });
  });

  it('gives back what was rejected of an accepted report', () => {
    const accepted = reportEvents.accepted.map((event) =>
      event.type === 'ReportAccepted'
        ? { ...event, disallowed: [{ lineId: 'staff', spentCentimes: 500_000, reason: 'Hors objet' }] }
        : event,
    );
    const [staff] = lineAccounts(lines, [given(accepted)], []);
    expect(staff).toMatchObject({ earlierCentimes: 11_500_000, leftCentimes: 3_500_000 });
  });

  it('leaves less than nothing where more was spent than the line has', () => {
    const spending = [{ lineId: 'equipment', spentCentimes: 9_000_001 }];
    expect(lineAccounts(lines, [], spending)[1]).toMatchObject({ leftCentimes: -1 });
  });

  it('counts nothing of a report that is not filed, nor of one that was cancelled', () => {
    const earlier = [given(reportEvents.awaited), given(reportEvents.cancelled)];
    expect(lineTotals(lineAccounts(lines, earlier, []))).toMatchObject({ earlierCentimes: 0 });
  });

  it('adds up to the sums of its columns', () => {
    const totals = lineTotals(lineAccounts(lines, [given(reportEvents.filed)], reportContents.spending));
    expect(totals).toEqual({
      budgetCentimes: 24_000_000,
      earlierCentimes: 12_000_000,
      nowCentimes: 12_000_000,
      leftCentimes: 0,
    });
  });
});
