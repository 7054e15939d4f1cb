import { beforeAll, describe, expect, it } from 'vitest';
import { aDesk } from '../../../test/builders/a-desk.ts';
import { aMoneyMonth, record } from '../../../test/builders/a-ledger.ts';
import { readLedger } from '../../use-cases/read-ledger.ts';
import { CONVENTION_STATIONS, conventionBalanceOn } from './convention-balance.ts';
import { balancesOn, type LedgerLog, regionBalances } from './ledger-log.ts';
import { makePack } from './make-pack.ts';
import type { Pack } from './pack.ts';

const MONTH = '2026-10';
const [ONE, TWO, THREE] = [12_800_000, 7_680_000, 5_120_000];
const AGREED = ONE + TWO + THREE;
const at = (name: string) => `upe-2026-1/MA-08/${name}`;
let log: LedgerLog;
let pack: Pack;
let kept: ReadonlyMap<string, number>;

beforeAll(async () => {
  const { desk } = await aDesk();
  await record(desk, aMoneyMonth());
  log = await readLedger(desk.store);
  kept = await desk.store.balances('');
  pack = makePack(log, MONTH, { kept });
});

describe('ledger: balance on a day', () => {
  it('is the fold of what was posted until then, and today that of the accounts, to the centime', () => {
    expect(Object.fromEntries(balancesOn(log.entries, '2026-11-30'))).toEqual(Object.fromEntries(kept));
    expect(balancesOn(log.entries, '2026-09-19').get(at('reserved'))).toBe(AGREED);
    expect(balancesOn(log.entries, '2026-09-20').get(at('committed'))).toBe(AGREED);
    expect(balancesOn(log.entries, '2026-10-02').get(at('ordered'))).toBe(ONE);
    expect(balancesOn(log.entries, '2026-05-31').size).toBe(0);
  });

  it('of a region is that of its envelopes together', () => {
    const regions = regionBalances(balancesOn(log.entries, '2026-10-06'));
    expect(regions.get('MA-08/paid')).toBe(ONE);
    expect([...regions.keys()].some((name) => name.startsWith('appropriation'))).toBe(false);
  });

  it('of a convention follows its tranches, and all conventions fill the accounts', () => {
    const [own] = log.conventions;
    if (!own) throw new Error('no convention was read');
    const on = (day: string) => conventionBalanceOn(own, day);
    const none = { committed: 0, ordered: 0, paid: 0, released: 0, returned: 0, recovered: 0 };
    expect(on('2026-09-19')).toEqual(none);
    expect(on('2026-09-20')).toEqual({ ...none, committed: AGREED });
    expect(on('2026-10-12')).toEqual({
      ...none,
      ...{ ordered: THREE, paid: ONE, returned: TWO },
    });
    expect(on('2026-10-13')).toEqual({ ...none, committed: TWO, ordered: THREE, paid: ONE });
    expect(on('2026-10-31')).toEqual({ ...none, paid: AGREED });
    for (const day of ['2026-09-20', '2026-10-04', '2026-10-12', '2026-10-20', '2026-10-31']) {
      const accounts = balancesOn(log.entries, day);
      for (const purpose of CONVENTION_STATIONS)
        expect(accounts.get(at(purpose)) ?? 0).toBe(on(day)[purpose]);
    }
  });
});

describe('pack: a month with a payment, a return and an unknown order', () => {
  it('adds up to the centime', () => {
    expect(pack.differences).toEqual([]);
    expect(pack.totals).toEqual({
      sentCount: 4,
      sentCentimes: AGREED + TWO,
      paidCentimes: AGREED + TWO,
      rejectedCentimes: 0,
      returnedCentimes: TWO,
      recoveredCentimes: 0,
      openCount: 0,
      openCentimes: 0,
      unknownCount: 0,
      unmatchedCount: 0,
      differenceCount: 0,
    });
    for (const row of pack.accounts)
      expect(row.openingCentimes + row.inCentimes - row.outCentimes).toBe(row.closingCentimes);
  });

  it('shows every account with its opening, movements and closing, in the order of the money', () => {
    const shown = pack.accounts.map((row) => [row.purpose, row.openingCentimes, row.closingCentimes]);
    expect(shown).toEqual([
      ['appropriation', -100_000_000, -100_000_000],
      ['available', 100_000_000 - AGREED, 100_000_000 - AGREED],
      ['reserved', 0, 0],
      ['committed', AGREED, 0],
      ['ordered', 0, 0],
      ['paid', 0, AGREED],
      ['returned', 0, 0],
    ]);
  });

  it('names the line, or the two officers, behind each answer, and whose hands were in it', () => {
    const rows = pack.answers.map(({ answer, line, orderId }) => [orderId, answer, line?.lineId]);
    expect(rows).toEqual([
      ['CV-UPE-017-1/1', 'paid', '1'],
      ['CV-UPE-017-2/1', 'paid', '2'],
      ['CV-UPE-017-2/1', 'returned', '3'],
      ['CV-UPE-017-2/2', 'paid', '4'],
      ['CV-UPE-017-3/1', 'paid', undefined],
    ]);
    expect(pack.hands).toEqual(['accountant-1', 'finance-2', 'finance-4']);
  });

  it('of the month before knows nothing of it', () => {
    const before = makePack(log, '2026-09');
    expect(before.totals).toMatchObject({ sentCount: 0, openCount: 0, paidCentimes: 0, differenceCount: 0 });
    expect(before.accounts.find(({ purpose }) => purpose === 'committed')?.closingCentimes).toBe(AGREED);
  });
});

