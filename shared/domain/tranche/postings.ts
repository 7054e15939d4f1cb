import { move, type Posting, type Purpose } from '../ledger/ledger.ts';
import { creditPostings } from './credit-draw.ts';
import type { TrancheState } from './state.ts';

/**
 * The money that a step from one state to the next moves, in centimes: a tranche's money stands where its status
 * says, so what is posted is the way from where it stood to where it stands. Nothing is posted twice, nor half. With it
 * moves the credit of the year and line that the order drew on, where the programme controls credit.
 */
export function tranchePostings(before: TrancheState, after: TrancheState): Posting[] {
  const from = purposeOf(before);
  const to = purposeOf(after);
  if (after.status === 'absent') return [];
  const money = from === to ? [] : [move(after, from, to, after.amountCentimes)];
  return [...money, ...creditPostings(before, after)];
}

/** The station of the money in each state; before the tranche is scheduled, the convention has committed it. */
function purposeOf(state: TrancheState): Purpose {
  switch (state.status) {
    case 'ordered':
    case 'sent':
    case 'unknown':
      return 'ordered';
    case 'paid':
      return 'paid';
    case 'returned':
      return state.stands ?? 'committed';
    case 'withdrawn':
      return 'available';
    default:
      return 'committed';
  }
}
