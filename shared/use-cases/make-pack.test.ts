import { beforeEach, describe, expect, it } from 'vitest';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { aMoneyMonth, record } from '../../test/builders/a-ledger.ts';
import { aPackDesk } from '../../test/builders/a-pack.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { readStatement } from './annual-statements.ts';
import { applications, reconciliations } from './lifecycles.ts';
import { makeDuePack, type PackDesk } from './make-pack.ts';
import { pendingFor } from './pending-work.ts';
import { readCase } from './read-cases.ts';
import { remindAccounts } from './remind-accounts.ts';
import { signOffPack } from './sign-off-pack.ts';

let test: TestDesk;
let desk: PackDesk;

beforeEach(async () => {
  test = await aDesk({ now: '2026-11-01T08:00:00.000Z' });
  desk = { ...test.desk, ...aPackDesk() };
  await test.given(applications, 'UPE-017', applicationEvents.selected);
  await record(desk, aMoneyMonth());
});

describe('reconciliation: made by the daily round', () => {
  it('keeps three files once, with their hashes in the log, and waits for a finance officer', async () => {
    const made = await makeDuePack(desk);
    const state = await readCase(desk, reconciliations, '2026-10');
    if (state.status !== 'made') throw new Error(`it is ${state.status}: ${JSON.stringify(made)}`);
    expect(state.totals).toMatchObject({ sentCount: 4, differenceCount: 0 });
    for (const { key, sha256 } of Object.values(state.files)) {
      expect(key).toMatch(/^packs\/2026-10\/[0-9a-f]{16}\/reconciliation\.(?:pdf|csv|json)$/u);
      expect((await desk.documents.describe(key))?.sha256).toBe(sha256);
    }
    expect(await pendingFor(desk, ['finance-officer'])).toBe(1);
    expect(await makeDuePack(desk)).toBeUndefined();
    expect(await desk.store.history('reconciliation-2026-10')).toHaveLength(1);
  });

  it('is made again to the same bytes after an interruption between files and log', async () => {
    const writePackTable = () => {
      throw new Error('cut');
    };
    await expect(makeDuePack({ ...desk, writePackTable })).rejects.toThrow('cut');
    expect((await makeDuePack(desk))?.ok).toBe(true);
  });

  it('opens with the closing of the month before', async () => {
    accepted((await makeDuePack(desk)) ?? { ok: false, refusal: { code: 'PACK_NOT_FOUND' } });
    test.setNow('2026-12-02T08:00:00.000Z');
    await makeDuePack(desk);
    const next = await readCase(desk, reconciliations, '2026-11');
    expect(next).toMatchObject({ status: 'made', totals: { sentCount: 0, differenceCount: 0 } });
  });

  it('makes none for a month before the first posting', async () => {
    test.setNow('2026-06-02T08:00:00.000Z');
    expect(await makeDuePack(desk)).toBeUndefined();
    expect((await readCase(desk, reconciliations, '2026-05')).status).toBe('absent');
  });

  it('is signed off by an officer who prepared nothing of it', async () => {
    await makeDuePack(desk);
    const state = await readCase(desk, reconciliations, '2026-10');
    if (state.status !== 'made') throw new Error('it was not made');
    const about = { month: '2026-10', fileSha256: state.files.pdf.sha256, observations: '' };
    const own = await signOffPack(desk, { ...test.request('finance-4', 'finance-officer'), ...about });
    expect(own).toMatchObject({ ok: false, refusal: { code: 'PACK_SAME_PERSON' } });
    const signed = await signOffPack(desk, { ...test.request('finance-1', 'finance-officer'), ...about });
    expect(accepted(signed)).toMatchObject({ status: 'signed-off', signedBy: 'finance-1' });
    expect(await pendingFor(desk, ['finance-officer'])).toBe(0);
  });
});

describe('annual statement', () => {
  it('tells what arrived and what went back in the year, and what is still to come', async () => {
    const statement = await readStatement(desk, 'CV-UPE-017', 2026);
    expect(
      statement?.receipts.map(({ amountCentimes, on, line }) => [on, amountCentimes, line?.lineId]),
    ).toEqual([
      ['2026-10-06', 12_800_000, '1'],
      ['2026-10-07', 7_680_000, '2'],
      ['2026-10-11', -7_680_000, '3'],
      ['2026-10-23', 7_680_000, '4'],
      ['2026-10-27', 5_120_000, undefined],
    ]);
    expect(statement).toMatchObject({ receivedCentimes: 25_600_000, earlierCentimes: 0, toComeCentimes: 0 });
    const next = await readStatement(desk, 'CV-UPE-017', 2027);
    expect(next).toMatchObject({ receipts: [], receivedCentimes: 0, earlierCentimes: 25_600_000 });
    expect(await readStatement(desk, 'CV-NONE', 2026)).toBeUndefined();
  });
});

describe('account to the Court: reminders', () => {
  const sent = async () =>
    (await test.owed('mails')).flatMap((mail) =>
      mail.kind === 'mail' ? [`${mail.template} ${mail.recipient} ${mail.facts.year}`] : [],
    );

  it('go to president and treasurer once from 1 February and once from 1 March', async () => {
    const both = ['account-due president 2026', 'account-due treasurer 2026'];
    for (const [day, mails] of [
      ['2027-01-31', []],
      ['2027-02-03', both],
      ['2027-02-28', both],
      ['2027-03-01', [...both, ...both]],
      ['2027-03-15', [...both, ...both]],
      ['2027-03-16', [...both, ...both]],
    ] as const) {
      test.setNow(`${day}T08:00:00.000Z`);
      await remindAccounts(desk);
      expect([day, await sent()]).toEqual([day, mails]);
    }
  });

  it('go once when the round is cut off before it is noted', async () => {
    test.setNow('2027-02-01T08:00:00.000Z');
    await remindAccounts(desk);
    await desk.records.delete('court-accounts/2026/1');
    await remindAccounts(desk);
    expect(await sent()).toHaveLength(2);
  });

  it('go to nobody who received nothing in the year before', async () => {
    test.setNow('2028-02-01T08:00:00.000Z');
    await remindAccounts(desk);
    expect(await sent()).toEqual([]);
  });
});
