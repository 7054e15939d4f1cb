import { describe, expect, it } from 'vitest';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { trancheAccount, trancheEvents } from '../../test/builders/a-tranche.ts';
import type { Trouble } from '../domain/attention/state.ts';
import type { PaymentBatchEvent } from '../domain/payment-batch/events.ts';
import type { BankLine } from '../domain/statement-line/state.ts';
import type { TrancheEvent } from '../domain/tranche/events.ts';
import { reopenTranche } from './judge-tranche.ts';
import { attentionIdOf, keepAttention, listAttention } from './keep-attention.ts';
import { lineIdOf, listLines } from './keep-line.ts';
import { conventions, paymentBatches, tranches } from './lifecycles.ts';
import { readCase } from './read-cases.ts';
import { recordStatement } from './record-statement.ts';
import { closeAttention } from './settle-attention.ts';
import { refuseOrder } from './settle-line.ts';

const TRANCHE = 'CV-UPE-017-1';
const ORDER = `${TRANCHE}/1`;
const AMOUNT = 12_800_000;
const ORDERED = 'upe-2026-1/MA-08/ordered';
const PAID = 'upe-2026-1/MA-08/paid';
const COMMITTED = 'upe-2026-1/MA-08/committed';
const RETURNED = 'upe-2026-1/MA-08/returned';

function aLine(changes: Partial<BankLine> = {}): BankLine {
  return {
    lineId: 'L1',
    bookedOn: '2026-10-12',
    amountCentimes: AMOUNT,
    kind: 'executed',
    endToEndId: ORDER,
    ...changes,
  };
}

/** The first tranche of CV-UPE-017 at a status, its money where the status has it. */
async function awaiting(
  status: keyof typeof trancheEvents = 'sent',
  fundsCentimes = AMOUNT,
): Promise<TestDesk> {
  const test = await aDesk({ now: '2026-10-13T09:00:00.000Z' });
  await test.given(conventions, 'CV-UPE-017', conventionEvents['in-force']);
  await test.given(tranches, TRANCHE, trancheEvents[status]);
  await test.fund(status === 'paid' ? PAID : ORDERED, fundsCentimes);
  return test;
}

async function read(test: TestDesk, lines: readonly BankLine[], statementId = 'ST-1') {
  const request = test.request('staff-accountant', 'accountant');
  return accepted(await recordStatement(test.desk, { ...request, statementId, lines }));
}

const statusOf = async (test: TestDesk) => (await readCase(test.desk, tranches, TRANCHE)).status;
const balance = (test: TestDesk, account: string) => test.desk.store.balance(account);

describe('statement: executed', () => {
  it.each(['sent', 'unknown'] as const)('pays a tranche that is %s, and moves its money', async (status) => {
    const test = await awaiting(status);
    expect(await read(test, [aLine()])).toEqual([{ lineId: 'L1', outcome: 'paid', trancheId: TRANCHE }]);
    expect(await statusOf(test)).toBe('paid');
    expect([await balance(test, ORDERED), await balance(test, PAID)]).toEqual([0, AMOUNT]);
    expect((await test.owed('mails')).map((owed) => owed.kind === 'mail' && owed.template)).toEqual([
      'tranche-paid',
      'tranche-paid',
    ]);
  });

  it('is answered the same when the statement is read twice, and pays once', async () => {
    const test = await awaiting();
    const first = await read(test, [aLine()]);
    expect(await read(test, [aLine()])).toEqual(first);
    expect(await balance(test, PAID)).toBe(AMOUNT);
    expect(await test.owed('mails')).toHaveLength(2);
  });

  it('is known when another statement says it again', async () => {
    const test = await awaiting();
    await read(test, [aLine()]);
    expect(await read(test, [aLine()], 'ST-2')).toMatchObject([
      { outcome: 'known', code: 'TRANCHE_PAID_ALREADY' },
    ]);
    expect(await listLines(test.desk, 'open')).toEqual([]);
    expect(await balance(test, PAID)).toBe(AMOUNT);
  });

  it('needs no amount where the bank gives none', async () => {
    const test = await awaiting();
    const { amountCentimes: _, ...line } = aLine();
    expect(await read(test, [line])).toMatchObject([{ outcome: 'paid' }]);
  });
});

