import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';

/** Everything that the minutes of a session say. */
export interface MinutesDocument {
  readonly ceremonyId: string;
  readonly programme: Bilingual;
  readonly title: Bilingual;
  readonly occasion: Bilingual;
  readonly place: Bilingual;
  readonly heldOn: CalendarDay;
  readonly presidedBy: Bilingual;
  readonly guests: readonly Bilingual[];
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly closedBy: Bilingual;
  readonly manifest: {
    readonly count: number;
    readonly totalCentimes: number;
    readonly root: string;
    readonly sha256: string;
  };
  /** In the order of the plan; the organisation is absent where it differs from line to line. */
  readonly parties: readonly {
    readonly partyId: string;
    readonly organisation?: Bilingual;
    readonly signed: number;
  }[];
  readonly authorisations: readonly MinutesAuthorisation[];
  readonly lines: readonly MinutesLine[];
  readonly sample: boolean;
}

export interface MinutesAuthorisation {
  readonly organisation: Bilingual;
  readonly name: Bilingual;
  readonly title: Bilingual;
  readonly authorisedAt: Instant;
  readonly onBehalfOf?: Bilingual;
}

/** One convention of the list, with what each party did. */
export interface MinutesLine {
  readonly number: string;
  readonly association: Bilingual;
  readonly standing: 'signed' | 'waiting' | 'refused' | 'expired' | 'withdrawn' | 'unopened';
  readonly cells: readonly {
    readonly partyId: string;
    /** `paper`: the party signs by hand, and its paper has not come. */
    readonly standing: 'signed' | 'waiting' | 'paper' | 'refused' | 'none';
    readonly signedAt?: Instant;
    readonly level?: 'simple' | 'qualified' | 'external' | 'paper';
    readonly name?: Bilingual;
  }[];
  /** As it was typed, in either language. */
  readonly reason?: string;
}
