import { beforeEach, describe, expect, it } from 'vitest';
import { readCamt053 } from '../../../../shared/formats/iso20022/read-camt.ts';
import { ASSOCIATION_RIB, OWN_RIB } from '../../../../test/builders/a-payment-batch.ts';
import { aPortal, type TestPortal } from '../../../../test/builders/a-portal.ts';
import { createSampleBank, type SampleBank } from './bank.ts';
import type { StatementFile } from './statement-file.ts';
import { aReleasedBatch, RELEASED_AT } from './testing/a-released-batch.ts';

let portal: TestPortal;
let bank: SampleBank;

beforeEach(async () => {
  portal = await aPortal({ now: '2026-06-01T09:00:00.000Z' });
  await aReleasedBatch(portal, 'PB-20260529-1', ['UPE-017-1/1', 'UPE-018-1/1', 'UPE-019-1/1']);
  bank = createSampleBank(portal.desk);
});

function linesOf(file: StatementFile | undefined) {
  const reading = readCamt053(new TextEncoder().encode(file?.xml ?? ''));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.statement.lines.map(({ kind, endToEndId }) => `${kind} ${endToEndId}`);
}

describe('sample bank: orders', () => {
  it('come from the released files, as the files say them', async () => {
    const [first, ...others] = await bank.orders();
    expect(first).toEqual({
      orderId: 'UPE-017-1/1',
      batchId: 'PB-20260529-1',
      debtor: { name: 'Ministere (exemple)', rib: OWN_RIB },
      beneficiary: { name: 'Association Ajyal Tazarine (exemple)', rib: ASSOCIATION_RIB },
      amountCentimes: 12_800_050,
      remittance: 'Convention UPE-017, tranche 1',
      executionOn: '2026-05-29',
      receivedAt: RELEASED_AT,
      statementIds: [],
    });
    expect(others).toHaveLength(2);
  });

  it('of a file that nobody released are unknown to the bank', async () => {
    await aReleasedBatch(portal, 'PB-20260529-2', ['UPE-030-1/1'], 'filed');
    expect((await bank.orders()).map(({ orderId }) => orderId)).not.toContain('UPE-030-1/1');
    expect(await bank.answer('UPE-030-1/1', 'confirm')).toMatchObject({
      ok: false,
      refusal: { code: 'SAMPLE_ORDER_UNKNOWN', orderId: 'UPE-030-1/1' },
    });
  });

  it('keep their answer and its day, also for a bank that is opened anew', async () => {
    await bank.answer('UPE-018-1/1', 'silent');
    const again = await createSampleBank(portal.desk).orders();
    expect(again.map(({ answer, answeredOn }) => [answer, answeredOn])).toEqual([
      [undefined, undefined],
      ['silent', '2026-06-01'],
      [undefined, undefined],
    ]);
  });
});

describe('sample bank: answers', () => {
  it('may break a silence, but take no money back that moved', async () => {
    await bank.answer('UPE-017-1/1', 'silent');
    expect(await bank.answer('UPE-017-1/1', 'confirm')).toEqual({ ok: true, value: null });
    expect(await bank.answer('UPE-017-1/1', 'silent')).toMatchObject({
      refusal: { code: 'SAMPLE_ORDER_ANSWERED' },
    });
    expect(await bank.answer('UPE-017-1/1', 'return')).toMatchObject({ ok: true });
    expect(await bank.answer('UPE-017-1/1', 'confirm')).toMatchObject({
      refusal: { code: 'SAMPLE_ORDER_ANSWERED' },
    });
  });

  it('given twice move the money once', async () => {
    await bank.answer('UPE-017-1/1', 'confirm');
    portal.setNow('2026-06-02T09:00:00.000Z');
    await bank.answer('UPE-017-1/1', 'confirm');
    const file = await bank.statement();
    expect(file?.statement.entries.map(({ bookedOn }) => bookedOn)).toEqual(['2026-06-01']);
  });
});

describe('sample bank: statements', () => {
  it('tell of every movement once, a return as a transfer that went and came back', async () => {
    await bank.answer('UPE-017-1/1', 'confirm');
    await bank.answer('UPE-018-1/1', 'return');
    await bank.answer('UPE-019-1/1', 'silent');
    const first = await bank.statement();
    expect(linesOf(first).toSorted()).toEqual([
      'executed UPE-017-1/1',
      'executed UPE-018-1/1',
      'returned UPE-018-1/1',
    ]);
    expect(first?.xml).toContain('<Cd>AC04</Cd>');
    expect(linesOf(first).at(-1)).toBe('returned UPE-018-1/1');
    await bank.answer('UPE-019-1/1', 'confirm');
    const second = await bank.statement();
    expect(linesOf(second)).toEqual(['executed UPE-019-1/1']);
    expect([first?.statementId, second?.statementId]).toEqual(['RELEVE-00001', 'RELEVE-00002']);
  });

  it('name the account, the amounts and the other side, and go on from the balance before', async () => {
    await bank.answer('UPE-017-1/1', 'confirm');
    const first = await bank.statement();
    expect(first?.statement).toMatchObject({
      account: { rib: OWN_RIB },
      openingCentimes: 2_000_000_000,
      entries: [{ amountCentimes: 12_800_050, counterparty: { rib: ASSOCIATION_RIB } }],
    });
    await bank.answer('UPE-018-1/1', 'return');
    const second = await bank.statement();
    expect(second?.statement.openingCentimes).toBe(2_000_000_000 - 12_800_050);
    await bank.answer('UPE-019-1/1', 'confirm');
    const third = await bank.statement();
    expect(third?.statement.openingCentimes).toBe(second?.statement.openingCentimes);
  });

  it('are the same bytes for who asks again, also after time went by', async () => {
    await bank.answer('UPE-017-1/1', 'confirm');
    const first = await bank.statement();
    portal.setNow('2026-06-09T09:00:00.000Z');
    expect(await bank.statement()).toEqual(first);
    expect(await createSampleBank(portal.desk).statements()).toEqual([first]);
  });

  it('of one batch leave the others for a statement of their own', async () => {
    await aReleasedBatch(portal, 'PB-20260529-3', ['UPE-031-1/1']);
    await bank.answer('UPE-017-1/1', 'confirm');
    await bank.answer('UPE-031-1/1', 'confirm');
    expect(linesOf(await bank.statement('PB-20260529-3'))).toEqual(['executed UPE-031-1/1']);
    expect(linesOf(await bank.statement())).toEqual(['executed UPE-017-1/1']);
    expect((await bank.statement('PB-20260529-3'))?.statementId).toBe('RELEVE-00001');
  });

  it('do not exist before an answer, and a look ahead closes none', async () => {
    expect(await bank.statement()).toBeUndefined();
    await bank.answer('UPE-017-1/1', 'confirm');
    expect((await bank.preview())?.statementId).toBe('RELEVE-00001');
    expect(await bank.statements()).toEqual([]);
  });

  it('asked for at the same moment are closed once', async () => {
    await bank.answer('UPE-017-1/1', 'confirm');
    const files = await Promise.all([bank.statement(), bank.statement(), bank.statement()]);
    expect(new Set(files.map((file) => file?.statementId))).toEqual(new Set(['RELEVE-00001']));
    expect(await bank.statements()).toHaveLength(1);
  });
});
