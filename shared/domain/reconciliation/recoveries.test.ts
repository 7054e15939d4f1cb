import { beforeAll, describe, expect, it } from 'vitest';
import { aDesk } from '../../../test/builders/a-desk.ts';
import { aMoneyMonth, record } from '../../../test/builders/a-ledger.ts';
import { readLedger } from '../../use-cases/read-ledger.ts';
import { grantCredit, moveCredit } from '../ledger/credit-accounts.ts';
import { recover } from '../ledger/ledger.ts';
import { conventionBalanceOn } from './convention-balance.ts';
import type { LedgerLog, LoggedConvention } from './ledger-log.ts';
import { makePack } from './make-pack.ts';
import { annualStatement } from './statement.ts';

const TWO = 7_680_000;
const AGREED = 25_600_000;
const BACK = 1_234_567;
const envelope = { callId: 'upe-2026-1', regionCode: 'MA-08' };
const credit = { year: 2026, line: '1.2.1.3.31' };
const recovery = {
  ...{ at: '2026-10-29T09:00:00.000Z', recoveredOn: '2026-10-28' },
  ...{ reference: 'OR-7', amountCentimes: BACK },
};
let log: LedgerLog;
let own: LoggedConvention;

beforeAll(async () => {
  const { desk } = await aDesk();
  await record(desk, aMoneyMonth());
  const read = await readLedger(desk.store);
  const [convention] = read.conventions;
  if (!convention) throw new Error('no convention was read');
  own = { ...convention, recoveries: [recovery] };
  const entries = [...read.entries, { at: recovery.at, postings: [recover(envelope, BACK)] }];
  log = { ...read, entries, conventions: [own] };
});

describe('pack: money that associations gave back', () => {
  it('stands in an account of its own and adds up to the centime', () => {
    const pack = makePack(log, '2026-10');
    expect(pack.differences).toEqual([]);
    expect(pack.totals).toMatchObject({ recoveredCentimes: BACK, paidCentimes: AGREED + TWO });
    const closing = (purpose: string) =>
      pack.accounts.find((row) => row.purpose === purpose)?.closingCentimes;
    expect([closing('paid'), closing('recovered'), closing('returned')]).toEqual([AGREED - BACK, BACK, 0]);
    expect(conventionBalanceOn(own, '2026-10-31')).toMatchObject({ paid: AGREED - BACK, recovered: BACK });
    expect(makePack(log, '2026-11').totals).toMatchObject({ recoveredCentimes: 0 });
  });

  it('is a difference where it was posted and no convention knows of it', () => {
    const untold = { ...log, conventions: [{ ...own, recoveries: [] }] };
    const subjects = makePack(untold, '2026-10').differences.map(({ rule, subject }) => `${rule} ${subject}`);
    expect(subjects).toEqual(['cases upe-2026-1/MA-08/paid', 'cases upe-2026-1/MA-08/recovered']);
  });

  it('is told in the statement of its year, beside what was received', () => {
    expect(annualStatement(own, 2026)).toMatchObject({
      ...{ receivedCentimes: AGREED, recoveries: [recovery], recoveredCentimes: BACK },
      ...{ keptCentimes: AGREED - BACK, toComeCentimes: 0 },
    });
    expect(annualStatement(own, 2027)).toMatchObject({
      ...{ receivedCentimes: 0, earlierCentimes: AGREED, recoveries: [] },
      ...{ recoveredCentimes: 0, keptCentimes: AGREED - BACK },
    });
    expect(annualStatement(own, 2025)).toMatchObject({ recoveredCentimes: 0, keptCentimes: 0 });
  });
});

describe('pack: money that the bank sent back', () => {
  it('stood committed at once in a log of release 0.1.0', () => {
    const events = (all: LoggedConvention['tranches'][number]['events']) =>
      all.map((event) => {
        if (event.type !== 'PaymentReturned') return event;
        const { stands: _, ...old } = event;
        return old;
      });
    const tranches = own.tranches.map((tranche) => ({ ...tranche, events: events(tranche.events) }));
    expect(conventionBalanceOn({ ...own, tranches }, '2026-10-12')).toMatchObject({
      committed: TWO,
      returned: 0,
    });
    expect(conventionBalanceOn(own, '2026-10-12')).toMatchObject({ committed: 0, returned: TWO });
  });
});

describe('pack: credits', () => {
  it('are rows after the envelopes, by year and line, from where they come to where they stand', () => {
    const at = '2026-10-01T09:00:00.000Z';
    const postings = [grantCredit(credit, 50), moveCredit(credit, 'open', 'ordered', 20)];
    const pack = makePack({ ...log, entries: [...log.entries, { at, postings }] }, '2026-10');
    expect(pack.differences).toEqual([]);
    const rows = pack.accounts.slice(-3);
    expect(rows.map((row) => [row.purpose, row.credit, row.closingCentimes])).toEqual([
      ['credit-granted', credit, -50],
      ['credit-open', credit, 30],
      ['credit-ordered', credit, 20],
    ]);
    expect(pack.accounts.slice(0, -3).some((row) => row.credit !== undefined)).toBe(false);
  });

  it('that are overdrawn are named', () => {
    const at = '2026-10-01T09:00:00.000Z';
    const postings = [grantCredit(credit, 50), moveCredit(credit, 'open', 'paid', 51)];
    const { differences } = makePack({ ...log, entries: [{ at, postings }, ...log.entries] }, '2026-10');
    expect(differences[0]).toEqual({ rule: 'below-floor', subject: 'credit/2026/1.2.1.3.31/open' });
  });
});
