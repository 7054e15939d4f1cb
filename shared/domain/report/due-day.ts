import { addDays, addMonths, type CalendarDay, compareDays } from '../kernel/calendar-day.ts';

export interface DueFacts {
  readonly paidOn: CalendarDay;
  /** As the programme says for the tranche; its share of the convention's months where it says nothing. */
  readonly coversMonths?: number | undefined;
  readonly percent: number;
  readonly final: boolean;
  /** Days after the end of the period, as the convention's article has them. */
  readonly reportDays: number;
  readonly inForceOn: CalendarDay;
  readonly durationMonths: number;
}

/**
 * The day on which the report on a tranche is due: so many days after the last day of the period that the tranche
 * covers, which begins with its payment (article « Suivi financier »). The final report accounts for the whole
 * convention and waits for its last day, when that is later.
 */
export function dueDay(facts: DueFacts): CalendarDay {
  const { coversMonths, durationMonths, final, inForceOn, paidOn, percent, reportDays } = facts;
  const months = coversMonths ?? Math.max(1, Math.ceil((durationMonths * percent) / 100));
  const periodEndsOn = addDays(addMonths(paidOn, months), -1);
  const conventionEndsOn = addDays(addMonths(inForceOn, durationMonths), -1);
  const endsOn = final && compareDays(conventionEndsOn, periodEndsOn) > 0 ? conventionEndsOn : periodEndsOn;
  return addDays(endsOn, reportDays);
}
