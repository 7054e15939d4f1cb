import { type Envelope, move, type Posting, type Purpose } from '../ledger/ledger.ts';
import type { TrancheEvent } from './events.ts';
import { evolveTranche } from './evolve-tranche.ts';
import type { TrancheState } from './state.ts';

/**
 * The money that the events of one append move, in centimes: a tranche's money stands where its status says, so what
 * is posted is the way from where it stood to where it stands. Nothing is posted twice nor half.
 */
export function tranchePostings(before: TrancheState, events: readonly TrancheEvent[]): Posting[] {
  const after = events.reduce(evolveTranche, before);
  if (after.status === 'absent') return [];
  const from = purposeOf(before);
  const to = purposeOf(after);
  const envelope: Envelope = after;
  return from === to ? [] : [move(envelope, from, to, after.amountCentimes)];
}

/** The station of the money at each status; before it is scheduled, the convention has committed it. */
function purposeOf({ status }: TrancheState): Purpose {
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
