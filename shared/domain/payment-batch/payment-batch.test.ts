import { describe, expect, it } from 'vitest';
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { PaymentBatchCommand, PrepareBatch } from './commands.ts';
import type { PaymentBatchEvent } from './events.ts';
import { paymentBatch } from './payment-batch.ts';
import { type PaymentBatchRefusalCode, paymentBatchRefusalCodes } from './refusals.ts';
import type { BatchOrder } from './state.ts';

const at = '2026-10-08T09:00:00.000Z';
const officer = anAct({ personId: 'staff-finance-4', role: 'finance-officer', at });
const accountant = anAct({ personId: 'staff-accountant', role: 'accountant', at });

function anOrder(index: number, changes: Partial<BatchOrder> = {}): BatchOrder {
  return {
    orderId: `CV-UPE-017-${index}/1`,
    trancheId: `CV-UPE-017-${index}`,
    conventionNumber: 'UPE-2026-017',
    index,
    amountCentimes: 12_800_000,
    rib: '999780000123456789012341',
    beneficiary: { fr: 'Association Ajyal (exemple)', ar: 'جمعية أجيال (نموذج)' },
    ...changes,
  };
}

const orders = [anOrder(1), anOrder(2, { amountCentimes: 7_680_050 })];
const facts = { batchId: 'PB-20261008-1', orders, executionOn: '2026-10-08' };
const files = {
  pdf: { key: 'batches/1.pdf', sha256: 'a' },
  csv: { key: 'batches/1.csv', sha256: 'b' },
  pain001: { key: 'batches/1.xml', sha256: 'c' },
};

function prepare(changes: Partial<PrepareBatch> = {}): PrepareBatch {
  return { type: 'PrepareBatch', act: officer, ...facts, ...changes };
}

const attach: PaymentBatchCommand = { type: 'AttachFiles', act: officer, ...files };
const release = { type: 'ReleaseBatch', act: accountant, fileSha256: 'c' } as const;

const prepared: PaymentBatchEvent[] = [
  { type: 'BatchPrepared', at, by: 'staff-finance-4', ...facts, totalCentimes: 20_480_050 },
];
const filed: PaymentBatchEvent[] = [
  ...prepared,
  { type: 'BatchFilesAttached', at, by: 'staff-finance-4', files },
];
const released: PaymentBatchEvent[] = [
  ...filed,
  { type: 'BatchReleased', at, by: 'staff-accountant', fileSha256: 'c' },
];

describe('payment batch: way', () => {
  it('is prepared with its total, filed with three hashes, and released by another person', () => {
    expect(eventsOf(decideAfter(paymentBatch, [], prepare()))).toEqual(prepared);
    expect(eventsOf(decideAfter(paymentBatch, prepared, attach))).toEqual(filed.slice(1));
    expect(eventsOf(decideAfter(paymentBatch, filed, release))).toEqual(released.slice(2));
    expect(fold(paymentBatch, released)).toEqual({
      status: 'released',
      ...facts,
      totalCentimes: 20_480_050,
      preparedBy: 'staff-finance-4',
      preparedAt: at,
      files,
      releasedBy: 'staff-accountant',
      releasedAt: at,
      since: at,
    });
  });

  it('may be executed on the day it is prepared, or later', () => {
    expect(decideAfter(paymentBatch, [], prepare({ executionOn: '2026-10-09' })).accepted).toBe(true);
  });

  it('compares the day in Morocco: just before midnight in UTC it may be tomorrow there', () => {
    const late = anAct({ personId: 'staff-finance-4', at: '2026-07-08T23:30:00.000Z' });
    const command = prepare({ act: late, executionOn: '2026-07-08' });
    expect(refusalOf(decideAfter(paymentBatch, [], command)).code).toBe('BATCH_EXECUTION_PAST');
  });

  it('is left as it is by events that do not fit', () => {
    for (const [way, next] of [
      [[], filed.slice(1)],
      [[], released.slice(2)],
      [prepared, prepared],
      [prepared, released.slice(2)],
      [filed, filed.slice(1)],
      [released, released],
    ] as const) {
      const state = fold(paymentBatch, way);
      expect(fold(paymentBatch, next, state)).toBe(state);
    }
  });
});

describe('payment batch: refusals', () => {
  const provocations: Record<
    PaymentBatchRefusalCode,
    readonly [readonly PaymentBatchEvent[], PaymentBatchCommand]
  > = {
    BATCH_NOT_FOUND: [[], release],
    BATCH_PREPARED_ALREADY: [prepared, prepare()],
    BATCH_EMPTY: [[], prepare({ orders: [] })],
    BATCH_ORDER_TWICE: [[], prepare({ orders: [...orders, anOrder(1)] })],
    BATCH_AMOUNT_INVALID: [[], prepare({ orders: [anOrder(1, { amountCentimes: 0 })] })],
    BATCH_EXECUTION_PAST: [[], prepare({ executionOn: '2026-10-07' })],
    BATCH_FILED_ALREADY: [filed, attach],
    BATCH_NOT_FILED: [prepared, release],
    BATCH_SAME_PERSON: [filed, { ...release, act: officer }],
    BATCH_FILE_CHANGED: [filed, { ...release, fileSha256: 'a' }],
    BATCH_RELEASED_ALREADY: [released, release],
  };

  it('are each provoked', () => {
    expect(Object.keys(provocations).sort()).toEqual([...paymentBatchRefusalCodes].sort());
  });

  for (const code of paymentBatchRefusalCodes) {
    it(`${code}`, () => {
      const [events, command] = provocations[code];
      expect(refusalOf(decideAfter(paymentBatch, events, command)).code).toBe(code);
    });
  }

  it('name the order that stands twice, as an order or as a tranche', () => {
    for (const double of [
      anOrder(3, { orderId: 'CV-UPE-017-2/1' }),
      anOrder(3, { trancheId: 'CV-UPE-017-2' }),
    ]) {
      expect(refusalOf(decideAfter(paymentBatch, [], prepare({ orders: [...orders, double] })))).toEqual({
        code: 'BATCH_ORDER_TWICE',
        orderId: double.orderId,
      });
    }
  });

  it('name the order whose amount is none', () => {
    for (const amountCentimes of [-1, 0.5, Number.NaN]) {
      const wrong = prepare({ orders: [anOrder(1), anOrder(2, { amountCentimes })] });
      expect(refusalOf(decideAfter(paymentBatch, [], wrong))).toEqual({
        code: 'BATCH_AMOUNT_INVALID',
        orderId: 'CV-UPE-017-2/1',
      });
    }
  });

  it('do not attach files to a batch that is not there', () => {
    expect(refusalOf(decideAfter(paymentBatch, [], attach)).code).toBe('BATCH_NOT_FOUND');
  });
});
