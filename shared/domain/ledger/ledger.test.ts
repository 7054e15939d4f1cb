import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBreach } from './invariants.ts';
import {
  account,
  appropriate,
  appropriationAccount,
  balanced,
  floorCentimes,
  foldBalances,
  move,
  type Posting,
  type Purpose,
  purposes,
  recover,
} from './ledger.ts';

const draa = { callId: 'upe-2026-1', regionCode: 'MA-08' };
const oriental = { callId: 'upe-2026-1', regionCode: 'MA-02' };

describe('ledger: accounts', () => {
  it('are named by call, region and purpose', () => {
    expect(account('upe-2026-1', 'MA-08', 'committed')).toBe('upe-2026-1/MA-08/committed');
    expect(appropriationAccount('upe-2026-1')).toBe('appropriation/upe-2026-1');
  });

  it('have parts without a slash, and none that is empty', () => {
    expect(() => account('', 'MA-08', 'paid')).toThrow('Not a part of an account');
    expect(() => account('upe', 'MA/08', 'paid')).toThrow(RangeError);
    expect(() => appropriationAccount('a/b')).toThrow(RangeError);
  });

  it('may not fall below zero, but those that the money comes from', () => {
    for (const purpose of purposes) expect(floorCentimes(account('c', 'r', purpose))).toBe(0);
    expect(floorCentimes(appropriationAccount('c'))).toBeNull();
    expect(floorCentimes('a-call/appropriation/paid')).toBe(0);
  });

  it('take the money from one station to the next', () => {
    const way = ['available', 'reserved', 'committed', 'ordered', 'paid', 'returned', 'recovered'];
    expect([...purposes]).toEqual(way);
  });
});

describe('ledger: postings', () => {
  it('move an amount between two purposes of one envelope, or from the appropriation', () => {
    expect(move(draa, 'reserved', 'committed', 25_600_000)).toEqual({
      from: 'upe-2026-1/MA-08/reserved',
      to: 'upe-2026-1/MA-08/committed',
      amountCentimes: 25_600_000,
    });
    expect(appropriate(draa, 1)).toEqual({
      from: 'appropriation/upe-2026-1',
      to: 'upe-2026-1/MA-08/available',
      amountCentimes: 1,
    });
  });

  it('recover from what was paid', () => {
    expect(recover(draa, 40)).toEqual(move(draa, 'paid', 'recovered', 40));
    expect(() => recover(draa, 0)).toThrow(RangeError);
    const paid = [appropriate(draa, 100), move(draa, 'available', 'paid', 60)];
    expect(firstBreach([paid, [recover(draa, 60)]])).toBeUndefined();
    expect(firstBreach([paid, [recover(draa, 61)]])).toMatchObject({ rule: 'below-floor' });
  });

  it('move whole centimes above zero from one account to another', () => {
    for (const amount of [0, -1]) {
      expect(() => move(draa, 'ordered', 'paid', amount)).toThrow(`more than nothing, not ${amount}`);
      expect(() => appropriate(draa, amount)).toThrow(RangeError);
    }
    for (const amount of [0.5, Number.NaN, 2 ** 53]) {
      expect(() => move(draa, 'ordered', 'paid', amount)).toThrow('safe integer');
    }
    expect(() => move(draa, 'paid', 'paid', 1)).toThrow('not within upe-2026-1/MA-08/paid');
  });

  it('are balanced when each moves a whole amount above zero between two accounts', () => {
    const good = move(draa, 'ordered', 'paid', 5);
    expect(balanced([])).toBe(true);
    expect(balanced([good, good])).toBe(true);
    for (const wrong of [
      { ...good, amountCentimes: 0 },
      { ...good, amountCentimes: -5 },
      { ...good, amountCentimes: 0.5 },
      { ...good, to: good.from },
    ]) {
      expect(balanced([good, wrong])).toBe(false);
    }
  });
});

describe('ledger: balances', () => {
  it('are the fold of the postings, from given balances too', () => {
    const first = foldBalances([appropriate(draa, 100), move(draa, 'available', 'reserved', 30)]);
    expect(Object.fromEntries(first)).toEqual({
      'appropriation/upe-2026-1': -100,
      'upe-2026-1/MA-08/available': 70,
      'upe-2026-1/MA-08/reserved': 30,
    });
    const second = foldBalances([move(draa, 'available', 'reserved', 5)], first);
    expect(second.get('upe-2026-1/MA-08/reserved')).toBe(35);
    expect(first.get('upe-2026-1/MA-08/reserved')).toBe(30);
  });

  it('stay safe integers', () => {
    const much = appropriate(draa, Number.MAX_SAFE_INTEGER);
    expect(() => foldBalances([much, appropriate(draa, 1)])).toThrow(RangeError);
  });
});

