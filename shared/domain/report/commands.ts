import type { BudgetLine } from '../application/application-file.ts';
import type { Act } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { CheckStage, Disallowed, Remark, ReportContents, ReportDraft, ReportFile } from './state.ts';

interface Given {
  readonly act: Act;
}

/** In the append that confirms the payment of the tranche. */
export interface ExpectReport extends Given {
  readonly type: 'ExpectReport';
  readonly reportId: string;
  readonly conventionId: string;
  readonly applicationId: string;
  readonly index: number;
  readonly final: boolean;
  readonly receivedCentimes: number;
  readonly paidOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly lines: readonly BudgetLine[];
}

/** The transfer came back from the bank after it had been confirmed. */
export interface CancelReport extends Given {
  readonly type: 'CancelReport';
  readonly reason: string;
}

/** Keeps what is filled in, instead of the draft before; in a report with remarks, only what they opened. */
export interface SaveReportDraft extends Given {
  readonly type: 'SaveReportDraft';
  readonly draft: ReportDraft;
}

export interface AddReportFile extends Given {
  readonly type: 'AddReportFile';
  readonly file: Pick<ReportFile, 'name' | 'documentKey' | 'sha256' | 'sizeBytes' | 'lineId'>;
}

export interface RemoveReportFile extends Given {
  readonly type: 'RemoveReportFile';
  readonly file: number;
}

/** The first filing, or the answer to remarks: then what no remark opened is as it was. */
export interface FileReport extends Given {
  readonly type: 'FileReport';
  readonly contents: ReportContents;
}

export interface RemarkReport extends Given {
  readonly type: 'RemarkReport';
  readonly stage: CheckStage;
  readonly remarks: readonly Remark[];
}

export interface AcceptContent extends Given {
  readonly type: 'AcceptContent';
}

export interface AcceptReport extends Given {
  readonly type: 'AcceptReport';
  readonly disallowed: readonly Disallowed[];
}

export interface RemindReport extends Given {
  readonly type: 'RemindReport';
  readonly daysBefore: number;
}

export interface MarkReportLate extends Given {
  readonly type: 'MarkReportLate';
}

export interface MarkReportMissing extends Given {
  readonly type: 'MarkReportMissing';
  /** Days of lateness after which a report counts as missing. */
  readonly missingAfterDays: number;
}

export interface RestartReportWorkflow extends Given {
  readonly type: 'RestartWorkflow';
}

export type ReportCommand =
  | ExpectReport
  | CancelReport
  | SaveReportDraft
  | AddReportFile
  | RemoveReportFile
  | FileReport
  | RemarkReport
  | AcceptContent
  | AcceptReport
  | RemindReport
  | MarkReportLate
  | MarkReportMissing
  | RestartReportWorkflow;
