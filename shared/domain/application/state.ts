import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { ApplicationFile } from './application-file.ts';
import type { Finding } from './findings.ts';

/** A file as far as it is filled in: any part may still be missing. */
export type DraftFile = Incomplete<ApplicationFile>;

type Incomplete<T> = T extends readonly (infer Item)[]
  ? readonly Incomplete<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Incomplete<T[Key]> }
    : T;

/** How a file came in: filled in behind the association's link, or read from the programme's table. */
export type SubmissionSource = 'link' | 'import';

export interface IneligibilityReason {
  /** Stable code with a text in both languages (those of the findings, or an officer's own). */
  readonly code: string;
  /** The officer's own words, where the code does not say it all. */
  readonly text?: string;
}

/** One evaluator's marks: per criterion an integer from 0 to the criterion's maximum. */
export interface EvaluatorScore {
  readonly evaluatorId: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly comment: string;
  readonly at: Instant;
}

export type SelectionResult = 'selected' | 'reserve' | 'rejected';

interface Case {
  readonly applicationId: string;
  readonly callId: string;
  /** The address that links are sent to. */
  readonly contactEmail: string;
  /** When the present status was entered. */
  readonly since: Instant;
  /** Workflow run, raised by RestartWorkflow only. */
  readonly run: number;
}

/** What every status from the submission on keeps. */
export interface Filed extends Case {
  readonly file: ApplicationFile;
  readonly submittedAt: Instant;
  readonly submittedFrom: SubmissionSource;
}

interface Ranked extends Filed {
  readonly scores: readonly EvaluatorScore[];
  readonly selectionId: string;
  /** Position in the whole order of the committee's decision, from 1. */
  readonly rank: number;
  /** Hundredths of a point, at most 10,000. */
  readonly score: number;
}

export interface Absent {
  readonly status: 'absent';
}

export interface Draft extends Case {
  readonly status: 'draft';
  readonly file: DraftFile;
}

export interface Submitted extends Filed {
  readonly status: 'submitted';
}

export interface Returned extends Filed {
  readonly status: 'returned';
  readonly findings: readonly Finding[];
  /** The file is to be completed before this day; from this day on the completion may lapse. */
  readonly dueOn: CalendarDay;
  /** Day numbers of the reminders already sent. */
  readonly remindersSent: readonly number[];
}

export interface Resubmitted extends Filed {
  readonly status: 'resubmitted';
}

export interface Ineligible extends Filed {
  readonly status: 'ineligible';
  readonly reasons: readonly IneligibilityReason[];
}

export interface Eligible extends Filed {
  readonly status: 'eligible';
  readonly scores: readonly EvaluatorScore[];
}

export interface Scored extends Filed {
  readonly status: 'scored';
  readonly scores: readonly EvaluatorScore[];
  readonly score: number;
}

export interface Selected extends Ranked {
  readonly status: 'selected';
  /** The call whose envelope pays: its own, or the call of phase two when promoted from the reserve. */
  readonly awardCallId: string;
  /** The expansion that promoted the application, when it came from the reserve. */
  readonly expansionId?: string;
}

export interface Reserve extends Ranked {
  readonly status: 'reserve';
}

export interface Rejected extends Ranked {
  readonly status: 'rejected';
}

export interface Withdrawn extends Case {
  readonly status: 'withdrawn';
  readonly reason: string;
  /** The file as it was, also when it was a draft. */
  readonly file: DraftFile;
  /** What the committee had decided when the withdrawal came between its decision and its publication. */
  readonly lapsedResult?: { readonly selectionId: string; readonly result: SelectionResult };
}

export type ApplicationState =
  | Absent
  | Draft
  | Submitted
  | Returned
  | Resubmitted
  | Ineligible
  | Eligible
  | Scored
  | Selected
  | Reserve
  | Rejected
  | Withdrawn;

export type ApplicationStatus = ApplicationState['status'];
