import type { BudgetLine } from '../application/application-file.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';

/** What a remark can be about, and what it opens again. */
export const REPORT_FIELDS = [
  'activities',
  'results',
  'difficulties',
  'beneficiaries',
  'spending',
  'evidence',
] as const;

export type ReportField = (typeof REPORT_FIELDS)[number];

/** What was spent of the grant on one budget line of the convention, in the period of the report. */
export interface LineSpending {
  readonly lineId: string;
  readonly spentCentimes: number;
}

/** The narrative and the financial part, in the language of the association. */
export interface ReportContents {
  readonly activities: string;
  readonly results: string;
  /** What went otherwise than planned; may be empty. */
  readonly difficulties: string;
  readonly beneficiaries: Beneficiaries;
  /** One entry for each budget line of the convention. */
  readonly spending: readonly LineSpending[];
  /** Spent of the association's own contribution, in the same period. */
  readonly ownSpentCentimes: number;
}

/** Children and families who were received in the period. */
export interface Beneficiaries {
  readonly children: number;
  readonly families: number;
}

/** As far as it is filled in; nobody judges it yet. */
export type ReportDraft = Partial<ReportContents>;

/** A piece of evidence (invoice, list, photograph of one), kept write-once as it was sent. */
export interface ReportFile {
  /** Counts the files of the report, from 1. */
  readonly file: number;
  readonly name: string;
  readonly documentKey: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The budget line that it proves; absent when it belongs to the narrative. */
  readonly lineId?: string;
  readonly addedAt: Instant;
  readonly addedBy: string;
}

/** What an officer asks to be mended; it opens the field that it names and no other. */
export interface Remark {
  readonly field: ReportField;
  readonly text: string;
}

/** Spending that the officer does not accept, with the reason that the association reads. */
export interface Disallowed extends LineSpending {
  readonly reason: string;
}

export type CheckStage = 'content' | 'finance';

/** Remarks of one officer, raised together. */
export interface RemarkRound {
  readonly stage: CheckStage;
  readonly remarks: readonly Remark[];
  readonly by: string;
  readonly at: Instant;
  readonly answeredAt?: Instant;
  readonly answeredBy?: string;
}

/** What every report keeps, whatever its status. */
export interface ReportFacts {
  readonly reportId: string;
  readonly conventionId: string;
  readonly applicationId: string;
  /** Of the tranche that it accounts for, from 1. */
  readonly index: number;
  /** Of the last tranche: it accounts for the whole convention. */
  readonly final: boolean;
  /** The money of that tranche, and the day on which it was paid. */
  readonly receivedCentimes: number;
  readonly paidOn: CalendarDay;
  readonly dueOn: CalendarDay;
  /** The budget of the convention when the report was first expected. */
  readonly lines: readonly BudgetLine[];
  readonly files: readonly ReportFile[];
  /** Counts every file that was ever added, removed ones too. */
  readonly filesAdded: number;
  readonly rounds: readonly RemarkRound[];
  /** Days before the due day for which the association was reminded. */
  readonly reminded: readonly number[];
  readonly lateAt?: Instant;
  readonly missingAt?: Instant;
  readonly since: Instant;
  /** Run of the workflow that drives the report; starts at 1. */
  readonly run: number;
}

export interface FiledFacts extends ReportFacts {
  /** As the last filing has them. */
  readonly contents: ReportContents;
  /** Of the first filing; the answers to remarks stand with their rounds. */
  readonly filedBy: string;
  readonly filedAt: Instant;
}

export interface ContentCheck {
  readonly contentBy: string;
  readonly contentAt: Instant;
}

export interface AwaitedReport extends ReportFacts {
  readonly status: 'awaited';
  readonly draft: ReportDraft;
}

export interface FiledReport extends FiledFacts {
  readonly status: 'filed';
}

export interface ContentAcceptedReport extends FiledFacts, ContentCheck {
  readonly status: 'content-accepted';
}

/** Back with the association: the fields of the last round are open, the rest stands as it was filed. */
export interface RemarkedReport extends FiledFacts, Partial<ContentCheck> {
  readonly status: 'remarked';
  readonly draft: ReportDraft;
}

export interface AcceptedReport extends FiledFacts, ContentCheck {
  readonly status: 'accepted';
  readonly financeBy: string;
  readonly financeAt: Instant;
  readonly disallowed: readonly Disallowed[];
}

/** The money that it was to account for came back before it was spent. */
export interface CancelledReport extends ReportFacts {
  readonly status: 'cancelled';
  readonly reason: string;
}

export type ExistingReport =
  | AwaitedReport
  | FiledReport
  | ContentAcceptedReport
  | RemarkedReport
  | AcceptedReport
  | CancelledReport;

export type ReportState = { readonly status: 'absent' } | ExistingReport;

export type ReportStatus = ReportState['status'];
