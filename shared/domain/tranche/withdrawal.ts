import type { Instant } from '../kernel/calendar-day.ts';

/** One officer's word, with its reason, that a tranche is not to be paid any more; it counts once another one agrees. */
export interface WithdrawalProposal {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}
