import { move, type Posting, type Purpose } from '../ledger/ledger.ts';
import type { TrancheState, TrancheStatus } from './state.ts';

/**
 * The money that a step from one state to the next moves, in centimes: a tranche's money stands where its status
 * says, so what is posted is the way from where it stood to where it stands. Nothing is posted twice, nor half.
 */
export function tranchePostings(before: TrancheState, after: TrancheState): Posting[] {
  const from = purposeOf(before.status);
  const to = purposeOf(after.status);
  if (after.status === 'absent' || from === to) return [];
  return [move(after, from, to, after.amountCentimes)];
}

/** The station of the money at each status; before the tranche is scheduled, the convention has committed it. */
function purposeOf(status: TrancheStatus): Purpose {
  switch (status) {
    case 'ordered':
    case 'sent':
    case 'unknown':
      return 'ordered';
    case 'paid':
      return 'paid';
    case 'withdrawn':
      return 'available';
    default:
      return 'committed';
  }
}
