import type { StaffRole } from '../domain/kernel/act.ts';
import type { ActName } from '../domain/roles/acts.ts';
import { mayAct } from '../domain/roles/acts.ts';
import type { Desk } from './desk.ts';

/** Which listings wait for which act: the queues of the staff. */
const queues: readonly (readonly [act: ActName, partition: string])[] = [
  ['check-eligibility', 'applications/submitted'],
  ['check-eligibility', 'applications/resubmitted'],
  ['score', 'applications/eligible'],
  ['decide-selection', 'applications/scored'],
  ['open-signing', 'conventions/assembled'],
  ['open-signing', 'amendments/assembled'],
  ['check-report-content', 'reports/filed'],
  ['check-report-finance', 'reports/content-accepted'],
  ['certify', 'tranches/requested'],
  ['approve', 'tranches/certified'],
  ['prepare-batch', 'tranches/approved'],
  ['answer-observation', 'tranches/observed'],
  ['settle-unknown', 'tranches/unknown'],
  ['confirm-withdrawal', 'withdrawals/proposed'],
  ['confirm-contact-change', 'contacts/pending'],
  ['sign-off-pack', 'reconciliations/made'],
  ['confirm-recovery', 'recoveries/proposed'],
  ['record-recovery', 'recoveries/ordered'],
  ['deep-check', 'deep-checks/open'],
  ['settle-attention', 'attentions/open'],
  ['settle-line', 'statement-lines/open'],
];

/** How many cases wait for somebody with these roles. */
export async function pendingFor(desk: Pick<Desk, 'store'>, roles: readonly StaffRole[]): Promise<number> {
  const lists = await Promise.all(
    queues.filter(([act]) => mayAct(roles, act)).map(([, partition]) => desk.store.list(partition)),
  );
  return lists.reduce((sum, list) => sum + list.length, 0);
}
