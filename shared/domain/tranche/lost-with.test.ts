import { describe, expect, it } from 'vitest';
import { aTranche } from '../../../test/builders/a-tranche.ts';
import { lostWith, shutTranches } from './lost-with.ts';
import type { ExistingTranche } from './state.ts';

const first = aTranche('requestable');
const scheduled = (index: number, gate: string): ExistingTranche => ({
  ...aTranche('scheduled'),
  trancheId: `CV-UPE-017-${index}`,
  index,
  gate,
});
const indexes = (tranches: readonly ExistingTranche[]) => tranches.map(({ index }) => index);

describe('tranche: what is lost with a withdrawal', () => {
  it('is every later tranche that waits for its payment or report, and what waits for those', () => {
    const schedule = [first, scheduled(3, 'report(2).accepted'), scheduled(2, 'tranche(1).paid')];
    expect(indexes(lostWith(first, schedule))).toEqual([2, 3]);
  });

  it('is none that has another way, whose gate is open, or that is closed already', () => {
    const open = { ...aTranche('requestable'), index: 2, gate: 'report(1).accepted' };
    const schedule = [first, open, scheduled(3, 'report(1).accepted or date >= 2027-01-01')];
    expect(lostWith(first, schedule)).toEqual([]);
  });

  it('does not name again what an earlier withdrawal took', () => {
    const gone = { ...aTranche('withdrawn'), index: 1 };
    const third = { ...aTranche('requestable'), index: 3 };
    const schedule = [gone, scheduled(2, 'tranche(1).paid'), third, scheduled(4, 'report(3).accepted')];
    expect(indexes(lostWith(third, schedule))).toEqual([4]);
  });

  it('is shut from then on, and nothing is before', () => {
    const later = [scheduled(3, 'report(2).accepted'), scheduled(2, 'tranche(1).paid')];
    expect(shutTranches([first, ...later])).toEqual([]);
    expect(indexes(shutTranches([{ ...aTranche('withdrawn'), index: 1 }, ...later]))).toEqual([2, 3]);
  });
});
