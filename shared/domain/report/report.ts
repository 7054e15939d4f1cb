import { assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import {
  cancelReport,
  expectReport,
  markLate,
  markMissing,
  remindReport,
  restartWorkflow,
} from './calendar-rules.ts';
import { acceptContent, acceptReport, remarkReport } from './check-rules.ts';
import type { ReportCommand } from './commands.ts';
import type { ReportEvent } from './events.ts';
import { evolveReport } from './evolve-report.ts';
import { addFile, fileReport, removeFile, saveDraft } from './filing-rules.ts';
import type { ReportRefusal } from './refusals.ts';
import type { ExistingReport, ReportState } from './state.ts';

/**
 * The life of the account that an association gives of one tranche (article « Suivi financier »): expected from the
 * payment on, filed, checked for its content and then for its money by two different people, and accepted. A remark
 * opens the field that it names and no other, until it is answered.
 */
export const report: Decider<ReportCommand, ReportState, ReportEvent, ReportRefusal> = {
  lifecycle: 'report',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve: evolveReport,
};

function decide(command: ReportCommand, state: ReportState): Decision<ReportEvent, ReportRefusal> {
  if (command.type === 'ExpectReport') return expectReport(command, state);
  if (state.status === 'absent') return refuse({ code: 'REPORT_NOT_FOUND' });
  return decideExisting(command, state);
}

function decideExisting(
  command: Exclude<ReportCommand, { readonly type: 'ExpectReport' }>,
  state: ExistingReport,
): Decision<ReportEvent, ReportRefusal> {
  switch (command.type) {
    case 'CancelReport':
      return cancelReport(command, state);
    case 'SaveReportDraft':
      return saveDraft(command, state);
    case 'AddReportFile':
      return addFile(command, state);
    case 'RemoveReportFile':
      return removeFile(command, state);
    case 'FileReport':
      return fileReport(command, state);
    case 'RemarkReport':
      return remarkReport(command, state);
    case 'AcceptContent':
      return acceptContent(command, state);
    case 'AcceptReport':
      return acceptReport(command, state);
    case 'RemindReport':
      return remindReport(command, state);
    case 'MarkReportLate':
      return markLate(command, state);
    case 'MarkReportMissing':
      return markMissing(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return assertNever(command);
  }
}
