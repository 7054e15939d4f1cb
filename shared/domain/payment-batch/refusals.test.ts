import { describe, expect, it } from 'vitest';
import {
  accountant,
  batchFacts,
  batchFiles,
  batchOrder,
  batchOrders,
  batchEvents as e,
  listPages,
  officer,
  wantedPages,
} from '../../../test/builders/a-batch.ts';
import { decideAfter, refusalOf } from '../../../test/builders/decisions.ts';
import { blockOf } from './blocked-order.ts';
import type { PaymentBatchCommand, PrepareBatch } from './commands.ts';
import type { PaymentBatchEvent } from './events.ts';
import { paymentBatch } from './payment-batch.ts';
import { type PaymentBatchRefusalCode, paymentBatchRefusalCodes } from './refusals.ts';

function prepare(changes: Partial<PrepareBatch> = {}): PrepareBatch {
  return { type: 'PrepareBatch', act: officer, ...batchFacts, orders: batchOrders, ...changes };
}

const { orderId, trancheId } = batchOrder(1);
const attach: PaymentBatchCommand = { type: 'AttachFiles', act: officer, ...batchFiles(1) };
const release = { type: 'ReleaseBatch', act: accountant, fileSha256: 'c1' } as const;
const add = { type: 'AddOrders', act: officer, from: 0, orders: batchOrders, leftOut: [] } as const;
const close = { type: 'CloseBatch', act: officer, pages: listPages } as const;
const open = { type: 'OpenBatch', act: officer, ...batchFacts, wanted: wantedPages } as const;
const mark = { type: 'MarkSent', act: accountant, from: 0, count: 1 } as const;
const observe = {
  type: 'TakeLines',
  act: accountant,
  why: 'observed',
  lines: [{ orderId, trancheId, amountCentimes: 12_800_000, text: 'x' }],
} as const;
const blocked = { orderId, conventionNumber: 'UPE-2026-017', why: 'account-contested' } as const;

