import type { Act } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { ConventionMoney } from './balance.ts';

interface Given {
  readonly act: Act;
}

/** The convention that the money was paid on. */
export interface RecoveredConvention {
  readonly conventionId: string;
  readonly conventionNumber: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
}

export interface ProposeRecovery extends Given {
  readonly type: 'ProposeRecovery';
  readonly convention: RecoveredConvention;
  readonly money: ConventionMoney;
  readonly amountCentimes: number;
  readonly reason: string;
}

export interface ConfirmRecovery extends Given {
  readonly type: 'ConfirmRecovery';
  /** The order that the officer was shown. */
  readonly order: number;
  /** As it stands now: a report may have been accepted since the proposal. */
  readonly money: ConventionMoney;
  /** Who accepted the money of a report of this convention. */
  readonly checkers: readonly string[];
  /** Days that the convention gives to pay back. */
  readonly repaymentDays: number;
}

export interface DeclineRecovery extends Given {
  readonly type: 'DeclineRecovery';
  readonly order: number;
  readonly reason: string;
}

export interface RecordReceipt extends Given {
  readonly type: 'RecordReceipt';
  readonly receivedOn: CalendarDay;
  readonly amountCentimes: number;
  readonly reference: string;
}

/** A receipt was recorded by mistake: it counts no more, and the right one may be recorded. */
export interface TakeBackReceipt extends Given {
  readonly type: 'TakeBackReceipt';
  readonly receipt: number;
  readonly reason: string;
}

/** The timer's hand. */
export interface RemindRecovery extends Given {
  readonly type: 'RemindRecovery';
  readonly daysBefore: number;
}

export interface MarkRecoveryLate extends Given {
  readonly type: 'MarkRecoveryLate';
}

export type RecoveryCommand =
  | ProposeRecovery
  | ConfirmRecovery
  | DeclineRecovery
  | RecordReceipt
  | TakeBackReceipt
  | RemindRecovery
  | MarkRecoveryLate;
