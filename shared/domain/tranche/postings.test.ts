import { describe, expect, it } from 'vitest';
import { aTranche, trancheEvents } from '../../../test/builders/a-tranche.ts';
import { fold } from '../kernel/decider.ts';
import type { Purpose } from '../ledger/ledger.ts';
import { tranchePostings } from './postings.ts';
import type { TrancheStatus } from './state.ts';
import { tranche } from './tranche.ts';

const stations: Record<TrancheStatus, Purpose> = {
  absent: 'committed',
  scheduled: 'committed',
  requestable: 'committed',
  requested: 'committed',
  certified: 'committed',
  approved: 'committed',
  'on-hold': 'committed',
  observed: 'committed',
  ordered: 'ordered',
  sent: 'ordered',
  unknown: 'ordered',
  paid: 'paid',
  rejected: 'committed',
  returned: 'committed',
  withdrawn: 'available',
};

describe('tranche: postings', () => {
  const statuses = Object.keys(stations) as TrancheStatus[];

  it('move the whole amount between the stations of two statuses, and nothing within one', () => {
    for (const before of statuses) {
      for (const after of statuses.filter((status) => status !== 'absent')) {
        const [from, to] = [stations[before], stations[after]];
        const expected = {
          from: `upe-2026-1/MA-08/${from}`,
          to: `upe-2026-1/MA-08/${to}`,
          amountCentimes: 12_800_000,
        };
        expect(tranchePostings(aTranche(before), aTranche(after))).toEqual(from === to ? [] : [expected]);
      }
    }
  });

  it('are none while there is no tranche', () => {
    expect(tranchePostings(aTranche('absent'), aTranche('absent'))).toEqual([]);
  });

  it('leave nothing in between on the way to the money', () => {
    let before = fold(tranche, []);
    const way = trancheEvents.paid.flatMap((event) => {
      const after = tranche.evolve(before, event);
      const postings = tranchePostings(before, after);
      before = after;
      return postings;
    });
    expect(way.map(({ to }) => to)).toEqual(['upe-2026-1/MA-08/ordered', 'upe-2026-1/MA-08/paid']);
  });
});
