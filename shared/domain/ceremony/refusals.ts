import type { Role, StaffRole } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { CeremonyStatus } from './state.ts';

/** Every code that a ceremony answers with; `_ALREADY` means that what was asked is done. */
export const ceremonyRefusalCodes = [
  'CEREMONY_NOT_FOUND',
  'CEREMONY_ROLE_NOT_ALLOWED',
  'CEREMONY_PLANNED_ALREADY',
  'CEREMONY_WORDS_MISSING',
  'CEREMONY_EMPTY',
  'CEREMONY_NO_BULK_PARTY',
  'CEREMONY_DAY_PAST',
  'CEREMONY_BEFORE_ITS_DAY',
  'CEREMONY_NOT_REHEARSED',
  'CEREMONY_REHEARSAL_FAULTY',
  'CEREMONY_CHECKLIST_FAULTS',
  'CEREMONY_OPENED_ALREADY',
  'CEREMONY_NOT_OPEN',
  'CEREMONY_ROUNDS_NOT_OPEN_YET',
  'CEREMONY_ROUNDS_OPENED_ALREADY',
  'CEREMONY_PARTY_UNKNOWN',
  'CEREMONY_NOT_YOUR_PARTY',
  'CEREMONY_NOT_YOUR_TURN',
  'CEREMONY_MANIFEST_OTHER',
  'CEREMONY_AUTHORISED_ALREADY',
  'CEREMONY_NOT_AUTHORISED',
  'CEREMONY_APPLIED_ALREADY',
  'CEREMONY_WORK_UNDER_WAY',
  'CEREMONY_CLOSED_ALREADY',
] as const;

export type CeremonyRefusalCode = (typeof ceremonyRefusalCodes)[number];

type WithFacts =
  | {
      readonly code: 'CEREMONY_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  | { readonly code: 'CEREMONY_PLANNED_ALREADY' | 'CEREMONY_NOT_OPEN'; readonly status: CeremonyStatus }
  | { readonly code: 'CEREMONY_DAY_PAST' | 'CEREMONY_BEFORE_ITS_DAY'; readonly heldOn: CalendarDay }
  | { readonly code: 'CEREMONY_CHECKLIST_FAULTS' | 'CEREMONY_REHEARSAL_FAULTY'; readonly count: number }
  | { readonly code: 'CEREMONY_PARTY_UNKNOWN'; readonly partyId: string }
  | { readonly code: 'CEREMONY_AUTHORISED_ALREADY'; readonly authorisedAt: Instant };

export type CeremonyRefusal = WithFacts | { readonly code: Exclude<CeremonyRefusalCode, WithFacts['code']> };
