import type { BudgetLine } from '../application/application-file.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { CheckStage, Disallowed, Remark, ReportContents, ReportDraft, ReportFile } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

/** A tranche was paid: from now on its account is due. */
export interface ReportExpected extends Recorded {
  readonly type: 'ReportExpected';
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

export interface ReportCancelled extends Recorded {
  readonly type: 'ReportCancelled';
  readonly reason: string;
}

export interface ReportDraftSaved extends Recorded {
  readonly type: 'ReportDraftSaved';
  readonly draft: ReportDraft;
}

export interface ReportFileAdded extends Recorded {
  readonly type: 'ReportFileAdded';
  readonly file: Omit<ReportFile, 'addedAt' | 'addedBy'>;
}

export interface ReportFileRemoved extends Recorded {
  readonly type: 'ReportFileRemoved';
  readonly file: number;
}

export interface ReportFiled extends Recorded {
  readonly type: 'ReportFiled';
  readonly contents: ReportContents;
}

export interface ReportRemarked extends Recorded {
  readonly type: 'ReportRemarked';
  readonly stage: CheckStage;
  readonly remarks: readonly Remark[];
}

export interface ReportContentAccepted extends Recorded {
  readonly type: 'ReportContentAccepted';
}

export interface ReportAccepted extends Recorded {
  readonly type: 'ReportAccepted';
  readonly disallowed: readonly Disallowed[];
}

export interface ReportReminded extends Recorded {
  readonly type: 'ReportReminded';
  /** Of the reminder calendar: 30, 7, 1. */
  readonly daysBefore: number;
}

export interface ReportLate extends Recorded {
  readonly type: 'ReportLate';
}

/** Late for so long that a person has to decide what becomes of the convention. */
export interface ReportMissing extends Recorded {
  readonly type: 'ReportMissing';
}

export interface ReportWorkflowRestarted extends Recorded {
  readonly type: 'WorkflowRestarted';
  readonly run: number;
}

export type ReportEvent =
  | ReportExpected
  | ReportCancelled
  | ReportDraftSaved
  | ReportFileAdded
  | ReportFileRemoved
  | ReportFiled
  | ReportRemarked
  | ReportContentAccepted
  | ReportAccepted
  | ReportReminded
  | ReportLate
  | ReportMissing
  | ReportWorkflowRestarted;
