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
import { anAct } from '../../../test/builders/an-act.ts';
import { decideAfter, eventsOf, refusalOf } from '../../../test/builders/decisions.ts';
import { fold } from '../kernel/decider.ts';
import type { PaymentBatchCommand, PrepareBatch } from './commands.ts';
import type { PaymentBatchEvent } from './events.ts';
import { paymentBatch } from './payment-batch.ts';

const at = '2026-10-08T09:00:00.000Z';

function prepare(changes: Partial<PrepareBatch> = {}): PrepareBatch {
  return { type: 'PrepareBatch', act: officer, ...batchFacts, orders: batchOrders, ...changes };
}

const attach: PaymentBatchCommand = { type: 'AttachFiles', act: officer, ...batchFiles(1) };
const release = { type: 'ReleaseBatch', act: accountant, fileSha256: 'c1' } as const;

describe('payment batch: way', () => {
  it('is prepared with its total, filed with three hashes, and released by another person', () => {
    expect(eventsOf(decideAfter(paymentBatch, [], prepare()))).toEqual(e.prepared);
    expect(eventsOf(decideAfter(paymentBatch, e.prepared, attach))).toEqual(e.filed.slice(1));
    expect(eventsOf(decideAfter(paymentBatch, e.filed, release))).toEqual(e.released.slice(2));
    expect(fold(paymentBatch, e.released)).toEqual({
      status: 'released',
      ...batchFacts,
      count: 2,
      totalCentimes: 20_480_050,
      list: { kind: 'inline', orders: batchOrders },
      preparedBy: 'staff-finance-4',
      preparedAt: at,
      ...{ revision: 1, revisedAt: at, takenOutBy: [], earlier: [] },
      files: batchFiles(1),
      releasedBy: 'staff-accountant',
      releasedAt: at,
      releaser: accountant.actor,
      sentCount: 2,
      since: at,
    });
  });

  it('was released in the time before its releaser was kept, and counts as sent all the same', () => {
    const old: PaymentBatchEvent[] = [
      ...e.filed,
      { type: 'BatchReleased', at, by: 'staff-accountant', fileSha256: 'c1' },
    ];
    const state = fold(paymentBatch, old);
    expect(state).toMatchObject({ status: 'released', count: 2, sentCount: 2 });
    expect(state).not.toHaveProperty('releaser');
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
      [[], e.filed.slice(1)],
      [[], e.released.slice(2)],
      [[], e.closed.slice(1)],
      [[], e.observed.slice(2)],
      [e.opened, e.filed.slice(1)],
      [e.opened, e.closed.slice(2, 3)],
      [e.prepared, e.prepared],
      [e.prepared, e.opened],
      [e.prepared, e.closed.slice(1)],
      [e.prepared, e.released.slice(2)],
      [e.filed, e.filed.slice(1)],
      [e.observed, e.filed.slice(1)],
      [e.released, e.released],
      [e.released, e.observed.slice(2)],
      [e.released, e.sent.slice(-1)],
    ] as const) {
      const state = fold(paymentBatch, way);
      expect(fold(paymentBatch, next, state)).toBe(state);
    }
  });

  it('folds to states that survive a file of JSON', () => {
    for (const events of Object.values(e)) {
      const state = fold(paymentBatch, events);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  });
});

describe('payment batch: a long list', () => {
  it('is opened, gets its orders in turn, and is closed with count, total and pages', () => {
    const open = { type: 'OpenBatch', act: officer, ...batchFacts, wanted: wantedPages } as const;
    expect(eventsOf(decideAfter(paymentBatch, [], open))).toEqual(e.opened);
    const [first, second] = batchOrders;
    if (!first || !second) throw new Error('two orders');
    const add = { type: 'AddOrders', act: officer, from: 0, orders: [first], leftOut: [] } as const;
    expect(eventsOf(decideAfter(paymentBatch, e.opened, add))).toEqual(e.closed.slice(1, 2));
    expect(fold(paymentBatch, e.closed.slice(0, 3))).toMatchObject({
      ...{ status: 'open', position: 3, leftOutCount: 1, count: 2, totalCentimes: 20_480_050 },
    });
    const close = { type: 'CloseBatch', act: officer, pages: listPages } as const;
    expect(eventsOf(decideAfter(paymentBatch, e.closed.slice(0, 3), close))).toEqual(e.closed.slice(3));
    expect(fold(paymentBatch, e.closed)).toEqual({
      status: 'prepared',
      ...batchFacts,
      ...{ count: 2, totalCentimes: 20_480_050, list: { kind: 'pages', pages: listPages } },
      ...{ preparedBy: 'staff-finance-4', preparedAt: at, since: at },
      ...{ revision: 1, revisedAt: at, takenOutBy: [], earlier: [] },
    });
  });

  it('is empty when none of its tranches could be ordered', () => {
    const leftOut = ['1', '2', '3'].map((trancheId) => ({ trancheId, code: 'TRANCHE_NOT_APPROVED' }));
    const events: PaymentBatchEvent[] = [
      ...e.opened,
      { type: 'BatchOrdersAdded', at, by: 'staff-finance-4', from: 0, orders: [], leftOut },
    ];
    const close = { type: 'CloseBatch', act: officer, pages: [] } as const;
    const closed = eventsOf(decideAfter(paymentBatch, events, close));
    expect(fold(paymentBatch, [...events, ...closed])).toMatchObject({ status: 'emptied', count: 0 });
  });

  it('is told of its release step by step, each order once', () => {
    expect(fold(paymentBatch, e.sending)).toMatchObject({ status: 'released', sentCount: 0, count: 2 });
    const mark = (from: number, count: number) =>
      ({ type: 'MarkSent', act: accountant, from, count }) as const;
    expect(eventsOf(decideAfter(paymentBatch, e.sending, mark(0, 2)))).toEqual(e.sent.slice(-1));
    for (const wrong of [mark(1, 1), mark(0, 0), mark(0, 3)])
      expect(refusalOf(decideAfter(paymentBatch, e.sending, wrong)).code).toBe('BATCH_RELEASED_ALREADY');
    expect(refusalOf(decideAfter(paymentBatch, e.sent, mark(0, 2))).code).toBe('BATCH_RELEASED_ALREADY');
  });
});

