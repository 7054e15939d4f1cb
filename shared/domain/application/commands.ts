import type { Act } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { Call, ScoringTerms } from '../programme/programme-terms.ts';
import type { ApplicationFile } from './application-file.ts';
import type { Finding } from './findings.ts';
import type { DraftFile, IneligibilityReason, SelectionResult, SubmissionSource } from './state.ts';

interface Command<Type extends string> {
  readonly type: Type;
  readonly act: Act;
}

export interface SaveDraft extends Command<'SaveDraft'> {
  readonly applicationId: string;
  readonly callId: string;
  readonly file: DraftFile;
  readonly contactEmail: string;
}

export interface SubmitApplication extends Command<'SubmitApplication'> {
  readonly applicationId: string;
  readonly callId: string;
  readonly file: ApplicationFile;
  /** The same as the act's door. */
  readonly submittedFrom: SubmissionSource;
  readonly call: Pick<Call, 'opensOn' | 'closesOn'>;
  /** The day on which the office received an imported file on paper; without it the day of the act counts. */
  readonly receivedOn?: CalendarDay;
}

export interface ReturnForCompletion extends Command<'ReturnForCompletion'> {
  readonly findings: readonly Finding[];
  readonly dueOn: CalendarDay;
}

export interface ResubmitApplication extends Command<'ResubmitApplication'> {
  readonly file: ApplicationFile;
}

export type DeclareEligible = Command<'DeclareEligible'>;

export interface DeclareIneligible extends Command<'DeclareIneligible'> {
  readonly reasons: readonly IneligibilityReason[];
}

export interface LapseCompletion extends Command<'LapseCompletion'> {
  readonly onDay: CalendarDay;
}

export interface RemindCompletion extends Command<'RemindCompletion'> {
  /** Which of the programme's `completionReminderDays`. */
  readonly dayNumber: number;
}

export interface RecordScore extends Command<'RecordScore'> {
  readonly marks: Readonly<Record<string, number>>;
  readonly comment: string;
  readonly conflictOfInterest: boolean;
  /** The evaluator's address in the staff register, to tell whether they are one of the association's people. */
  readonly evaluatorEmail: string;
  readonly scoring: ScoringTerms;
}

export interface ApplyResult extends Command<'ApplyResult'> {
  readonly selectionId: string;
  readonly result: SelectionResult;
  readonly rank: number;
  readonly score: number;
}

export interface PromoteFromReserve extends Command<'PromoteFromReserve'> {
  readonly expansionId: string;
  /** The call of phase two, whose envelope pays. */
  readonly callId: string;
}

export interface WithdrawApplication extends Command<'WithdrawApplication'> {
  readonly reason: string;
}

export type RestartWorkflow = Command<'RestartWorkflow'>;

export type ApplicationCommand =
  | SaveDraft
  | SubmitApplication
  | ReturnForCompletion
  | ResubmitApplication
  | DeclareEligible
  | DeclareIneligible
  | LapseCompletion
  | RemindCompletion
  | RecordScore
  | ApplyResult
  | PromoteFromReserve
  | WithdrawApplication
  | RestartWorkflow;
