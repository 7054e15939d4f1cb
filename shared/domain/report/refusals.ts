import type { Role } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { ReportField, ReportStatus } from './state.ts';

/** Every code that a report answers with; `_ALREADY` means that what was asked is done. */
export const reportRefusalCodes = [
  'REPORT_NOT_FOUND',
  'REPORT_EXPECTED_ALREADY',
  'REPORT_NOT_OPEN',
  'REPORT_FILED_ALREADY',
  'REPORT_FIELD_MISSING',
  'REPORT_FIELD_CLOSED',
  'REPORT_AMOUNT_INVALID',
  'REPORT_LINE_UNKNOWN',
  'REPORT_EVIDENCE_MISSING',
  'REPORT_FILE_UNKNOWN',
  'REPORT_FILES_TOO_MANY',
  'REPORT_NOT_AT_STAGE',
  'REPORT_REMARKS_MISSING',
  'REPORT_DISALLOWED_TOO_MUCH',
  'REPORT_SAME_PERSON',
  'REPORT_ROLE_NOT_ALLOWED',
  'REPORT_NOT_LATE',
  'REPORT_LATE_ALREADY',
  'REPORT_REMINDED_ALREADY',
] as const;

export type ReportRefusalCode = (typeof reportRefusalCodes)[number];

type WithFacts =
  | { readonly code: 'REPORT_NOT_OPEN' | 'REPORT_NOT_AT_STAGE'; readonly status: ReportStatus }
  | { readonly code: 'REPORT_FIELD_MISSING' | 'REPORT_FIELD_CLOSED'; readonly field: ReportField }
  | {
      readonly code: 'REPORT_AMOUNT_INVALID' | 'REPORT_LINE_UNKNOWN' | 'REPORT_DISALLOWED_TOO_MUCH';
      readonly lineId: string;
    }
  /** Money was spent on the line, and no file proves it. */
  | { readonly code: 'REPORT_EVIDENCE_MISSING'; readonly lineId: string }
  | { readonly code: 'REPORT_FILES_TOO_MANY'; readonly filesMax: number }
  | { readonly code: 'REPORT_SAME_PERSON'; readonly personId: string }
  | { readonly code: 'REPORT_ROLE_NOT_ALLOWED'; readonly role: Role }
  | { readonly code: 'REPORT_NOT_LATE'; readonly dueOn: CalendarDay };

export type ReportRefusal = WithFacts | { readonly code: Exclude<ReportRefusalCode, WithFacts['code']> };
