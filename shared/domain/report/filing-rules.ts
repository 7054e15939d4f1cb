import type { Act } from '../kernel/act.ts';
import { accept, type Decision, type Refused, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { AddReportFile, FileReport, RemoveReportFile, SaveReportDraft } from './commands.ts';
import { contentsFault } from './contents-fault.ts';
import type { ReportEvent } from './events.ts';
import { changedFields, openFields } from './open-fields.ts';
import type { ReportRefusal } from './refusals.ts';
import type { AwaitedReport, ExistingReport, RemarkedReport } from './state.ts';

type ReportDecision = Decision<ReportEvent, ReportRefusal>;

/** Pieces of evidence that one report takes. */
export const REPORT_FILES_MAX = 60;

/** The report with the association: awaited, or back with remarks. */
type OpenReport = AwaitedReport | RemarkedReport;

/** Nobody judges a draft; but what no remark opened is not typed over in it either. */
export function saveDraft({ act, draft }: SaveReportDraft, state: ExistingReport): ReportDecision {
  const open = openTo(act, state);
  if ('accepted' in open) return open;
  const closed = closedAmong(changedFields(draft, contentsOf(open)), open);
  if (closed) return refuse({ code: 'REPORT_FIELD_CLOSED', field: closed });
  return accept({ type: 'ReportDraftSaved', ...stamp(act), draft });
}

/** While the report is awaited, or a remark on the evidence or on the spending is to be answered. */
export function addFile({ act, file }: AddReportFile, state: ExistingReport): ReportDecision {
  const open = openTo(act, state);
  if ('accepted' in open) return open;
  const fields = openFields(open);
  if (!fields.includes('evidence') && !fields.includes('spending'))
    return refuse({ code: 'REPORT_FIELD_CLOSED', field: 'evidence' });
  const { lineId } = file;
  if (lineId !== undefined && !open.lines.some((line) => line.lineId === lineId))
    return refuse({ code: 'REPORT_LINE_UNKNOWN', lineId });
  if (open.files.length >= REPORT_FILES_MAX)
    return refuse({ code: 'REPORT_FILES_TOO_MANY', filesMax: REPORT_FILES_MAX });
  return accept({
    type: 'ReportFileAdded',
    ...stamp(act),
    file: { ...file, file: open.filesAdded + 1 },
  });
}

/**
 * Takes a file out of the report; its bytes stay in the archive. A remark on the spending lets one add evidence and
 * take that back; what was filed before it leaves only on a remark on the evidence.
 */
export function removeFile({ act, file }: RemoveReportFile, state: ExistingReport): ReportDecision {
  const open = openTo(act, state);
  if ('accepted' in open) return open;
  const found = open.files.find((each) => each.file === file);
  if (!found) return refuse({ code: 'REPORT_FILE_UNKNOWN' });
  const fields = openFields(open);
  const remarkedAt = open.rounds.at(-1)?.at ?? '';
  if (!fields.includes('evidence') && !(fields.includes('spending') && found.addedAt > remarkedAt))
    return refuse({ code: 'REPORT_FIELD_CLOSED', field: 'evidence' });
  return accept({ type: 'ReportFileRemoved', ...stamp(act), file });
}

/**
 * Files the report, or answers the remarks on it: whole, with evidence, and in closed fields as it was. Not by the
 * person who accepted its content.
 */
export function fileReport({ act, contents }: FileReport, state: ExistingReport): ReportDecision {
  const open = openTo(act, state);
  if ('accepted' in open) return open;
  const closed = closedAmong(changedFields(contents, contentsOf(open)), open);
  if (closed) return refuse({ code: 'REPORT_FIELD_CLOSED', field: closed });
  const { personId } = act.actor;
  if (open.status === 'remarked' && open.contentBy === personId)
    return refuse({ code: 'REPORT_SAME_PERSON', personId });
  const fault = contentsFault(contents, open);
  if (fault) return refuse(fault);
  return accept({ type: 'ReportFiled', ...stamp(act), contents });
}

/** An association writes its own report, by its link, and only while it has it. */
function openTo({ actor: { role } }: Act, state: ExistingReport): OpenReport | Refused<ReportRefusal> {
  if (role !== 'association') return refuse({ code: 'REPORT_ROLE_NOT_ALLOWED', role });
  switch (state.status) {
    case 'awaited':
    case 'remarked':
      return state;
    case 'cancelled':
      return refuse({ code: 'REPORT_NOT_OPEN', status: state.status });
    default:
      return refuse({ code: 'REPORT_FILED_ALREADY' });
  }
}

function contentsOf(state: OpenReport) {
  return state.status === 'remarked' ? state.contents : undefined;
}

function closedAmong(changed: ReturnType<typeof changedFields>, state: OpenReport) {
  const open = openFields(state);
  return changed.find((field) => !open.includes(field));
}
