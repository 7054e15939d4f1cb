import { move, type Posting } from '../ledger/ledger.ts';
import type { SelectionResult } from './state.ts';

/**
 * When the result reached an application that had been withdrawn meanwhile: what the publication reserved for it goes
 * back to its region (centimes). The region and the amount are those of the committee's ranking.
 */
export function lapsedResultPostings(
  callId: string,
  ranked: {
    readonly regionCode: string;
    readonly requestedCentimes: number;
    readonly result: SelectionResult;
  },
): readonly Posting[] {
  if (ranked.result !== 'selected') return [];
  const { regionCode, requestedCentimes } = ranked;
  return [move({ callId, regionCode }, 'reserved', 'available', requestedCentimes)];
}
