import { compareDays, dayOf, daysBetween } from '../kernel/calendar-day.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct } from '../roles/acts.ts';
import type {
  CancelReport,
  ExpectReport,
  MarkReportLate,
  MarkReportMissing,
  RemindReport,
  RestartReportWorkflow,
} from './commands.ts';
import type { ReportEvent } from './events.ts';
import type { ReportRefusal } from './refusals.ts';
import type { ExistingReport, ReportState } from './state.ts';

type ReportDecision = Decision<ReportEvent, ReportRefusal>;

/** Once for each payment that stands: a tranche that was paid, returned and paid again is accounted for anew. */
export function expectReport(command: ExpectReport, state: ReportState): ReportDecision {
  if (state.status !== 'absent' && state.status !== 'cancelled')
    return refuse({ code: 'REPORT_EXPECTED_ALREADY' });
  const { type: _, act, ...facts } = command;
  return accept({ type: 'ReportExpected', ...stamp(act), ...facts });
}

/** Whatever was filed: there is no account to give of money that went back to the Treasury. */
export function cancelReport(command: CancelReport, state: ExistingReport): ReportDecision {
  if (state.status === 'cancelled') return refuse({ code: 'REPORT_NOT_OPEN', status: state.status });
  return accept({ type: 'ReportCancelled', ...stamp(command.act), reason: command.reason });
}

/** One reminder for each number of days; none once the due day has passed. */
export function remindReport({ act, daysBefore }: RemindReport, state: ExistingReport): ReportDecision {
  if (state.status !== 'awaited') return refuse({ code: 'REPORT_NOT_OPEN', status: state.status });
  if (compareDays(dayOf(act.at), state.dueOn) > 0) return refuse({ code: 'REPORT_LATE_ALREADY' });
  if (state.reminded.includes(daysBefore)) return refuse({ code: 'REPORT_REMINDED_ALREADY' });
  return accept({ type: 'ReportReminded', ...stamp(act), daysBefore });
}

/** From the day after the due day on. */
export function markLate({ act }: MarkReportLate, state: ExistingReport): ReportDecision {
  if (state.status !== 'awaited') return refuse({ code: 'REPORT_NOT_OPEN', status: state.status });
  if (state.lateAt !== undefined) return refuse({ code: 'REPORT_LATE_ALREADY' });
  if (daysBetween(state.dueOn, dayOf(act.at)) < 1)
    return refuse({ code: 'REPORT_NOT_LATE', dueOn: state.dueOn });
  return accept({ type: 'ReportLate', ...stamp(act) });
}

/** Once the due day lies `missingAfterDays` behind; a report that is missing can still be filed. */
export function markMissing(
  { act, missingAfterDays }: MarkReportMissing,
  state: ExistingReport,
): ReportDecision {
  if (state.status !== 'awaited') return refuse({ code: 'REPORT_NOT_OPEN', status: state.status });
  if (state.missingAt !== undefined) return refuse({ code: 'REPORT_LATE_ALREADY' });
  if (daysBetween(state.dueOn, dayOf(act.at)) < Math.max(1, missingAfterDays))
    return refuse({ code: 'REPORT_NOT_LATE', dueOn: state.dueOn });
  return accept({ type: 'ReportMissing', ...stamp(act) });
}

/** A new run of the workflow that drives the report; an administrator's act. */
export function restartWorkflow({ act }: RestartReportWorkflow, state: ExistingReport): ReportDecision {
  const { role } = act.actor;
  if (!mayAct([role], 'restart-workflow')) return refuse({ code: 'REPORT_ROLE_NOT_ALLOWED', role });
  return accept({ type: 'WorkflowRestarted', ...stamp(act), run: state.run + 1 });
}
