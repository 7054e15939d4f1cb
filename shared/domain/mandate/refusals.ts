import type { Role, StaffRole } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';

/** Every code with which the register refuses a change; `_ALREADY` means that what was asked is done. */
export const registerRefusalCodes = [
  'MANDATE_ROLE_NOT_ALLOWED',
  'MANDATE_PARTY_UNKNOWN',
  'MANDATE_PARTY_ENTERED_ALREADY',
  'MANDATE_NOT_FOUND',
  'MANDATE_DAYS_REVERSED',
  'MANDATE_PAPER_MISSING',
  'MANDATE_SIGNATORY_UNFIT',
  'MANDATE_OFFICE_OVERLAPS',
  'MANDATE_DELEGATOR_NOT_CONFIRMED',
  'MANDATE_DELEGATED_TO_SELF',
  'MANDATE_NOT_TO_BE_DELEGATED',
  'MANDATE_OUTLASTS_DELEGATOR',
  'MANDATE_SAME_PERSON',
  'MANDATE_CONFIRMED_ALREADY',
  'MANDATE_ENDED_ALREADY',
  'MANDATE_REASON_MISSING',
  'MANDATE_END_OUT_OF_TERM',
] as const;

export type RegisterRefusalCode = (typeof registerRefusalCodes)[number];

type WithFacts =
  | {
      readonly code: 'MANDATE_ROLE_NOT_ALLOWED';
      readonly role: Role;
      readonly allowed: readonly StaffRole[];
    }
  | { readonly code: 'MANDATE_OFFICE_OVERLAPS'; readonly mandateId: string }
  | {
      readonly code: 'MANDATE_OUTLASTS_DELEGATOR';
      readonly fromOn: CalendarDay;
      /** The last day of the delegator's own mandate; absent while it has none. */
      readonly toOn?: CalendarDay;
    };

export type RegisterRefusal = WithFacts | { readonly code: Exclude<RegisterRefusalCode, WithFacts['code']> };

/** Why a person may not sign for a party on a day, by the register. */
export type MandateRefusal =
  | { readonly code: 'MANDATE_NONE' }
  /** It begins on a later day. */
  | { readonly code: 'MANDATE_NOT_YET'; readonly mandateId: string; readonly startsOn: CalendarDay }
  /** `lapsedOn`: the first day on which it does not hold any more. */
  | { readonly code: 'MANDATE_LAPSED'; readonly mandateId: string; readonly lapsedOn: CalendarDay }
  | { readonly code: 'MANDATE_UNCONFIRMED'; readonly mandateId: string };