describe('statement: money that did not arrive', () => {
  it.each([
    ['rejected', 'AC04', COMMITTED],
    ['returned', 'AC01', RETURNED],
  ] as const)(
    'stands where it belongs when the order is %s, and the association is told',
    async (kind, returnReason, stands) => {
      const test = await awaiting();
      expect(await read(test, [aLine({ kind, returnReason })])).toMatchObject([{ outcome: kind }]);
      expect(await readCase(test.desk, tranches, TRANCHE)).toMatchObject({
        status: kind,
        reason: returnReason,
      });
      expect([await balance(test, ORDERED), await balance(test, stands)]).toEqual([0, AMOUNT]);
      expect(await test.owed('mails')).toMatchObject([
        { template: 'transfer-returned', recipient: 'contact' },
        { template: 'transfer-returned', recipient: 'role:finance-officer' },
      ]);
    },
  );

  it('comes back also after it was paid', async () => {
    const test = await awaiting('paid');
    expect(await read(test, [aLine({ kind: 'returned' })], 'ST-2')).toMatchObject([{ outcome: 'returned' }]);
    expect([await balance(test, PAID), await balance(test, RETURNED)]).toEqual([0, AMOUNT]);
  });

  it('is committed again once the tranche is reopened', async () => {
    const test = await awaiting('paid');
    await read(test, [aLine({ kind: 'returned' })], 'ST-2');
    const request = test.request('finance-1', 'finance-officer');
    accepted(await reopenTranche(test.desk, { ...request, trancheId: TRANCHE }));
    expect([await balance(test, RETURNED), await balance(test, COMMITTED)]).toEqual([0, AMOUNT]);
  });

  it('starts a new run where the workflow had ended with the payment, and only there', async () => {
    const startsAfter = async (status: 'paid' | 'sent') => {
      const test = await awaiting(status);
      for (const _ of [1, 2]) await read(test, [aLine({ kind: 'returned' })], 'ST-2');
      return (await test.owed('signals')).filter(({ kind }) => kind === 'start-workflow');
    };
    expect(await startsAfter('sent')).toEqual([]);
    expect(await startsAfter('paid')).toEqual([
      {
        kind: 'start-workflow',
        workflow: 'tranche',
        name: `tranche-${TRANCHE}-r2`,
        input: { trancheId: TRANCHE },
      },
    ]);
  });
});

describe('statement: what fits nothing', () => {
  it.each([
    ['another amount', aLine({ amountCentimes: AMOUNT + 1 }), 'STATEMENT_AMOUNT_DIFFERS'],
    ['less than had left', aLine({ kind: 'returned', amountCentimes: AMOUNT - 1 }), 'STATEMENT_RETURN_LESS'],
    ['less than was ordered', aLine({ amountCentimes: AMOUNT - 1 }), 'STATEMENT_AMOUNT_DIFFERS'],
    ['an order that nobody gave', aLine({ endToEndId: 'CV-UPE-099-1/1' }), 'STATEMENT_LINE_UNMATCHED'],
    ['a later attempt', aLine({ endToEndId: `${TRANCHE}/2` }), 'TRANCHE_ORDER_MISMATCH'],
    ['a text that is no order', aLine({ endToEndId: 'LOYER' }), 'STATEMENT_LINE_UNMATCHED'],
    ['money received', aLine({ kind: 'received' }), 'STATEMENT_LINE_UNMATCHED'],
  ])('is kept for a person: %s', async (_, line, code) => {
    const test = await awaiting();
    const queueId = lineIdOf(test.desk, 'ST-1', 'L1');
    expect(await read(test, [line])).toMatchObject([{ outcome: 'unmatched', code, queueId }]);
    expect(await listLines(test.desk, 'open')).toMatchObject([
      { id: queueId, statementId: 'ST-1', line, code, proposed: [] },
    ]);
    expect(await statusOf(test)).toBe('sent');
    expect([await balance(test, ORDERED), await balance(test, PAID)]).toEqual([AMOUNT, 0]);
  });

  it('is kept as one entry however often it is read', async () => {
    const test = await awaiting();
    for (let times = 0; times < 3; times += 1) await read(test, [aLine({ amountCentimes: 1 })]);
    expect(await listLines(test.desk, 'open')).toHaveLength(1);
  });

  it('keeps the other lines from nothing, and the lines of one tranche in their order', async () => {
    const test = await awaiting();
    const lines = [
      aLine({ lineId: 'L0', endToEndId: 'LOYER' }),
      aLine(),
      aLine({ lineId: 'L2', amountCentimes: 1 }),
      aLine({ lineId: 'L3', kind: 'returned' }),
    ];
    expect((await read(test, lines)).map(({ outcome }) => outcome)).toEqual([
      'unmatched',
      'paid',
      'unmatched',
      'returned',
    ]);
  });

  it('is passed once a later reading finds its order', async () => {
    const test = await awaiting('ordered');
    expect(await read(test, [aLine()])).toMatchObject([{ outcome: 'unmatched' }]);
    const [sent] = trancheEvents.sent.slice(-1);
    await happened(test, sent!);
    expect(await read(test, [aLine()])).toMatchObject([{ outcome: 'paid' }]);
    expect(await listLines(test.desk, 'settled')).toMatchObject([{ outcome: 'passed', orderId: ORDER }]);
  });
});

