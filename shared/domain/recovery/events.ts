import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { RecoveryGround } from './balance.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface RecoveryProposed extends Recorded {
  readonly type: 'RecoveryProposed';
  readonly conventionId: string;
  readonly conventionNumber: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  readonly order: number;
  readonly number: string;
  readonly ground: RecoveryGround;
  readonly amountCentimes: number;
  /** What could be asked back then, in centimes. */
  readonly claimableCentimes: number;
  readonly reason: string;
}

export interface RecoveryDeclined extends Recorded {
  readonly type: 'RecoveryDeclined';
  readonly order: number;
  readonly reason: string;
}

export interface RecoveryConfirmed extends Recorded {
  readonly type: 'RecoveryConfirmed';
  readonly order: number;
  readonly dueOn: CalendarDay;
}

export interface RecoveryReceived extends Recorded {
  readonly type: 'RecoveryReceived';
  readonly order: number;
  readonly receipt: number;
  readonly receivedOn: CalendarDay;
  readonly amountCentimes: number;
  readonly reference: string;
}

export interface RecoveryTakenBack extends Recorded {
  readonly type: 'RecoveryTakenBack';
  readonly order: number;
  readonly receipt: number;
  readonly amountCentimes: number;
  readonly reason: string;
}

export interface RecoveryReminded extends Recorded {
  readonly type: 'RecoveryReminded';
  readonly daysBefore: number;
}

export interface RecoveryLate extends Recorded {
  readonly type: 'RecoveryLate';
}

export type RecoveryEvent =
  | RecoveryProposed
  | RecoveryDeclined
  | RecoveryConfirmed
  | RecoveryReceived
  | RecoveryTakenBack
  | RecoveryReminded
  | RecoveryLate;