describe('ledger: first breach', () => {
  const given = [appropriate(draa, 100), appropriate(oriental, 50)];

  it('is none while every prefix is right', () => {
    expect(firstBreach([])).toBeUndefined();
    const way = [
      move(draa, 'available', 'reserved', 100),
      move(draa, 'reserved', 'committed', 100),
      move(draa, 'committed', 'ordered', 60),
      move(draa, 'ordered', 'paid', 60),
      move(draa, 'paid', 'returned', 60),
      move(draa, 'returned', 'committed', 60),
      move(draa, 'committed', 'available', 100),
    ];
    expect(firstBreach([given, ...way.map((posting) => [posting])])).toBeUndefined();
  });

  it('is judged after each append, not within one', () => {
    expect(firstBreach([[move(draa, 'available', 'reserved', 100), ...given]])).toBeUndefined();
  });

  it('names an append whose posting moves nothing', () => {
    const empty = { from: 'a', to: 'b', amountCentimes: 0 };
    expect(firstBreach([given, [], [empty]])).toEqual({ rule: 'unbalanced', position: 2, subject: 'a' });
  });

  it('names an account below its floor', () => {
    const appends = [
      given,
      [move(draa, 'available', 'reserved', 100)],
      [move(draa, 'reserved', 'paid', 101)],
    ];
    expect(firstBreach(appends)).toEqual({
      rule: 'below-floor',
      position: 2,
      subject: 'upe-2026-1/MA-08/reserved',
    });
  });

  it('names a call that commits, orders or pays money of another', () => {
    for (const purpose of ['committed', 'ordered', 'paid', 'returned', 'recovered'] as const) {
      const posting: Posting = {
        from: account('upe-2026-1', 'MA-08', 'available'),
        to: account('upe-2026-2', 'MA-08', purpose),
        amountCentimes: 1,
      };
      expect(firstBreach([given, [posting]])).toEqual({
        rule: 'above-appropriation',
        position: 1,
        subject: 'upe-2026-2',
      });
    }
    const reserved = {
      ...move(draa, 'available', 'reserved', 1),
      to: account('upe-2026-2', 'MA-08', 'reserved'),
    };
    expect(firstBreach([given, [reserved]])).toBeUndefined();
  });

  it('lets a call spend to the last centime, all its regions together', () => {
    const spend = [move(draa, 'available', 'committed', 100), move(oriental, 'available', 'paid', 50)];
    expect(firstBreach([given, spend])).toBeUndefined();
    const more: Posting = {
      from: 'appropriation/other',
      to: account('upe-2026-1', 'MA-02', 'ordered'),
      amountCentimes: 1,
    };
    expect(firstBreach([given, spend, [more]])).toMatchObject({ rule: 'above-appropriation', position: 2 });
  });
});

/** Moves as a store sees them, the overspending ones too. */
const anyMove = fc.record({
  envelope: fc.constantFrom(draa, oriental),
  from: fc.constantFrom(...purposes),
  to: fc.constantFrom(...purposes),
  amountCentimes: fc.integer({ min: 1, max: 200_000 }),
});

/** Takes each move only when its account holds the money: the floor of the store. */
function kept(
  moves: readonly (typeof anyMove extends fc.Arbitrary<infer Value> ? Value : never)[],
  floors: boolean,
) {
  let balances = foldBalances([appropriate(draa, 300_000), appropriate(oriental, 100_000)]);
  const appends: Posting[][] = [[appropriate(draa, 300_000), appropriate(oriental, 100_000)]];
  for (const { envelope, from, to, amountCentimes } of moves) {
    if (from === to) continue;
    const posting = move(envelope, from, to, amountCentimes);
    if (floors && (balances.get(posting.from) ?? 0) < amountCentimes) continue;
    balances = foldBalances([posting], balances);
    appends.push([posting]);
  }
  return { balances, appends };
}

describe('ledger: model of envelopes', () => {
  const spentOf = (balances: ReadonlyMap<string, number>, purpose: Purpose) =>
    [draa, oriental].reduce(
      (sum, { callId, regionCode }) => sum + (balances.get(account(callId, regionCode, purpose)) ?? 0),
      0,
    );

  const neverOverspent = (floors: boolean) =>
    fc.property(fc.array(anyMove, { maxLength: 60, size: 'max' }), (moves) => {
      const { balances, appends } = kept(moves, floors);
      expect([...balances.values()].reduce((sum, each) => sum + each, 0)).toBe(0);
      expect(firstBreach(appends)).toBeUndefined();
      const used = ['committed', 'ordered', 'paid', 'returned', 'recovered'] as const;
      const spent = used.map((purpose) => spentOf(balances, purpose));
      expect(spent.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(400_000);
    });

  it('balances at every prefix and never spends more than was appropriated', () => {
    fc.assert(neverOverspent(true), { numRuns: 500 });
  });

  it('has teeth: a limit that is checked in the page only is found', () => {
    expect(fc.check(neverOverspent(false), { numRuns: 500, endOnFailure: true }).failed).toBe(true);
  });
});
