import { sumCentimes } from '../domain/kernel/money.ts';
import type { ReportStanding } from '../domain/report/standing.ts';
import type { ExistingReport, ReportState } from '../domain/report/state.ts';
import type { Desk } from './desk.ts';
import { reports } from './lifecycles.ts';
import { listCases } from './read-cases.ts';

/** `CV-UPE-017-R1`: the account of the first tranche of the convention. */
export function reportIdFor(conventionId: string, index: number): string {
  return `${conventionId}-R${index}`;
}

/** The reports of a convention, in the order of their tranches; a listing, which may lag behind them. */
export async function readReports(
  desk: Pick<Desk, 'store'>,
  conventionId: string,
): Promise<readonly ExistingReport[]> {
  const listed = await listCases(desk, reports, `reports-of/${conventionId}`);
  return listed.filter((state) => state.status !== 'absent');
}

/**
 * What the gates of the tranches may know of reports. Spent is what the report tells; once it is accepted, what was
 * accepted of that. A report whose money came back stands for nothing.
 */
export function reportStandings(states: readonly ReportState[]): readonly ReportStanding[] {
  return states.flatMap((state) =>
    state.status === 'absent' || state.status === 'cancelled' ? [] : [standingOf(state)],
  );
}

function standingOf(state: Exclude<ExistingReport, { readonly status: 'cancelled' }>): ReportStanding {
  const { index, status } = state;
  const filed = status !== 'awaited';
  const disallowed = status === 'accepted' ? sumSpent(state.disallowed) : 0;
  const told = filed ? sumSpent(state.contents.spending) : 0;
  return { index, filed, accepted: status === 'accepted', spentCentimes: told - disallowed };
}

function sumSpent(lines: readonly { readonly spentCentimes: number }[]): number {
  return sumCentimes(lines.map(({ spentCentimes }) => spentCentimes));
}
