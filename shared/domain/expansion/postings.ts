import { sumCentimes } from '../kernel/money.ts';
import { move, type Posting, type Purpose } from '../ledger/ledger.ts';
import type { ExpansionPick } from './state.ts';

interface Taking {
  /** The call of phase two, whose envelopes pay. */
  readonly callId: string;
  readonly picks: readonly ExpansionPick[];
}

/** On confirmation: one posting per region, available -> reserved, for all picks there (centimes). */
export function confirmationPostings(taking: Taking): readonly Posting[] {
  return perRegion(taking, 'available', 'reserved');
}

/** On cancelling an expansion that had been confirmed: what it had reserved goes back; otherwise it holds nothing. */
export function cancellationPostings(
  taking: Taking & { readonly wasConfirmed: boolean },
): readonly Posting[] {
  return taking.wasConfirmed ? perRegion(taking, 'reserved', 'available') : [];
}

/** On dropping one pick: what was reserved for it goes back to its region. */
export function droppedPickPostings(taking: Taking, applicationId: string): readonly Posting[] {
  const picks = taking.picks.filter((pick) => pick.applicationId === applicationId);
  return perRegion({ callId: taking.callId, picks }, 'reserved', 'available');
}

function perRegion({ callId, picks }: Taking, from: Purpose, to: Purpose): readonly Posting[] {
  const regions = Map.groupBy(picks, (pick) => pick.regionCode);
  return [...regions].map(([regionCode, inRegion]) =>
    move({ callId, regionCode }, from, to, sumCentimes(inRegion.map((pick) => pick.requestedCentimes))),
  );
}
