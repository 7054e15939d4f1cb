import type { StaffRole } from '../domain/kernel/act.ts';
import { type CalendarDay, dayOf } from '../domain/kernel/calendar-day.ts';
import { mayAct } from '../domain/roles/acts.ts';
import type { Desk } from './desk.ts';
import { reports } from './lifecycles.ts';
import { listCases } from './read-cases.ts';

export interface ReportsToCheck {
  readonly reports: number;
  /** Since when the one that has waited longest stands at its check. */
  readonly oldestOn: CalendarDay;
}

/** What somebody with these roles has to check of reports; undefined when nothing waits. A listing, which may lag. */
export async function reportsToCheck(
  desk: Pick<Desk, 'store'>,
  roles: readonly StaffRole[],
): Promise<ReportsToCheck | undefined> {
  const partitions = [
    ...(mayAct(roles, 'check-report-content') ? ['reports/filed'] : []),
    ...(mayAct(roles, 'check-report-finance') ? ['reports/content-accepted'] : []),
  ];
  const lists = await Promise.all(partitions.map((partition) => listCases(desk, reports, partition)));
  const days = lists.flat().flatMap((state) => (state.status === 'absent' ? [] : [dayOf(state.since)]));
  const [oldestOn] = days.sort();
  return oldestOn === undefined ? undefined : { reports: days.length, oldestOn };
}
