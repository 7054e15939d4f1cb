import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { RecoveryGround } from './balance.ts';

/** What the accountant received of an order: a part of it, or all. */
export interface RecoveryReceipt {
  /** From 1, within its order. */
  readonly receipt: number;
  readonly receivedOn: CalendarDay;
  readonly amountCentimes: number;
  /** Number of the receipt (*quittance*) that the Treasury or the accountant gave for it. */
  readonly reference: string;
  readonly recordedBy: string;
  readonly recordedAt: Instant;
  /** Recorded by mistake, and taken back: it counts no more. */
  readonly takenBack?: { readonly by: string; readonly at: Instant; readonly reason: string };
}

/** An *ordre de recettes* as one finance officer drew it up. */
export interface ProposedOrder {
  /** Counts the orders of the convention, declined ones too, from 1. */
  readonly order: number;
  /** As printed: `UPE-2026-017/OR1`. */
  readonly number: string;
  readonly ground: RecoveryGround;
  readonly amountCentimes: number;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
}

/** Confirmed by another finance officer: from then on the association owes it. */
export interface ConfirmedOrder extends ProposedOrder {
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
  readonly dueOn: CalendarDay;
  readonly receipts: readonly RecoveryReceipt[];
  /** Days before the due day for which the association was reminded. */
  readonly reminded: readonly number[];
  readonly lateAt?: Instant;
}

/** What a recovery keeps, whatever its status. */
export interface RecoveryFacts {
  readonly conventionId: string;
  readonly conventionNumber: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  /** Orders of before that came back in full. */
  readonly past: readonly ConfirmedOrder[];
  readonly since: Instant;
}

export interface ProposedRecovery extends RecoveryFacts {
  readonly status: 'proposed';
  readonly order: ProposedOrder;
}

/** The last proposal was turned down; another may follow. */
export interface DeclinedRecovery extends RecoveryFacts {
  readonly status: 'declined';
  readonly order: ProposedOrder;
  readonly reason: string;
}

export interface OrderedRecovery extends RecoveryFacts {
  readonly status: 'ordered';
  readonly order: ConfirmedOrder;
}

export interface RecoveredRecovery extends RecoveryFacts {
  readonly status: 'recovered';
  readonly order: ConfirmedOrder;
}

export type ExistingRecovery = ProposedRecovery | DeclinedRecovery | OrderedRecovery | RecoveredRecovery;

export type RecoveryState = { readonly status: 'absent' } | ExistingRecovery;

export type RecoveryStatus = RecoveryState['status'];
