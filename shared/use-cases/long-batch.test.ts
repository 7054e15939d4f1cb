import { beforeEach, describe, expect, it } from 'vitest';
import { bankFileOf, tableOf } from '../../functions/portal/payment-formats.ts';
import { accepted, aDesk, type TestDesk } from '../../test/builders/a-desk.ts';
import { givePayable, payableTranche } from '../../test/builders/payable-tranches.ts';
import { plainSigning } from '../../test/builders/plain-signatures.ts';
import { advanceFor } from './advance-batch.ts';
import { readOrders } from './batch-orders.ts';
import { type BatchFileDesk, fileBatch } from './file-batch.ts';
import { paymentBatches, tranches } from './lifecycles.ts';
import { prepareBatch } from './prepare-batch.ts';
import { readCase } from './read-cases.ts';
import { recordStatement } from './record-statement.ts';
import { releaseBatch } from './release-batch.ts';
import { observeLines, takeOutOrder } from './take-lines.ts';

const now = '2026-10-20T09:00:00.000Z';
const AMOUNT = 12_800_000;
let test: TestDesk;
let desk: BatchFileDesk;

beforeEach(async () => {
  test = await aDesk({ now });
  const { typesetter } = plainSigning(() => now);
  desk = { ...test.desk, typesetter, writeBankFile: bankFileOf, writeTable: tableOf };
});

/** A batch of so many tranches, ordered and filed. */
async function filed(count: number): Promise<string> {
  const trancheIds = await givePayable(desk, count);
  const batchId = accepted(
    await prepareBatch(desk, { ...test.request('preparer', 'finance-officer'), trancheIds }),
  );
  await advanceFor(desk, batchId);
  accepted(await fileBatch(desk, { ...test.request('preparer', 'finance-officer'), batchId }));
  return batchId;
}

async function batchOf(batchId: string) {
  const batch = await readCase(desk, paymentBatches, batchId);
  if (!('list' in batch)) throw new Error(`The batch is ${batch.status}.`);
  return batch;
}

async function release(batchId: string, personId = 'releaser') {
  const batch = await batchOf(batchId);
  const fileSha256 = 'files' in batch ? batch.files.pain001.sha256 : '';
  return releaseBatch(desk, { ...test.request(personId, 'accountant'), batchId, fileSha256 });
}

const statusOf = async (number: number) => (await readCase(desk, tranches, payableTranche(number))).status;

describe('a long batch: lines that leave it', () => {
  it('make a new list and new files, in which every other order stands as before', async () => {
    const batchId = await filed(40);
    const before = await readOrders(desk, await batchOf(batchId));
    const lines = [3, 20].map((number) => ({ orderId: `${payableTranche(number)}/1`, text: 'Visa absent' }));
    accepted(await observeLines(desk, { ...test.request('accountant', 'accountant'), batchId, lines }));
    const orderId = `${payableTranche(40)}/1`;
    const taken = { ...test.request('officer', 'finance-officer'), batchId, orderId, reason: 'Compte' };
    accepted(await takeOutOrder(desk, taken));
    const after = await batchOf(batchId);
    expect(after).toMatchObject({ status: 'prepared', revision: 3, count: 37, totalCentimes: 37 * AMOUNT });
    const gone = [...lines.map((line) => line.orderId), orderId];
    expect(await readOrders(desk, after)).toEqual(before.filter((order) => !gone.includes(order.orderId)));
    expect([await statusOf(3), await statusOf(20), await statusOf(40)]).toEqual([
      ...['observed', 'observed', 'approved'],
    ]);
    expect(await desk.store.balance('upe-2026-1/MA-08/ordered')).toBe(37 * AMOUNT);
    accepted(await fileBatch(desk, { ...test.request('officer', 'finance-officer'), batchId }));
    expect(await release(batchId, 'officer')).toMatchObject({ refusal: { code: 'BATCH_SAME_PERSON' } });
    accepted(await release(batchId));
    await advanceFor(desk, batchId);
    expect([await statusOf(1), await statusOf(3), await statusOf(39)]).toEqual(['sent', 'observed', 'sent']);
  });

  it('are as many as one append holds, and no more at once', async () => {
    const batchId = await filed(18);
    const lines = Array.from({ length: 17 }, (_, index) => {
      return { orderId: `${payableTranche(index + 1)}/1`, text: 'x' };
    });
    const observe = (some: typeof lines) =>
      observeLines(desk, { ...test.request('accountant', 'accountant'), batchId, lines: some });
    expect(await observe(lines)).toEqual({ ok: false, refusal: { code: 'BATCH_LINES_TOO_MANY' } });
    accepted(await observe(lines.slice(1)));
    expect(await batchOf(batchId)).toMatchObject({ count: 2 });
  });
});

