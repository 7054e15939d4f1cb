import type { Act } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';

/** The convention ends before its time, and its tranche with it: never an act on one tranche alone. */
export interface WithdrawTranche {
  readonly type: 'WithdrawTranche';
  readonly act: Act;
  readonly reason: string;
}

/** The first of two officers: one tranche of a convention that goes on is not to be paid any more. */
export interface ProposeWithdrawal {
  readonly type: 'ProposeWithdrawal';
  readonly act: Act;
  /** The association reads it, once a second officer has confirmed. */
  readonly reason: string;
}

export interface ConfirmWithdrawal {
  readonly type: 'ConfirmWithdrawal';
  readonly act: Act;
  /** When the proposal was made that is confirmed: another one is read first. */
  readonly proposedAt: Instant;
}

/** Nothing comes of the proposal; an act of either officer. */
export interface DeclineWithdrawal {
  readonly type: 'DeclineWithdrawal';
  readonly act: Act;
  readonly proposedAt: Instant;
  readonly reason: string;
}

export type WithdrawalCommand = WithdrawTranche | ProposeWithdrawal | ConfirmWithdrawal | DeclineWithdrawal;