describe('pack: what waits at the end of the month', () => {
  it('is every order without an answer, with its age, and every line that a person still has', () => {
    const end = '2026-10-10T00:00:00.000Z';
    const cut = log.conventions.map((convention) => ({
      ...convention,
      tranches: convention.tranches.map((tranche) => ({
        ...tranche,
        events: tranche.events.filter(({ at: moment, type }) => moment < end || type === 'PaymentUnknown'),
      })),
    }));
    const stray = { statementId: 'ST-9', lineId: '4', code: 'STATEMENT_LINE_UNMATCHED', subject: 's' };
    const unmatched = [
      { ...stray, raisedAt: '2026-09-03T09:00:00.000Z' },
      { ...stray, lineId: '5', raisedAt: '2026-09-03T09:00:00.000Z', closedAt: '2026-09-04T09:00:00.000Z' },
      { ...stray, lineId: '6', raisedAt: '2026-10-30T09:00:00.000Z', closedAt: '2026-11-04T09:00:00.000Z' },
    ];
    const waiting = makePack({ ...log, conventions: cut, unmatched }, MONTH);
    expect(waiting.open.map(({ ageDays, orderId, standing }) => [orderId, standing, ageDays])).toEqual([
      ['CV-UPE-017-3/1', 'unknown', 20],
    ]);
    expect(waiting.unmatched.map(({ ageDays, lineId }) => [lineId, ageDays])).toEqual([
      ['4', 58],
      ['6', 1],
    ]);
    expect(waiting.totals).toMatchObject({ unknownCount: 1, unmatchedCount: 2, openCentimes: THREE });
  });
});

describe('pack: a doctored figure is found', () => {
  const rules = (doctored: LedgerLog, against = {}) =>
    makePack(doctored, MONTH, against).differences.map(({ rule, subject }) => `${rule} ${subject}`);

  it('in a posting', () => {
    const entries = log.entries.map((entry) => ({
      ...entry,
      postings: entry.postings.map((posting) =>
        posting.to === at('paid') && posting.amountCentimes === ONE
          ? { ...posting, amountCentimes: ONE - 1 }
          : posting,
      ),
    }));
    expect(rules({ ...log, entries }, { kept })).toEqual([
      `cases ${at('ordered')}`,
      `cases ${at('paid')}`,
      `kept ${at('ordered')}`,
      `kept ${at('paid')}`,
    ]);
  });

  it('in a balance that is kept, in an opening, and in a batch', () => {
    expect(rules(log, { kept: new Map([...kept, [at('paid'), 1]]) })).toEqual([`kept ${at('paid')}`]);
    expect(rules(log, { openings: { [at('committed')]: AGREED - 1 } })).toEqual([
      `opening ${at('committed')}`,
    ]);
    const [first, ...rest] = log.batches;
    if (!first) throw new Error('no batch was read');
    const batches = [{ ...first, totalCentimes: first.totalCentimes + 1 }, ...rest];
    expect(rules({ ...log, batches })).toEqual([`batch ${first.batchId}`]);
    expect(rules({ ...log, batches: rest })).toEqual([`batch ${first.batchId}`]);
  });

  it('in a tranche whose amount was changed, and in a payment of which nothing is posted', () => {
    const conventions = log.conventions.map((convention) => ({
      ...convention,
      tranches: convention.tranches.slice(1),
    }));
    expect(rules({ ...log, conventions })).toContain(`cases ${at('paid')}`);
  });

  it('where an account went below zero', () => {
    const [opened] = log.entries;
    if (!opened) throw new Error('no entry was read');
    const entries = log.entries.filter((entry) => entry !== opened);
    expect(rules({ ...log, entries })).toContain(`below-floor ${at('available')}`);
  });
});
