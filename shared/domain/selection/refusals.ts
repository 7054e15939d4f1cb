import type { Role, StaffRole } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { SelectionStatus } from './state.ts';

export const selectionRefusalCodes = [
  'SELECTION_NOT_FOUND',
  'SELECTION_ROLE_NOT_ALLOWED',
  'SELECTION_OTHER_CALL',
  'SELECTION_CALL_STILL_OPEN',
  'SELECTION_ENTRIES_MISSING',
  'SELECTION_ENTRY_INVALID',
  'SELECTION_MINUTES_MISSING',
  'SELECTION_DECIDED_ALREADY',
  'SELECTION_PUBLICATION_TIME',
  'SELECTION_PUBLISHED_ALREADY',
  'SELECTION_NOT_PUBLISHED',
  'SELECTION_APPLIED_ALREADY',
  'SELECTION_NOT_IN_RESERVE',
  'SELECTION_RESERVE_TAKEN',
  'SELECTION_TAKEN_ALREADY',
  'SELECTION_RELEASED_ALREADY',
] as const;

/** Why a selection's command was refused. A code in `_ALREADY` means: this very command has had its effect. */
export type SelectionRefusal =
  | {
      readonly code:
        | 'SELECTION_NOT_FOUND'
        | 'SELECTION_ENTRIES_MISSING'
        | 'SELECTION_MINUTES_MISSING'
        | 'SELECTION_APPLIED_ALREADY'
        | 'SELECTION_TAKEN_ALREADY'
        | 'SELECTION_RELEASED_ALREADY';
    }
  | {
      readonly code: 'SELECTION_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  | { readonly code: 'SELECTION_OTHER_CALL'; readonly callId: string }
  | { readonly code: 'SELECTION_CALL_STILL_OPEN'; readonly closesOn: CalendarDay }
  /** Named twice, or an amount or score that cannot be. */
  | { readonly code: 'SELECTION_ENTRY_INVALID'; readonly applicationId: string }
  | { readonly code: 'SELECTION_DECIDED_ALREADY'; readonly decidedAt: Instant }
  /** Before the decision, or in the future. */
  | { readonly code: 'SELECTION_PUBLICATION_TIME'; readonly publishedAt: Instant }
  | { readonly code: 'SELECTION_PUBLISHED_ALREADY'; readonly publishedAt: Instant }
  | { readonly code: 'SELECTION_NOT_PUBLISHED'; readonly status: SelectionStatus }
  | { readonly code: 'SELECTION_NOT_IN_RESERVE'; readonly applicationId: string }
  | {
      readonly code: 'SELECTION_RESERVE_TAKEN';
      readonly applicationId: string;
      readonly expansionId: string;
    };