describe('a long batch: the bank is faster than the marks', () => {
  it('pays an order that does not yet know of its release, and the marks pass over it', async () => {
    const batchId = await filed(40);
    accepted(await release(batchId));
    expect(await statusOf(40)).toBe('ordered');
    const line = {
      ...{ lineId: '1', bookedOn: '2026-10-20', amountCentimes: AMOUNT },
      kind: 'executed',
      endToEndId: `${payableTranche(40)}/1`,
    } as const;
    const statement = { ...test.request('accountant', 'accountant'), statementId: 'ST-1', lines: [line] };
    expect(accepted(await recordStatement(desk, statement))).toMatchObject([{ outcome: 'paid' }]);
    expect(await readCase(desk, tranches, payableTranche(40))).toMatchObject({
      ...{ status: 'paid', order: { releasedBy: 'releaser', sentAt: now } },
    });
    await advanceFor(desk, batchId);
    expect(await batchOf(batchId)).toMatchObject({ sentCount: 40 });
    expect([await statusOf(39), await statusOf(40)]).toEqual(['sent', 'paid']);
  });

  it('answers for the whole batch by its message id, order by order', async () => {
    const batchId = await filed(20);
    accepted(await release(batchId));
    const line = { lineId: '1', bookedOn: '2026-10-20', kind: 'rejected', batchMessageId: batchId } as const;
    const statement = { ...test.request('accountant', 'accountant'), statementId: 'ST-2', lines: [line] };
    const outcomes = accepted(await recordStatement(desk, statement));
    expect(outcomes).toHaveLength(20);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['rejected']));
  });

  it('cannot answer an order of a file that is not released', async () => {
    await filed(20);
    const line = { lineId: '1', bookedOn: '2026-10-20', kind: 'executed' } as const;
    const named = { ...line, endToEndId: `${payableTranche(1)}/1` };
    const statement = { ...test.request('accountant', 'accountant'), statementId: 'ST-3', lines: [named] };
    expect(accepted(await recordStatement(desk, statement))).toMatchObject([{ outcome: 'unmatched' }]);
    expect(await statusOf(1)).toBe('ordered');
  });
});

describe('a long batch: its list', () => {
  it('is set in volumes of a thousand lines, and those that were made are not set again', async () => {
    const trancheIds = await givePayable(desk, 1001);
    const asked = { ...test.request('preparer', 'finance-officer'), trancheIds };
    const batchId = accepted(await prepareBatch(desk, asked));
    await advanceFor(desk, batchId);
    const set: number[] = [];
    const { typesetter } = desk;
    const brittle: BatchFileDesk = {
      ...desk,
      typesetter: {
        ...typesetter,
        typeset: (source) => {
          const lines = (source.data as { readonly orders: readonly unknown[] }).orders.length;
          set.push(lines);
          return set.length === 2 ? Promise.reject(new Error('no paper')) : typesetter.typeset(source);
        },
      },
    };
    const request = { ...test.request('preparer', 'finance-officer'), batchId };
    await expect(fileBatch(brittle, request)).rejects.toThrow('no paper');
    const batch = accepted(await fileBatch(brittle, request));
    expect(set).toEqual([1000, 1, 1]);
    expect(batch).toMatchObject({
      files: { pdf: {}, volumes: [{ key: `batches/${batchId}/payments-2.pdf` }] },
    });
    expect(
      'list' in batch && batch.list.kind === 'pages' && batch.list.pages.map(({ count }) => count),
    ).toEqual([...[500, 500, 1]]);
  }, 60_000);
});
