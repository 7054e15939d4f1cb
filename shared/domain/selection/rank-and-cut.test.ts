import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegionEnvelope } from '../programme/programme-terms.ts';
import { type RankingAndCut, rankAndCut } from './rank-and-cut.ts';
import type { RankedApplication, SelectionEntry } from './state.ts';

const PASS = 6000;

function entry(applicationId: string, score: number, changes: Partial<SelectionEntry> = {}): SelectionEntry {
  const order = Number(applicationId.replace(/\D/gu, ''));
  return {
    applicationId,
    score,
    regionCode: 'MA-08',
    requestedCentimes: 100,
    submittedOrder: order,
    ...changes,
  };
}

const envelopes = [
  { regionCode: 'MA-08', envelopeCentimes: 250 },
  { regionCode: 'MA-12', envelopeCentimes: 100 },
];

const outcomes = ({ ranking }: RankingAndCut) =>
  ranking.map(({ applicationId, rank, result }) => `${rank} ${applicationId} ${result}`);

describe('selection: rank and cut', () => {
  it('orders by score, then by the earlier submission, then by id', () => {
    const entries = [entry('A4', 7000), entry('A3', 9000), entry('A2', 7000), entry('A1', 5999)];
    const twins = [entry('B', 6000, { submittedOrder: 9 }), entry('A', 6000, { submittedOrder: 9 })];
    const { ranking } = rankAndCut([...entries, ...twins], { envelopes }, PASS);
    expect(ranking.map(({ applicationId }) => applicationId)).toEqual(['A3', 'A2', 'A4', 'A', 'B', 'A1']);
    expect(ranking.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes in each region while the envelope lasts, to the last centime', () => {
    const entries = [
      entry('A1', 9000, { requestedCentimes: 150 }),
      entry('A2', 8000, { requestedCentimes: 100 }),
      entry('A3', 7000, { requestedCentimes: 1 }),
      entry('A4', 6500, { regionCode: 'MA-12' }),
    ];
    const cut = rankAndCut(entries, { envelopes }, PASS);
    expect(outcomes(cut)).toEqual(['1 A1 selected', '2 A2 selected', '3 A3 reserve', '4 A4 selected']);
    expect(cut.spentByRegion).toEqual({ 'MA-08': 250, 'MA-12': 100 });
  });

  it('lets no smaller request overtake the first that does not fit', () => {
    const entries = [
      entry('A1', 9000, { requestedCentimes: 200 }),
      entry('A2', 8000, { requestedCentimes: 51 }),
      entry('A3', 7000, { requestedCentimes: 50 }),
    ];
    const cut = rankAndCut(entries, { envelopes }, PASS);
    expect(outcomes(cut)).toEqual(['1 A1 selected', '2 A2 reserve', '3 A3 reserve']);
    expect(cut.spentByRegion).toEqual({ 'MA-08': 200 });
  });

  it('tells what is spent in the order of the regions', () => {
    const entries = [entry('A1', 9000, { regionCode: 'MA-12' }), entry('A2', 8000)];
    const { spentByRegion } = rankAndCut(entries, { envelopes }, PASS);
    expect(Object.keys(spentByRegion)).toEqual(['MA-08', 'MA-12']);
  });

  it('rejects below the pass score only', () => {
    const cut = rankAndCut([entry('A1', 6000), entry('A2', 5999)], { envelopes }, PASS);
    expect(outcomes(cut)).toEqual(['1 A1 selected', '2 A2 rejected']);
  });

  it('selects nobody in a region without an envelope', () => {
    const cut = rankAndCut([entry('A1', 9000, { regionCode: 'MA-01' })], { envelopes }, PASS);
    expect(outcomes(cut)).toEqual(['1 A1 reserve']);
    expect(cut.spentByRegion).toEqual({});
  });
});

const regions = ['MA-01', 'MA-02', 'MA-03'];

const anySituation = fc.record({
  entries: fc.uniqueArray(
    fc.record({
      applicationId: fc.integer({ min: 1, max: 999 }).map((n) => `UPE-${n}`),
      regionCode: fc.constantFrom(...regions, 'MA-12'),
      requestedCentimes: fc.integer({ min: 1, max: 500 }),
      score: fc.integer({ min: 5900, max: 6200 }),
      submittedOrder: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: (each) => each.applicationId, maxLength: 40, size: 'max' },
  ),
  envelopes: fc
    .tuple(...regions.map(() => fc.integer({ min: 0, max: 2000 })))
    .map((amounts) => regions.map((regionCode, i) => ({ regionCode, envelopeCentimes: amounts[i] ?? 0 }))),
});

/** What no decision may show: an envelope overspent, a total that is not the sum, a better file overtaken. */
function faultsOf({ ranking, spentByRegion }: RankingAndCut, given: readonly RegionEnvelope[]): string[] {
  return [...regions, 'MA-12'].flatMap((regionCode) => {
    const inRegion = ranking.filter((ranked) => ranked.regionCode === regionCode);
    const passing = inRegion.filter(({ result }) => result !== 'rejected');
    const spent = passing
      .filter(({ result }) => result === 'selected')
      .reduce((sum, { requestedCentimes }) => sum + requestedCentimes, 0);
    const envelope = given.find((each) => each.regionCode === regionCode)?.envelopeCentimes ?? 0;
    const firstReserve = passing.find(({ result }) => result === 'reserve');
    const overtaken =
      firstReserve && passing.some((each) => each.result === 'selected' && each.rank > firstReserve.rank);
    const shutTooEarly = firstReserve && spent + firstReserve.requestedCentimes <= envelope;
    return [
      ...(spent > envelope ? ['overspent'] : []),
      ...(spent !== (spentByRegion[regionCode] ?? 0) ? ['wrong total'] : []),
      ...(overtaken ? ['overtaken'] : []),
      ...(shutTooEarly ? ['left out though it fits'] : []),
    ];
  });
}

describe('selection: any set of entries', () => {
  it('has one order, whatever order it is handed in', () => {
    fc.assert(
      fc.property(anySituation, fc.infiniteStream(fc.nat()), (situation, noise) => {
        const shuffled = situation.entries
          .map((each) => ({ each, at: noise.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const outcome = rankAndCut(situation.entries, situation, PASS);
        expect(rankAndCut(shuffled, situation, PASS)).toEqual(outcome);
        expect(outcome.ranking.map(({ rank }) => rank)).toEqual(situation.entries.map((_, i) => i + 1));
      }),
    );
  });

  it('is ranked by score without a gap, and rejected exactly below the pass score', () => {
    fc.assert(
      fc.property(anySituation, ({ entries, envelopes: given }) => {
        const { ranking } = rankAndCut(entries, { envelopes: given }, PASS);
        expect(ranking.map(({ score }) => score)).toEqual(
          entries.map(({ score }) => score).sort((a, b) => b - a),
        );
        expect(ranking.every(({ score, result }) => score < PASS === (result === 'rejected'))).toBe(true);
      }),
    );
  });

  it('never overspends an envelope nor passes over a better file', () => {
    fc.assert(
      fc.property(anySituation, ({ entries, envelopes: given }) => {
        expect(faultsOf(rankAndCut(entries, { envelopes: given }, PASS), given)).toEqual([]);
      }),
    );
  });
});

describe('selection: teeth', () => {
  /** Applies a policy to the right ranking and finds the faults it brings, over many situations. */
  function caught(policy: (ranked: RankedApplication, left: number) => boolean): Set<string> {
    const faults = new Set<string>();
    const situations = fc.sample(anySituation, { numRuns: 300, seed: 7 });
    for (const { entries, envelopes: given } of situations) {
      const left = new Map(given.map((each) => [each.regionCode, each.envelopeCentimes]));
      const spentByRegion: Record<string, number> = {};
      const ranking = rankAndCut(entries, { envelopes: given }, PASS).ranking.map((ranked) => {
        const { regionCode, requestedCentimes } = ranked;
        if (ranked.result === 'rejected') return ranked;
        if (!policy(ranked, left.get(regionCode) ?? 0)) return { ...ranked, result: 'reserve' as const };
        left.set(regionCode, (left.get(regionCode) ?? 0) - requestedCentimes);
        spentByRegion[regionCode] = (spentByRegion[regionCode] ?? 0) + requestedCentimes;
        return { ...ranked, result: 'selected' as const };
      });
      for (const fault of faultsOf({ ranking, spentByRegion }, given)) faults.add(fault);
    }
    return faults;
  }

  it('catch a policy that lets a smaller request overtake', () => {
    expect(caught(({ requestedCentimes }, left) => requestedCentimes <= left)).toContain('overtaken');
  });

  it('catch a policy that takes the one that no longer fits', () => {
    expect(caught((_, left) => left > 0)).toContain('overspent');
  });

  it('catch a policy that keeps money back', () => {
    expect(caught(({ requestedCentimes }, left) => requestedCentimes < left / 2)).toContain(
      'left out though it fits',
    );
  });
});
