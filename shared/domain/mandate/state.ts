import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';

/** The person whom a mandate names, as the register had them. */
export interface MandatedPerson {
  readonly personId: string;
  readonly name: Bilingual;
  readonly title: Bilingual;
}

/** A row of the register of authorities as it was asked at the instant of an act: who may sign for a party, and why. */
export interface MandateRow {
  readonly mandateId: string;
  /** Where the register said so: `stream@version`. */
  readonly position: string;
  readonly partyId: string;
  /** `office`: by the office itself; `delegation`: for the one who holds it (par délégation, بالتفويض). */
  readonly kind: 'office' | 'delegation';
  readonly signatory: MandatedPerson;
  /** Who delegated, for a delegation only. */
  readonly delegator?: MandatedPerson;
  readonly validFrom: CalendarDay;
  /** The last day; absent while the office is held without an end. */
  readonly validTo?: CalendarDay;
  /** SHA-256 of the paper that gives the mandate (decree, decision, minutes), lower-case hex. */
  readonly paperSha256: string;
}
