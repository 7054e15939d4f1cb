import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { ApplicationFile } from './application-file.ts';
import type { Finding } from './findings.ts';
import type { DraftFile, IneligibilityReason, SelectionResult, SubmissionSource } from './state.ts';

interface Event<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

export interface DraftSaved extends Event<'DraftSaved'> {
  readonly applicationId: string;
  readonly callId: string;
  readonly file: DraftFile;
  readonly contactEmail: string;
}

export interface ApplicationSubmitted extends Event<'ApplicationSubmitted'> {
  readonly applicationId: string;
  readonly callId: string;
  readonly file: ApplicationFile;
  readonly contactEmail: string;
  readonly submittedFrom: SubmissionSource;
  readonly receivedOn: CalendarDay;
}

export interface ApplicationReturned extends Event<'ApplicationReturned'> {
  readonly findings: readonly Finding[];
  readonly dueOn: CalendarDay;
}

export interface ApplicationResubmitted extends Event<'ApplicationResubmitted'> {
  readonly file: ApplicationFile;
}

export type ApplicationDeclaredEligible = Event<'ApplicationDeclaredEligible'>;

export interface ApplicationDeclaredIneligible extends Event<'ApplicationDeclaredIneligible'> {
  readonly reasons: readonly IneligibilityReason[];
}

/** The file was not completed in time: ineligible for that reason. */
export interface CompletionLapsed extends Event<'CompletionLapsed'> {
  readonly onDay: CalendarDay;
  readonly reasons: readonly IneligibilityReason[];
}

export interface CompletionReminded extends Event<'CompletionReminded'> {
  readonly dayNumber: number;
}

export interface ScoreRecorded extends Event<'ScoreRecorded'> {
  readonly marks: Readonly<Record<string, number>>;
  readonly comment: string;
}

export interface ApplicationScored extends Event<'ApplicationScored'> {
  /** Weighted mean of all evaluators, in hundredths of a point, at most 10,000. */
  readonly score: number;
}

interface Ranking {
  readonly selectionId: string;
  readonly rank: number;
  readonly score: number;
}

export type ApplicationSelected = Event<'ApplicationSelected'> & Ranking;
export type ApplicationReserved = Event<'ApplicationReserved'> & Ranking;
export type ApplicationRejected = Event<'ApplicationRejected'> & Ranking;

/** The committee's result reached an application that had been withdrawn meanwhile. */
export interface ResultLapsed extends Event<'ResultLapsed'>, Ranking {
  readonly result: SelectionResult;
}

export interface ApplicationPromoted extends Event<'ApplicationPromoted'> {
  readonly expansionId: string;
  readonly callId: string;
}

export interface ApplicationWithdrawn extends Event<'ApplicationWithdrawn'> {
  readonly reason: string;
}

export interface WorkflowRestarted extends Event<'WorkflowRestarted'> {
  readonly run: number;
}

export type ApplicationEvent =
  | DraftSaved
  | ApplicationSubmitted
  | ApplicationReturned
  | ApplicationResubmitted
  | ApplicationDeclaredEligible
  | ApplicationDeclaredIneligible
  | CompletionLapsed
  | CompletionReminded
  | ScoreRecorded
  | ApplicationScored
  | ApplicationSelected
  | ApplicationReserved
  | ApplicationRejected
  | ResultLapsed
  | ApplicationPromoted
  | ApplicationWithdrawn
  | WorkflowRestarted;
