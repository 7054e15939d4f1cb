import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { TermsFinding } from './terms-faults.ts';

/** Why terms or an act on a call were refused. */
export type ProgrammeRefusal =
  | { readonly code: 'PROGRAMME_ABSENT' }
  | { readonly code: 'PROGRAMME_ALREADY_REGISTERED'; readonly programmeId: string }
  | { readonly code: 'PROGRAMME_ID_CHANGED'; readonly programmeId: string }
  | { readonly code: 'PROGRAMME_TERMS_WRONG'; readonly findings: readonly TermsFinding[] }
  | { readonly code: 'PROGRAMME_VERSION_NOT_NEXT'; readonly expectedVersion: number }
  | { readonly code: 'PROGRAMME_REVISION_UNEXPLAINED' }
  | { readonly code: 'PROGRAMME_TRANCHES_FIXED'; readonly count: number }
  | { readonly code: 'PROGRAMME_CONVENTIONS_UNDER_WAY'; readonly count: number }
  | { readonly code: 'CALL_ENVELOPES_FIXED'; readonly callId: string }
  | { readonly code: 'CALL_UNKNOWN'; readonly callId: string }
  | { readonly code: 'CALL_NOT_DUE'; readonly callId: string; readonly opensOn: CalendarDay }
  | { readonly code: 'CALL_ALREADY_OPENED'; readonly callId: string }
  | { readonly code: 'CALL_NOT_OPEN'; readonly callId: string }
  | { readonly code: 'CALL_STILL_RUNNING'; readonly callId: string; readonly closesOn: CalendarDay };
