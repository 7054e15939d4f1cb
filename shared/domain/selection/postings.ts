import { move, type Posting } from '../ledger/ledger.ts';

/** On publication: one posting per region, available -> reserved, for all that was selected there (centimes). */
export function publicationPostings(decision: {
  readonly callId: string;
  readonly spentByRegion: Readonly<Record<string, number>>;
}): readonly Posting[] {
  const { callId, spentByRegion } = decision;
  return Object.entries(spentByRegion).map(([regionCode, amountCentimes]) =>
    move({ callId, regionCode }, 'available', 'reserved', amountCentimes),
  );
}
