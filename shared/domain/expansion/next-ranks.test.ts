import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionEnvelope } from '../programme/programme-terms.ts';
import { type NextRanks, nextRanks } from './next-ranks.ts';
import type { ExpansionPick, ReserveCandidate } from './state.ts';

function candidate(rank: number, changes: Partial<ReserveCandidate> = {}): ReserveCandidate {
  return {
    applicationId: `UPE-${rank}`,
    rank,
    regionCode: 'MA-08',
    requestedCentimes: 100,
    stalePapers: false,
    taken: false,
    ...changes,
  };
}

const envelopes = [
  { regionCode: 'MA-12', envelopeCentimes: 100 },
  { regionCode: 'MA-08', envelopeCentimes: 250 },
];

const ranksOf = (picks: readonly ExpansionPick[]) => picks.map(({ rank }) => rank);

describe('expansion: next ranks', () => {
  it('takes the reserve in its order as far as each envelope reaches', () => {
    const reserve = [candidate(9), candidate(7), candidate(8, { regionCode: 'MA-12' }), candidate(10)];
    expect(nextRanks(reserve, envelopes)).toEqual({
      picks: [7, 8, 9].map((rank) => ({
        applicationId: `UPE-${rank}`,
        rank,
        regionCode: rank === 8 ? 'MA-12' : 'MA-08',
        requestedCentimes: 100,
      })),
      skipped: [{ applicationId: 'UPE-10', why: 'envelope' }],
      remainingByRegion: { 'MA-08': 50, 'MA-12': 0 },
    });
  });

  it('passes over stale papers and those taken before, and goes on', () => {
    const reserve = [
      candidate(1, { stalePapers: true, requestedCentimes: 999 }),
      candidate(2, { taken: true }),
      candidate(3),
    ];
    const { picks, skipped } = nextRanks(reserve, envelopes);
    expect(ranksOf(picks)).toEqual([3]);
    expect(skipped).toEqual([
      { applicationId: 'UPE-1', why: 'stale-papers' },
      { applicationId: 'UPE-2', why: 'taken' },
    ]);
  });

  it('lets no smaller request overtake the first that does not fit', () => {
    const reserve = [candidate(1, { requestedCentimes: 251 }), candidate(2, { requestedCentimes: 1 })];
    const { picks, skipped } = nextRanks(reserve, envelopes);
    expect(picks).toEqual([]);
    expect(skipped.map(({ why }) => why)).toEqual(['envelope', 'envelope']);
  });

  it('tells what is left in the order of the regions', () => {
    expect(Object.keys(nextRanks([], envelopes).remainingByRegion)).toEqual(['MA-08', 'MA-12']);
  });

  it('takes an application once when it is named twice', () => {
    const { picks, skipped } = nextRanks([candidate(1), candidate(1)], envelopes);
    expect(ranksOf(picks)).toEqual([1]);
    expect(skipped).toEqual([{ applicationId: 'UPE-1', why: 'taken' }]);
  });

  it('orders equal ranks by id', () => {
    const twins = [candidate(1, { applicationId: 'B' }), candidate(1, { applicationId: 'A' })];
    for (const reserve of [twins, twins.toReversed()]) {
      expect(nextRanks(reserve, envelopes).picks.map(({ applicationId }) => applicationId)).toEqual([
        'A',
        'B',
      ]);
    }
  });

  it('takes nobody in a region without an envelope', () => {
    expect(nextRanks([candidate(1, { regionCode: 'MA-01' })], envelopes).picks).toEqual([]);
  });
});

const regions = ['MA-01', 'MA-02'];

const anySituation = fc.record({
  reserve: fc.array(
    fc
      .record({
        rank: fc.integer({ min: 1, max: 15 }),
        regionCode: fc.constantFrom(...regions, 'MA-12'),
        requestedCentimes: fc.integer({ min: 1, max: 300 }),
        stalePapers: fc.boolean(),
        taken: fc.boolean(),
      })
      .map((facts) => ({ ...facts, applicationId: `UPE-${facts.rank}` })),
    { maxLength: 40, size: 'max' },
  ),
  envelopes: fc
    .tuple(...regions.map(() => fc.integer({ min: 0, max: 1500 })))
    .map((amounts) => regions.map((regionCode, i) => ({ regionCode, envelopeCentimes: amounts[i] ?? 0 }))),
});

/** What no proposal may show: a double taking, an overspent envelope, a remainder that does not add up. */
function faultsOf(outcome: NextRanks, given: readonly RegionEnvelope[], spentBefore: NextRanks[] = []) {
  const picks = [...spentBefore, outcome].flatMap((each) => each.picks);
  const twice = new Set(picks.map(({ applicationId }) => applicationId)).size < picks.length;
  const money = given.flatMap(({ regionCode, envelopeCentimes }) => {
    const spent = picks
      .filter((pick) => pick.regionCode === regionCode)
      .reduce((sum, { requestedCentimes }) => sum + requestedCentimes, 0);
    const left = outcome.remainingByRegion[regionCode] ?? Number.NaN;
    return [
      ...(spent > envelopeCentimes ? ['overspent'] : []),
      ...(spent + left !== envelopeCentimes ? ['remainder'] : []),
    ];
  });
  return [...(twice ? ['taken twice'] : []), ...money];
}

/** The next expansion over the same reserve: what was picked is taken, what is left is its envelope. */
function next(outcome: NextRanks, reserve: readonly ReserveCandidate[]): NextRanks {
  const picked = new Set(outcome.picks.map(({ applicationId }) => applicationId));
  return nextRanks(
    reserve.map((each) => ({ ...each, taken: each.taken || picked.has(each.applicationId) })),
    Object.entries(outcome.remainingByRegion).map(([regionCode, envelopeCentimes]) => ({
      regionCode,
      envelopeCentimes,
    })),
  );
}

describe('expansion: any reserve', () => {
  it('is never taken twice nor over an envelope, also by expansions that follow', () => {
    fc.assert(
      fc.property(anySituation, ({ reserve, envelopes: given }) => {
        const first = nextRanks(reserve, given);
        const second = next(first, reserve);
        expect(faultsOf(first, given)).toEqual([]);
        expect(faultsOf(second, given, [first])).toEqual([]);
      }),
    );
  });

  it('is told in full: every candidate is picked or skipped, nobody who is taken or stale is picked', () => {
    fc.assert(
      fc.property(anySituation, ({ reserve, envelopes: given }) => {
        const { picks, skipped } = nextRanks(reserve, given);
        expect(picks.length + skipped.length).toBe(reserve.length);
        for (const { applicationId } of picks) {
          const sound = reserve.some(
            (each) => each.applicationId === applicationId && !each.taken && !each.stalePapers,
          );
          expect(sound).toBe(true);
        }
        expect(ranksOf(picks)).toEqual(ranksOf(picks).sort((a, b) => a - b));
      }),
    );
  });

  it('catches a taking that forgets what was taken before (teeth)', () => {
    const situations = fc.sample(anySituation, { numRuns: 100, seed: 11 });
    const faults = situations.flatMap(({ reserve, envelopes: given }) => {
      const first = nextRanks(reserve, given);
      return faultsOf(nextRanks(reserve, given), given, [first]);
    });
    expect(faults).toContain('taken twice');
    expect(faults).toContain('overspent');
  });
});