describe('payment batch: refusals', () => {
  const provocations: Record<
    PaymentBatchRefusalCode,
    readonly [readonly PaymentBatchEvent[], PaymentBatchCommand]
  > = {
    BATCH_NOT_FOUND: [[], release],
    BATCH_PREPARED_ALREADY: [e.prepared, prepare()],
    BATCH_EMPTY: [[], prepare({ orders: [] })],
    BATCH_ORDER_TWICE: [[], prepare({ orders: [...batchOrders, batchOrder(1)] })],
    BATCH_AMOUNT_INVALID: [[], prepare({ orders: [batchOrder(1, { amountCentimes: 0 })] })],
    BATCH_EXECUTION_PAST: [[], prepare({ executionOn: '2026-10-07' })],
    BATCH_ADDED_ALREADY: [e.closed.slice(0, 2), add],
    BATCH_NOT_COMPLETE: [e.closed.slice(0, 2), close],
    BATCH_FILED_ALREADY: [e.filed, attach],
    BATCH_NOT_FILED: [e.prepared, release],
    BATCH_SAME_PERSON: [e.filed, { ...release, act: officer }],
    BATCH_FILE_CHANGED: [e.filed, { ...release, fileSha256: 'a' }],
    BATCH_LINES_NONE: [e.filed, { ...observe, lines: [] }],
    BATCH_LINE_UNKNOWN: [
      e.filed,
      { ...observe, lines: [{ orderId: 'y/1', trancheId: 'y', amountCentimes: 1, text: 'x' }] },
    ],
    BATCH_LINE_TEXT_MISSING: [
      e.filed,
      { ...observe, lines: [{ orderId, trancheId, amountCentimes: 12_800_000, text: ' ' }] },
    ],
    BATCH_ORDER_BLOCKED: [e.filed, { ...release, blocked }],
    BATCH_NOT_RELEASED: [e.filed, mark],
    BATCH_RELEASED_ALREADY: [e.released, release],
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
    for (const double of [batchOrder(3, { orderId: batchOrder(2).orderId }), batchOrder(3, { trancheId })])
      expect(refusalOf(decideAfter(paymentBatch, [], prepare({ orders: [...batchOrders, double] })))).toEqual(
        { code: 'BATCH_ORDER_TWICE', orderId: double.orderId },
      );
  });

  it('name the order whose amount is none, also in a long list', () => {
    for (const amountCentimes of [-1, 0.5, Number.NaN]) {
      const orders = [batchOrder(1), batchOrder(2, { amountCentimes })];
      for (const [events, command] of [
        [[], prepare({ orders })],
        [e.opened, { ...add, orders }],
      ] as const)
        expect(refusalOf(decideAfter(paymentBatch, events, command))).toEqual({
          code: 'BATCH_AMOUNT_INVALID',
          orderId: batchOrder(2).orderId,
        });
    }
  });

  it('say of a batch that is not there that it is not', () => {
    for (const command of [attach, add, close, observe, mark])
      expect(refusalOf(decideAfter(paymentBatch, [], command)).code).toBe('BATCH_NOT_FOUND');
  });

  it('open no second list, none for the past and none without a tranche', () => {
    expect(refusalOf(decideAfter(paymentBatch, e.opened, open)).code).toBe('BATCH_PREPARED_ALREADY');
    expect(refusalOf(decideAfter(paymentBatch, e.closed, close)).code).toBe('BATCH_PREPARED_ALREADY');
    const past = { ...open, executionOn: '2026-10-07' };
    expect(refusalOf(decideAfter(paymentBatch, [], past)).code).toBe('BATCH_EXECUTION_PAST');
    expect(refusalOf(decideAfter(paymentBatch, [], { ...open, wanted: [] })).code).toBe('BATCH_EMPTY');
  });

  it('close no list whose pages hold more or less than was added', () => {
    const added = e.closed.slice(0, 3);
    for (const change of [{ count: 3 }, { totalCentimes: 1 }]) {
      const pages = listPages.map((page) => ({ ...page, ...change }));
      expect(refusalOf(decideAfter(paymentBatch, added, { ...close, pages })).code).toBe(
        'BATCH_NOT_COMPLETE',
      );
    }
  });

  it('file, cut and release no list that is being made, and cut none that is released or empty', () => {
    expect(refusalOf(decideAfter(paymentBatch, e.opened, attach)).code).toBe('BATCH_NOT_COMPLETE');
    expect(refusalOf(decideAfter(paymentBatch, e.opened, release)).code).toBe('BATCH_NOT_FILED');
    expect(refusalOf(decideAfter(paymentBatch, e.opened, observe)).code).toBe('BATCH_NOT_FILED');
    expect(refusalOf(decideAfter(paymentBatch, e.released, observe)).code).toBe('BATCH_RELEASED_ALREADY');
    expect(refusalOf(decideAfter(paymentBatch, e.sending, observe)).code).toBe('BATCH_RELEASED_ALREADY');
  });
});

describe('payment batch: what blocks an order', () => {
  const rib = '999780000123456789012341';
  const now = { status: 'in-force', rib } as const;
  const order = { rib, people: ['requester', 'certifier', 'approver'] };

  it('is a convention that does not stand, another account, or one that no money goes to', () => {
    expect(blockOf(order, now)).toBeUndefined();
    expect(blockOf(order, { ...now, status: 'suspended' })).toBe('convention-suspended');
    for (const status of ['terminated', 'completed', 'withdrawn'] as const)
      expect(blockOf(order, { ...now, status })).toBe('convention-ended');
    expect(blockOf(order, { ...now, rib: '1' })).toBe('account-other');
    expect(blockOf(order, { ...now, block: { why: 'contested' } })).toBe('account-contested');
    expect(blockOf(order, { ...now, block: { why: 'unverified' } })).toBe('account-unverified');
    const cooling = { why: 'cooling', fromOn: '2026-12-01' } as const;
    expect(blockOf(order, { ...now, block: cooling })).toBe('account-cooling');
    expect(blockOf(order, { ...now, changedBy: 'somebody-else' })).toBeUndefined();
    for (const changedBy of order.people)
      expect(blockOf(order, { ...now, changedBy })).toBe('account-changer');
  });
});
