import type { RegionEnvelope } from '../programme/programme-terms.ts';
import type { ExpansionPick, ReserveCandidate, Skipped } from './state.ts';

export interface NextRanks {
  readonly picks: readonly ExpansionPick[];
  readonly skipped: readonly Skipped[];
  /** Centimes left of each envelope. */
  readonly remainingByRegion: Readonly<Record<string, number>>;
}

/**
 * The reserve in the order of its ranks, as far as the envelopes of phase two reach (centimes per region). A file that
 * was taken before or whose papers are stale is passed over; the first that does not fit its region ends the taking
 * there, as in the selection itself: a smaller request must not overtake a better one.
 */
export function nextRanks(
  reserve: readonly ReserveCandidate[],
  envelopes: readonly RegionEnvelope[],
): NextRanks {
  const remaining = new Map(envelopes.map((region) => [region.regionCode, region.envelopeCentimes]));
  const closed = new Set<string>();
  const seen = new Set<string>();
  const picks: ExpansionPick[] = [];
  const skipped: Skipped[] = [];

  for (const candidate of reserve.toSorted(byRank)) {
    const { applicationId, rank, regionCode, requestedCentimes, stalePapers, taken } = candidate;
    const left = remaining.get(regionCode) ?? 0;
    if (taken || seen.has(applicationId)) {
      skipped.push({ applicationId, why: 'taken' });
    } else if (stalePapers) {
      skipped.push({ applicationId, why: 'stale-papers' });
    } else if (closed.has(regionCode) || requestedCentimes > left) {
      closed.add(regionCode);
      skipped.push({ applicationId, why: 'envelope' });
    } else {
      remaining.set(regionCode, left - requestedCentimes);
      picks.push({ applicationId, rank, regionCode, requestedCentimes });
    }
    seen.add(applicationId);
  }
  const byRegion = [...remaining].sort(([a], [b]) => (a < b ? -1 : 1));
  return { picks, skipped, remainingByRegion: Object.fromEntries(byRegion) };
}

function byRank(a: ReserveCandidate, b: ReserveCandidate): number {
  return a.rank - b.rank || (a.applicationId < b.applicationId ? -1 : 1);
}
