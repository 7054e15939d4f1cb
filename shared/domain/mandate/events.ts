import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { MandatedPerson, MandatePaper, MandateRow } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

interface RowFacts {
  readonly mandateId: string;
  readonly signatory: MandatedPerson;
  readonly validFrom: CalendarDay;
  readonly validTo?: CalendarDay;
  readonly paper: MandatePaper;
}

/** The first row of a party: whom the programme file names is confirmed by the registration of that file. */
export interface ProgrammeMandateEntered extends Recorded, RowFacts {
  readonly type: 'ProgrammeMandateEntered';
  readonly partyId: string;
}

export interface MandateRecorded extends Recorded, RowFacts {
  readonly type: 'MandateRecorded';
  readonly kind: MandateRow['kind'];
  readonly delegatingMandateId?: string;
  readonly mayDelegate: boolean;
}

export interface MandateConfirmed extends Recorded {
  readonly type: 'MandateConfirmed';
  readonly mandateId: string;
}

export interface MandateEnded extends Recorded {
  readonly type: 'MandateEnded';
  readonly mandateId: string;
  readonly lastOn: CalendarDay;
  readonly reason: string;
}

export type RegisterEvent = ProgrammeMandateEntered | MandateRecorded | MandateConfirmed | MandateEnded;