describe('statement: what names no order and fits one', () => {
  const { endToEndId: _, ...nameless } = aLine({ account: trancheAccount.rib });

  it('is proposed and changes nothing by itself', async () => {
    const test = await awaiting();
    expect(await read(test, [nameless])).toMatchObject([{ outcome: 'proposed' }]);
    expect(await listLines(test.desk, 'open')).toMatchObject([
      { proposed: [{ orderId: ORDER, by: 'system' }] },
    ]);
    expect(await statusOf(test)).toBe('sent');
  });

  it('is not proposed where a line of the same statement answers the order by its name', async () => {
    const test = await awaiting();
    expect(await read(test, [{ ...nameless, lineId: 'L0' }, aLine()])).toMatchObject([
      { outcome: 'unmatched' },
      { outcome: 'paid' },
    ]);
  });

  it('stays refused when the statement is read again', async () => {
    const test = await awaiting();
    await read(test, [nameless]);
    const [{ id } = { id: '' }] = await listLines(test.desk, 'open');
    const request = test.request('finance-5', 'finance-officer');
    accepted(await refuseOrder(test.desk, { ...request, id, orderId: ORDER, reason: 'Autre virement' }));
    expect(await read(test, [nameless])).toMatchObject([{ outcome: 'unmatched' }]);
  });
});

describe('statement: lines that waited among the troubles', () => {
  const old: Trouble = { kind: 'statement-line', id: 'ST-1/L1', subject: 'statement-ST-1', facts: {} };

  it('move over when they are read again', async () => {
    const test = await awaiting();
    await keepAttention(test.desk, old);
    expect(await read(test, [aLine({ amountCentimes: 1 })])).toMatchObject([{ outcome: 'unmatched' }]);
    expect(await listAttention(test.desk)).toEqual([]);
    expect(await listLines(test.desk, 'open')).toHaveLength(1);
  });

  it('stay closed where a person had closed them', async () => {
    const test = await awaiting();
    await keepAttention(test.desk, old);
    const attentionId = attentionIdOf(test.desk, old);
    const request = test.request('staff-admin', 'administrator');
    accepted(await closeAttention(test.desk, { ...request, attentionId, reason: 'Autre programme' }));
    expect(await read(test, [aLine({ amountCentimes: 1 })])).toMatchObject([{ outcome: 'known' }]);
    expect(await listLines(test.desk, 'open')).toEqual([]);
  });
});

/** Another event of the tranche, after those that it began with. */
async function happened(test: TestDesk, event: TrancheEvent): Promise<void> {
  const kept = await test.desk.store.read(tranches.streamOf(TRANCHE));
  const before = await readCase(test.desk, tranches, TRANCHE);
  const state = tranches.decider.evolve(before, event);
  const { act } = test.request('staff-admin', 'administrator');
  const append = {
    stream: tranches.streamOf(TRANCHE),
    expectedVersion: kept?.version ?? 0,
    events: [event],
    state,
    shape: tranches.decider.shape,
    listings: tranches.listings(state),
  };
  const parts = { decision: null, act, programmeVersion: 1, postings: [], outbox: [] };
  await test.desk.store.append([append], { key: 'given/later', requestHash: 'later', ...parts });
}

describe('statement: answer for a whole batch', () => {
  const OTHER = 'CV-UPE-018-1';

  async function batched() {
    const test = await awaiting('sent', 2 * AMOUNT);
    const mine = trancheEvents.sent;
    const theirs = mine.map((event) => ({
      ...event,
      ...('trancheId' in event ? { trancheId: OTHER, conventionId: 'CV-UPE-018' } : {}),
      ...('orderId' in event ? { orderId: `${OTHER}/1` } : {}),
    }));
    await test.given(tranches, OTHER, theirs as typeof mine);
    const order = {
      index: 1,
      amountCentimes: AMOUNT,
      rib: '999780000123456789012341',
      conventionNumber: 'UPE-2026-017',
    };
    const beneficiary = { fr: 'Association', ar: 'جمعية' };
    const prepared: PaymentBatchEvent = {
      type: 'BatchPrepared',
      at: '2026-10-08T09:00:00.000Z',
      by: 'staff-finance-4',
      batchId: 'PB-20261008-1',
      executionOn: '2026-10-09',
      totalCentimes: 2 * AMOUNT,
      orders: [TRANCHE, OTHER].map((trancheId) => ({
        ...order,
        beneficiary,
        trancheId,
        orderId: `${trancheId}/1`,
      })),
    };
    await test.given(paymentBatches, 'PB-20261008-1', [prepared]);
    return test;
  }
  const {
    endToEndId: _order,
    amountCentimes: _amount,
    ...whole
  } = aLine({ kind: 'rejected', returnReason: 'AM04' });
  const forBatch: BankLine = { ...whole, batchMessageId: 'PB-20261008-1' };

  it('counts for each of its orders', async () => {
    const test = await batched();
    expect(await read(test, [forBatch])).toEqual([
      { lineId: `L1/${TRANCHE}/1`, outcome: 'rejected', trancheId: TRANCHE },
      { lineId: `L1/${OTHER}/1`, outcome: 'rejected', trancheId: OTHER },
    ]);
    expect(await read(test, [forBatch])).toHaveLength(2);
    expect(await test.desk.store.history(`tranche-${TRANCHE}`)).toHaveLength(2);
  });

  it('of a batch that nobody sent is kept for a person', async () => {
    const test = await batched();
    expect(await read(test, [{ ...forBatch, batchMessageId: 'PB-1' }])).toMatchObject([
      { outcome: 'unmatched' },
    ]);
    expect(await listLines(test.desk, 'open')).toHaveLength(1);
  });
});
