import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';

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

/** The paper that gives a mandate: a document that was kept, or the programme file as it was registered. */
export interface MandatePaper {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Absent where the programme file is the paper: its terms rest in the programme's own stream. */
  readonly documentKey?: string;
  /** Version of the programme file that named the authority. */
  readonly programmeVersion?: number;
}

/** Who did something in the register, and when. */
export interface RegisterHand {
  readonly by: string;
  readonly at: Instant;
}

/** One row as the register keeps it: recorded by one person, confirmed by another, ended by a third or never. */
export interface RegisterRow {
  readonly mandateId: string;
  readonly kind: MandateRow['kind'];
  readonly signatory: MandatedPerson;
  /** The row by which the delegator signs, for a delegation only. */
  readonly delegatingMandateId?: string;
  /** Whether the paper of a delegation says that it may be delegated further. */
  readonly mayDelegate: boolean;
  readonly validFrom: CalendarDay;
  readonly validTo?: CalendarDay;
  readonly paper: MandatePaper;
  readonly recorded: RegisterHand;
  readonly confirmed?: RegisterHand;
  readonly ended?: RegisterHand & { readonly lastOn: CalendarDay; readonly reason: string };
}

/** The register of one party, its rows in the order in which they were recorded. */
export interface KeptRegister {
  readonly status: 'kept';
  readonly partyId: string;
  readonly rows: readonly RegisterRow[];
}

export type RegisterState = { readonly status: 'absent' } | KeptRegister;
