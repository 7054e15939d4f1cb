import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allCredits,
  type CreditLine,
  carryCredit,
  creditAccount,
  creditFigures,
  creditKindOf,
  creditOf,
  creditStations,
  grantCredit,
  isCreditAccount,
  lineOf,
  moveCredit,
} from './credit-accounts.ts';
import { firstBreach } from './invariants.ts';
import { account, appropriationAccount, floorCentimes, foldBalances, type Posting } from './ledger.ts';

const line = '1.2.1.3.31';
const y26: CreditLine = { year: 2026, line };
const y27: CreditLine = { year: 2027, line };
const none = { opened: 0, brought: 0, carried: 0, ordered: 0, paid: 0, lapsed: 0, left: 0 };

describe('credit: accounts', () => {
  it('are named by year, line and station, and may not fall below zero', () => {
    expect(creditAccount(y26, 'open')).toBe('credit/2026/1.2.1.3.31/open');
    for (const station of creditStations) expect(floorCentimes(creditAccount(y26, station))).toBe(0);
    expect(() => creditAccount({ year: 2026, line: 'a/b' }, 'open')).toThrow(RangeError);
    expect(() => creditAccount({ year: 2026, line: '' }, 'open')).toThrow(RangeError);
  });

  it('are told from those of a call, even of one that is named so', () => {
    const granted = grantCredit(y26, 1);
    const [, brought] = carryCredit(y26, 1);
    expect(floorCentimes(granted.from)).toBeNull();
    expect(floorCentimes(brought?.from ?? '')).toBeNull();
    for (const name of [granted.from, granted.to, creditAccount(y26, 'paid')])
      expect([isCreditAccount(name), creditOf(name)]).toEqual([true, y26]);
    expect(creditOf(brought?.from ?? '')).toEqual(y27);
    for (const name of [
      account('credit', '2026', 'paid'),
      appropriationAccount('credit'),
      appropriationAccount('carried'),
      'other/2026/1.2.1.3.31/open',
      'x/credit/2026/a',
    ])
      expect([isCreditAccount(name), creditOf(name)]).toEqual([false, undefined]);
  });

  it('say what they hold', () => {
    const [out, into] = carryCredit(y26, 1);
    const names = [grantCredit(y26, 1).from, into?.from, into?.to, out?.to, creditAccount(y26, 'lapsed')];
    expect(names.map((name) => creditKindOf(name ?? ''))).toEqual([
      'granted',
      'brought',
      'open',
      'carried',
      'lapsed',
    ]);
    expect(creditKindOf('credit/2026/paid/unheard-of')).toBe('open');
  });

  it('take a line without slashes and blanks, of 40 characters at most', () => {
    expect(lineOf(' 1.2.1.3.31 ')).toBe('1.2.1.3.31');
    expect(lineOf('art. 20 / § 31')).toBe('art.-20-31');
    expect(lineOf('9'.repeat(41))).toBe('9'.repeat(40));
  });
});

describe('credit: postings', () => {
  it('grant, move and carry over to the next year on the same line', () => {
    expect(grantCredit(y26, 5)).toEqual({
      from: 'appropriation/credit/2026/1.2.1.3.31',
      to: 'credit/2026/1.2.1.3.31/open',
      amountCentimes: 5,
    });
    expect(moveCredit(y26, 'open', 'ordered', 3)).toEqual({
      from: 'credit/2026/1.2.1.3.31/open',
      to: 'credit/2026/1.2.1.3.31/ordered',
      amountCentimes: 3,
    });
    expect(carryCredit(y26, 2)).toEqual([
      { from: 'credit/2026/1.2.1.3.31/open', to: 'credit/2026/1.2.1.3.31/carried', amountCentimes: 2 },
      {
        from: 'appropriation/carried/2027/1.2.1.3.31',
        to: 'credit/2027/1.2.1.3.31/open',
        amountCentimes: 2,
      },
    ]);
    for (const nothing of [0, -1]) expect(() => grantCredit(y26, nothing)).toThrow(RangeError);
  });

  it('add up to the figures of each year and line', () => {
    const other: CreditLine = { year: 2026, line: '9' };
    const balances = foldBalances([
      grantCredit(y26, 100),
      grantCredit(other, 7),
      moveCredit(y26, 'open', 'ordered', 60),
      moveCredit(y26, 'ordered', 'paid', 30),
      moveCredit(y26, 'ordered', 'lapsed', 10),
      ...carryCredit(y26, 25),
      grantCredit(y27, 50),
      { from: appropriationAccount('upe'), to: account('upe', 'MA-08', 'available'), amountCentimes: 9 },
    ]);
    const figures26 = { opened: 100, carried: 25, ordered: 20, paid: 30, lapsed: 10, left: 15 };
    expect(allCredits(balances)).toEqual([
      { ...none, ...y26, ...figures26 },
      { ...none, ...other, opened: 7, left: 7 },
      { ...none, ...y27, opened: 50, brought: 25, left: 75 },
    ]);
    expect(creditFigures(new Map(), y26)).toEqual({ ...none, ...y26 });
  });
});

