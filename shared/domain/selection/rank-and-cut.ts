import type { Call } from '../programme/programme-terms.ts';
import type { RankedApplication, SelectionEntry } from './state.ts';

export interface RankingAndCut {
  readonly ranking: readonly RankedApplication[];
  readonly spentByRegion: Readonly<Record<string, number>>;
}

/**
 * The order and the cut, the same for the same entries whatever their order. Ranks go over all entries, by score, then
 * by the earlier submission, then by id so that no two are ever equal. In each region those that pass are taken in
 * that order while they fit what is left of the region's envelope (centimes); the first that does not fit ends the
 * taking there, since a smaller request must not overtake a better one. The others that pass are the reserve.
 */
export function rankAndCut(
  entries: readonly SelectionEntry[],
  call: Pick<Call, 'envelopes'>,
  passScore: number,
): RankingAndCut {
  const remaining = new Map(call.envelopes.map((region) => [region.regionCode, region.envelopeCentimes]));
  const spent = new Map<string, number>();
  const closed = new Set<string>();

  const ranking = entries.toSorted(byScoreThenSubmission).map((entry, index): RankedApplication => {
    const { applicationId, regionCode, requestedCentimes, score } = entry;
    const facts = { applicationId, rank: index + 1, score, regionCode, requestedCentimes };
    if (score < passScore) return { ...facts, result: 'rejected' };
    const left = remaining.get(regionCode) ?? 0;
    if (closed.has(regionCode) || requestedCentimes > left) {
      closed.add(regionCode);
      return { ...facts, result: 'reserve' };
    }
    remaining.set(regionCode, left - requestedCentimes);
    spent.set(regionCode, (spent.get(regionCode) ?? 0) + requestedCentimes);
    return { ...facts, result: 'selected' };
  });

  const byRegion = [...spent].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ranking, spentByRegion: Object.fromEntries(byRegion) };
}

function byScoreThenSubmission(a: SelectionEntry, b: SelectionEntry): number {
  return (
    b.score - a.score ||
    a.submittedOrder - b.submittedOrder ||
    (a.applicationId < b.applicationId ? -1 : Number(a.applicationId > b.applicationId))
  );
}
