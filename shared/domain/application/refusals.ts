import type { Door, Role, StaffRole } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { ApplicationStatus } from './state.ts';

export const applicationRefusalCodes = [
  'APPLICATION_NOT_FOUND',
  'APPLICATION_OTHER_CASE',
  'APPLICATION_DRAFT_CLOSED',
  'APPLICATION_DOOR_NOT_ALLOWED',
  'APPLICATION_CALL_NOT_OPEN',
  'APPLICATION_RECEIVED_LATER',
  'APPLICATION_SUBMITTED_ALREADY',
  'APPLICATION_NOT_UNDER_CHECK',
  'APPLICATION_FINDINGS_MISSING',
  'APPLICATION_DUE_DAY_PAST',
  'APPLICATION_RETURNED_ALREADY',
  'APPLICATION_NOT_RETURNED',
  'APPLICATION_RESUBMITTED_ALREADY',
  'APPLICATION_ELIGIBLE_ALREADY',
  'APPLICATION_INELIGIBLE_ALREADY',
  'APPLICATION_REASON_MISSING',
  'APPLICATION_COMPLETION_RUNNING',
  'APPLICATION_REMINDED_ALREADY',
  'APPLICATION_NOT_SCORABLE',
  'APPLICATION_CONFLICT_OF_INTEREST',
  'APPLICATION_EVALUATOR_OF_ASSOCIATION',
  'APPLICATION_SCORED_ALREADY',
  'APPLICATION_MARKS_INVALID',
  'APPLICATION_NOT_SCORED',
  'APPLICATION_RESULT_ALREADY',
  'APPLICATION_NOT_IN_RESERVE',
  'APPLICATION_PROMOTED_ALREADY',
  'APPLICATION_NOT_WITHDRAWABLE',
  'APPLICATION_WITHDRAWN_ALREADY',
  'APPLICATION_ROLE_NOT_ALLOWED',
] as const;

interface InStatus<Code extends string> {
  readonly code: Code;
  readonly status: ApplicationStatus;
}

interface Bare<Code extends string> {
  readonly code: Code;
}

/** Why an application's command was refused. A code in `_ALREADY` means: this very command has had its effect. */
export type ApplicationRefusal =
  | Bare<'APPLICATION_NOT_FOUND'>
  | { readonly code: 'APPLICATION_OTHER_CASE'; readonly applicationId: string; readonly callId: string }
  | InStatus<'APPLICATION_DRAFT_CLOSED'>
  | { readonly code: 'APPLICATION_DOOR_NOT_ALLOWED'; readonly door: Door }
  | {
      readonly code: 'APPLICATION_CALL_NOT_OPEN';
      readonly opensOn: CalendarDay;
      readonly closesOn: CalendarDay;
      readonly onDay: CalendarDay;
    }
  | { readonly code: 'APPLICATION_RECEIVED_LATER'; readonly receivedOn: CalendarDay }
  | InStatus<'APPLICATION_SUBMITTED_ALREADY'>
  | InStatus<'APPLICATION_NOT_UNDER_CHECK'>
  | Bare<'APPLICATION_FINDINGS_MISSING'>
  | { readonly code: 'APPLICATION_DUE_DAY_PAST'; readonly dueOn: CalendarDay }
  | { readonly code: 'APPLICATION_RETURNED_ALREADY'; readonly dueOn: CalendarDay }
  | InStatus<'APPLICATION_NOT_RETURNED'>
  | Bare<'APPLICATION_RESUBMITTED_ALREADY'>
  | InStatus<'APPLICATION_ELIGIBLE_ALREADY'>
  | Bare<'APPLICATION_INELIGIBLE_ALREADY'>
  | Bare<'APPLICATION_REASON_MISSING'>
  | { readonly code: 'APPLICATION_COMPLETION_RUNNING'; readonly dueOn: CalendarDay }
  | { readonly code: 'APPLICATION_REMINDED_ALREADY'; readonly dayNumber: number }
  | InStatus<'APPLICATION_NOT_SCORABLE'>
  | Bare<'APPLICATION_CONFLICT_OF_INTEREST'>
  | Bare<'APPLICATION_EVALUATOR_OF_ASSOCIATION'>
  | Bare<'APPLICATION_SCORED_ALREADY'>
  | { readonly code: 'APPLICATION_MARKS_INVALID'; readonly criterionId: string }
  | InStatus<'APPLICATION_NOT_SCORED'>
  | InStatus<'APPLICATION_RESULT_ALREADY'>
  | InStatus<'APPLICATION_NOT_IN_RESERVE'>
  | { readonly code: 'APPLICATION_PROMOTED_ALREADY'; readonly expansionId: string }
  | InStatus<'APPLICATION_NOT_WITHDRAWABLE'>
  | Bare<'APPLICATION_WITHDRAWN_ALREADY'>
  | {
      readonly code: 'APPLICATION_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    };
