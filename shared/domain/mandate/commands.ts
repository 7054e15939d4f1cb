import type { Act } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { MandatedPerson, MandatePaper } from './state.ts';

/** What a paper says of the mandate that it gives. */
export interface MandateTerms {
  readonly signatory: MandatedPerson;
  readonly validFrom: CalendarDay;
  /** The last day; absent while there is no end in the paper. */
  readonly validTo?: CalendarDay;
  readonly paper: MandatePaper;
}

/** Begins the register of a party with the authority that the programme file names; that file is the paper. */
export interface EnterProgrammeMandate extends MandateTerms {
  readonly type: 'EnterProgrammeMandate';
  readonly act: Act;
  readonly partyId: string;
}

/** One person records a mandate; nobody signs by it before another has confirmed it. */
export interface RecordMandate extends MandateTerms {
  readonly type: 'RecordMandate';
  readonly act: Act;
  /** The row of the delegator makes it a delegation; without one it is an office. */
  readonly delegatingMandateId?: string;
  readonly mayDelegate: boolean;
  /** Whether the signatory stands in the register of the staff with a role that signs. */
  readonly maySign: boolean;
}

export interface ConfirmMandate {
  readonly type: 'ConfirmMandate';
  readonly act: Act;
  readonly mandateId: string;
}

/** Ends a mandate after its last day, or strikes one out that nobody has confirmed. */
export interface EndMandate {
  readonly type: 'EndMandate';
  readonly act: Act;
  readonly mandateId: string;
  readonly lastOn: CalendarDay;
  readonly reason: string;
}

export type RegisterCommand = EnterProgrammeMandate | RecordMandate | ConfirmMandate | EndMandate;