describe('credit: first breach', () => {
  const breach = (...appends: readonly (readonly Posting[])[]) => firstBreach(appends);
  const granted = [grantCredit(y26, 100)];

  it('is none while a year orders and pays to the last centime of its credit', () => {
    const carried = carryCredit(y26, 40);
    expect(
      breach(
        granted,
        [moveCredit(y26, 'open', 'ordered', 60)],
        [moveCredit(y26, 'ordered', 'paid', 60)],
        carried,
        [moveCredit(y27, 'open', 'ordered', 40)],
      ),
    ).toBeUndefined();
  });

  it('names a year and line that orders or pays beyond its credit', () => {
    for (const station of ['ordered', 'paid'] as const) {
      const borrowed = { ...moveCredit(y26, 'open', station, 1), to: creditAccount(y27, station) };
      expect(breach(granted, [borrowed])).toEqual({
        rule: 'above-credit',
        position: 1,
        subject: '2027/1.2.1.3.31',
      });
    }
    const back = { ...grantCredit(y26, 1), from: creditAccount(y26, 'carried') };
    expect(breach(granted, [moveCredit(y26, 'open', 'paid', 100)], [back])).toMatchObject({
      rule: 'below-floor',
    });
  });

  it('names a year that brought what the year before did not carry, and the other way', () => {
    const [out, into] = carryCredit(y26, 5);
    if (!out || !into) throw new Error('nothing is carried');
    expect(breach([into])).toEqual({ rule: 'carried-over', position: 0, subject: '2027/1.2.1.3.31' });
    expect(breach(granted, [into])).toMatchObject({ rule: 'carried-over', subject: '2026/1.2.1.3.31' });
    expect(breach(granted, [out])).toEqual({ rule: 'carried-over', position: 1, subject: '2026/1.2.1.3.31' });
    const elsewhere = { ...into, from: 'appropriation/carried/2027/9', to: 'credit/2027/9/open' };
    expect(breach(granted, [out, elsewhere])).toMatchObject({ rule: 'carried-over' });
    expect(breach(granted, [out, { ...into, amountCentimes: 4 }])).toMatchObject({ rule: 'carried-over' });
  });

  it('does not take the account of a credit for one of a call', () => {
    const odd: CreditLine = { year: 2026, line: 'paid' };
    expect(breach([grantCredit(odd, 5)])).toBeUndefined();
  });
});

const anyStep = fc.record({
  credit: fc.constantFrom(y26, y27, { year: 2026, line: '9' }),
  act: fc.constantFrom('grant', 'order', 'pay', 'fail', 'lapse', 'carry'),
  amountCentimes: fc.integer({ min: 1, max: 300 }),
});
type AnyStep = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

function postingsOf({ act, amountCentimes, credit }: AnyStep): readonly Posting[] {
  switch (act) {
    case 'grant':
      return [grantCredit(credit, amountCentimes)];
    case 'order':
      return [moveCredit(credit, 'open', 'ordered', amountCentimes)];
    case 'pay':
      return [moveCredit(credit, 'ordered', 'paid', amountCentimes)];
    case 'fail':
      return [moveCredit(credit, 'ordered', 'open', amountCentimes)];
    case 'lapse':
      return [moveCredit(credit, 'ordered', 'lapsed', amountCentimes)];
    default:
      return carryCredit(credit, amountCentimes);
  }
}

describe('credit: model of years', () => {
  const neverAbove = (floors: boolean) =>
    fc.property(fc.array(anyStep, { maxLength: 80, size: 'max' }), (steps) => {
      let balances = foldBalances([]);
      const appends: (readonly Posting[])[] = [];
      for (const step of steps) {
        const postings = postingsOf(step);
        const short = postings.some(
          ({ amountCentimes, from }) =>
            floorCentimes(from) === 0 && (balances.get(from) ?? 0) < amountCentimes,
        );
        if (floors && short) continue;
        balances = foldBalances(postings, balances);
        appends.push(postings);
      }
      expect(firstBreach(appends)).toBeUndefined();
      for (const { brought, carried, lapsed, left, opened, ordered, paid } of allCredits(balances)) {
        expect(opened + brought).toBe(left + ordered + paid + lapsed + carried);
        expect(ordered + paid).toBeLessThanOrEqual(opened + brought - carried);
      }
    });

  it('orders and pays in each year at most what it was given, and carries over at most what is left', () => {
    fc.assert(neverAbove(true), { numRuns: 400 });
  });

  it('has teeth: a limit that is checked in the page only is found', () => {
    expect(fc.check(neverAbove(false), { numRuns: 400, endOnFailure: true }).failed).toBe(true);
  });
});