describe('payment batch: lines that leave it', () => {
  const line = {
    orderId: batchOrder(1).orderId,
    trancheId: batchOrder(1).trancheId,
    amountCentimes: 12_800_000,
  };
  const observe = (...lines: readonly (typeof line & { readonly text: string })[]): PaymentBatchCommand => ({
    type: 'TakeLines',
    act: accountant,
    why: 'observed',
    lines,
  });

  it('make a new revision without its files, which are kept beside it', () => {
    const events = eventsOf(
      decideAfter(paymentBatch, e.filed, observe({ ...line, text: 'Le visa manque au dossier' })),
    );
    expect(events).toEqual(e.observed.slice(2));
    expect(fold(paymentBatch, e.observed)).toMatchObject({
      ...{ status: 'prepared', revision: 2, count: 1, totalCentimes: 7_680_050, takenOutBy: [] },
      list: { orders: [batchOrder(2, { amountCentimes: 7_680_050 })] },
      earlier: [{ revision: 1, files: batchFiles(1) }],
    });
  });

  it('are filed anew: the files of the earlier revision are not taken', () => {
    expect(refusalOf(decideAfter(paymentBatch, e.observed, attach)).code).toBe('BATCH_FILE_CHANGED');
    const again = { type: 'AttachFiles', act: officer, revision: 2, ...batchFiles(2) } as const;
    const events = eventsOf(decideAfter(paymentBatch, e.observed, again));
    const state = fold(paymentBatch, [...e.observed, ...events]);
    expect(state).toMatchObject({ status: 'filed', files: batchFiles(2) });
    const shown = [...e.observed, ...events];
    expect(refusalOf(decideAfter(paymentBatch, shown, release)).code).toBe('BATCH_FILE_CHANGED');
    expect(decideAfter(paymentBatch, shown, { ...release, fileSha256: 'c2' }).accepted).toBe(true);
  });

  it('end the batch when they are all', () => {
    const both = [batchOrder(1), batchOrder(2, { amountCentimes: 7_680_050 })].map(
      ({ amountCentimes, orderId, trancheId }) => ({ amountCentimes, orderId, trancheId, text: 'x' }),
    );
    const events = eventsOf(decideAfter(paymentBatch, e.filed, observe(...both)));
    expect(fold(paymentBatch, [...e.filed, ...events])).toMatchObject({ status: 'emptied', count: 0 });
  });

  it('leave the pages of a long list as the command has cut them, to the centime', () => {
    const [page] = listPages;
    if (!page) throw new Error('one page');
    const left = { ...page, key: 'batches/1/orders-b.json', count: 1, totalCentimes: 7_680_050 };
    const cut = { ...observe({ ...line, text: 'x' }), pages: [left] } as PaymentBatchCommand;
    const events = eventsOf(decideAfter(paymentBatch, e.longFiled, cut));
    expect(fold(paymentBatch, [...e.longFiled, ...events])).toMatchObject({
      ...{ count: 1, totalCentimes: 7_680_050, list: { kind: 'pages', pages: [left] } },
    });
    const wrong = { ...cut, pages: [{ ...left, totalCentimes: 1 }] } as PaymentBatchCommand;
    expect(refusalOf(decideAfter(paymentBatch, e.longFiled, wrong)).code).toBe('BATCH_FILE_CHANGED');
  });

  it('are refused when the list does not hold them so, or holds them once', () => {
    const texted = { ...line, text: 'x' };
    for (const lines of [
      [{ ...texted, amountCentimes: 1 }],
      [texted, texted],
      [{ ...texted, orderId: 'y/1' }],
    ])
      expect(refusalOf(decideAfter(paymentBatch, e.filed, observe(...lines))).code).toBe(
        'BATCH_LINE_UNKNOWN',
      );
  });

  it('taken out by an officer keep that officer from the release', () => {
    const other = anAct({ personId: 'staff-finance-5', role: 'finance-officer', at });
    const taken: PaymentBatchCommand = {
      ...{ type: 'TakeLines', act: other, why: 'taken-out' },
      lines: [{ ...line, text: 'Compte changé' }],
    };
    const events = [...e.filed, ...eventsOf(decideAfter(paymentBatch, e.filed, taken))];
    const again = { type: 'AttachFiles', act: other, revision: 2, ...batchFiles(2) } as const;
    const filed = [...events, ...eventsOf(decideAfter(paymentBatch, events, again))];
    const own = { ...release, act: other, fileSha256: 'c2' };
    expect(refusalOf(decideAfter(paymentBatch, filed, own))).toEqual({
      code: 'BATCH_SAME_PERSON',
      personId: 'staff-finance-5',
    });
    expect(decideAfter(paymentBatch, filed, { ...own, act: accountant }).accepted).toBe(true);
  });

  it('may be taken out before the files are made, but not observed', () => {
    const texted = { ...line, text: 'x' };
    const taken = { ...observe(texted), why: 'taken-out' } as PaymentBatchCommand;
    expect(decideAfter(paymentBatch, e.prepared, taken).accepted).toBe(true);
    expect(refusalOf(decideAfter(paymentBatch, e.prepared, observe(texted))).code).toBe('BATCH_NOT_FILED');
  });
});
