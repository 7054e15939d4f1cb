import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import type { BankLine } from '../domain/statement-line/state.ts';
import { expectOverlooked } from './expect-overlooked.ts';
import { conventions, reports, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { recordStatement } from './record-statement.ts';
import { settleUnknown } from './settle-unknown.ts';

const TRANCHE = 'CV-UPE-017-1';
const REPORT = 'CV-UPE-017-R1';

async function aPayment(status: 'sent' | 'unknown' | 'paid', terms: ProgrammeTerms = aProgramme()) {
  const test = await aDesk({ now: '2026-10-13T09:00:00.000Z', terms });
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await test.given(tranches, TRANCHE, trancheEvents[status]);
  await test.fund(`upe-2026-1/MA-08/${status === 'paid' ? 'paid' : 'ordered'}`, 12_800_000);
  return test;
}

async function bankSays(test: TestDesk, kind: BankLine['kind'], statementId = 'ST-1') {
  const line = {
    lineId: 'L1',
    bookedOn: '2026-10-12',
    kind,
    endToEndId: `${TRANCHE}/1`,
    returnReason: 'AC04',
  };
  const request = test.request('staff-accountant', 'accountant');
  return accepted(await recordStatement(test.desk, { ...request, statementId, lines: [line] }));
}

const reportOf = (test: TestDesk) => readCase(test.desk, reports, REPORT);

async function runs(test: TestDesk) {
  return (await test.owed('signals')).flatMap((owed) =>
    owed.kind === 'start-workflow' && owed.workflow === 'report' ? [[owed.name, owed.input]] : [],
  );
}

describe('report: expected', () => {
  it('from the payment on, with the budget and the day of the convention, and starts its workflow', async () => {
    const test = await aPayment('sent');
    await bankSays(test, 'executed');
    expect(await reportOf(test)).toMatchObject({
      status: 'awaited',
      conventionId: 'CV-UPE-017',
      index: 1,
      final: false,
      receivedCentimes: 12_800_000,
      paidOn: '2026-10-12',
      // Half of 24 months from the payment, and 30 days.
      dueOn: '2027-11-10',
      lines: [{ lineId: 'staff' }, {}],
    });
    expect(await runs(test)).toEqual([[`report-${REPORT}-r1`, { reportId: REPORT }]]);
  });

  it('by the months that the programme says for the tranche', async () => {
    const terms = aProgramme();
    const tranchesOf = terms.tranches.map((each) => (each.index === 1 ? { ...each, coversMonths: 2 } : each));
    const test = await aPayment('sent', { ...terms, tranches: tranchesOf });
    await bankSays(test, 'executed');
    expect(await reportOf(test)).toMatchObject({ dueOn: '2027-01-10' });
  });

  it('when two officers find a silent order executed, and not when they find it was not', async () => {
    const settle = async (outcome: 'executed' | 'not-executed') => {
      const test = await aPayment('unknown');
      const about = {
        trancheId: TRANCHE,
        orderId: `${TRANCHE}/1`,
        outcome,
        reason: 'Confirmé par téléphone',
      };
      for (const person of ['staff-finance', 'staff-accountant'])
        accepted(await settleUnknown(test.desk, { ...test.request(person, 'finance-officer'), ...about }));
      return (await reportOf(test)).status;
    };
    expect(await settle('executed')).toBe('awaited');
    expect(await settle('not-executed')).toBe('absent');
  });

  it('is cancelled when the money comes back, also money that was paid before reports were asked for', async () => {
    const test = await aPayment('sent');
    await bankSays(test, 'executed');
    await bankSays(test, 'returned', 'ST-2');
    expect(await reportOf(test)).toMatchObject({ status: 'cancelled', reason: 'AC04' });
    const old = await aPayment('paid');
    await bankSays(old, 'returned', 'ST-2');
    expect(await reportOf(old)).toEqual({ status: 'absent' });
    expect((await readCase(old.desk, tranches, TRANCHE)).status).toBe('returned');
  });

  it('once for what was paid before, and never twice', async () => {
    const test = await aPayment('paid');
    for (const _ of [1, 2]) await expectOverlooked(test.desk);
    expect(await reportOf(test)).toMatchObject({
      status: 'awaited',
      paidOn: '2026-10-20',
      dueOn: '2027-11-18',
    });
    expect(await runs(test)).toHaveLength(1);
  });
});
