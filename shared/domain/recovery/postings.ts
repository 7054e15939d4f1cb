import { move, type Posting, recover } from '../ledger/ledger.ts';
import { receivedCentimes } from './received.ts';
import type { RecoveryState } from './state.ts';

/** What a receipt moves, in centimes: from `paid` to `recovered`, and back when it is taken back. */
export function recoveryPostings(before: RecoveryState, after: RecoveryState): Posting[] {
  if (after.status === 'absent') return [];
  const amount = inHand(after) - inHand(before);
  if (amount < 0) return [move(after, 'recovered', 'paid', -amount)];
  return amount === 0 ? [] : [recover(after, amount)];
}

function inHand(state: RecoveryState): number {
  if (state.status === 'absent') return 0;
  const past = state.past.reduce((sum, order) => sum + receivedCentimes(order), 0);
  return past + ('receipts' in state.order ? receivedCentimes(state.order) : 0);
}
