import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { ProgrammeTerms } from './programme-terms.ts';

/** How far a call is that was opened. */
export type CallProgress =
  | { readonly status: 'open'; readonly openedOn: CalendarDay }
  | { readonly status: 'closed'; readonly openedOn: CalendarDay; readonly closedOn: CalendarDay };

/** The programme as its events leave it: the terms in force, and its calls. */
export type ProgrammeState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open';
      readonly terms: ProgrammeTerms;
      /** Calls that were opened, by id; a call of the terms that is not here is still announced. */
      readonly calls: { readonly [callId: string]: CallProgress };
    };
