import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentBatchEvent } from '../../shared/domain/payment-batch/events.ts';
import type { TrancheCommand } from '../../shared/domain/tranche/commands.ts';
import type { TrancheEvent } from '../../shared/domain/tranche/events.ts';
import { orderIdOf } from '../../shared/domain/tranche/order-id.ts';
import type { Store } from '../../shared/ports/store.ts';
import { advanceBatch } from '../../shared/use-cases/advance-batch.ts';
import { readOrders } from '../../shared/use-cases/batch-orders.ts';
import { decideOne } from '../../shared/use-cases/decide-one.ts';
import { deliverOutbox } from '../../shared/use-cases/deliver-outbox.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { paymentBatches, tranches } from '../../shared/use-cases/lifecycles.ts';
import { prepareBatch } from '../../shared/use-cases/prepare-batch.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { releaseBatch } from '../../shared/use-cases/release-batch.ts';
import { takeOutOrder } from '../../shared/use-cases/take-lines.ts';
import { accepted, aDesk, type TestDesk } from '../builders/a-desk.ts';
import { givePayable, payableTranche } from '../builders/payable-tranches.ts';

const now = '2026-10-20T09:00:00.000Z';
const AMOUNT = 12_800_000;

/** What becomes of one append: the process dies before it, or after it and before its answer, or it goes well. */
type Fate = 'well' | 'lost before' | 'lost after';
type Move = 'deliver' | 'command' | 'two at once' | 'interfere';

interface World {
  readonly test: TestDesk;
  /** The desk of a process that may die at any append. */
  readonly mortal: Desk;
  readonly fates: Fate[];
}

async function aWorld(count: number): Promise<World> {
  const test = await aDesk({ now });
  await givePayable(test.desk, count);
  const fates: Fate[] = [];
  const { store } = test.desk;
  const append: Store['append'] = async (...given) => {
    const fate = fates.shift() ?? 'well';
    if (fate === 'lost before') throw new Error('killed');
    const result = await store.append(...given);
    if (fate === 'lost after') throw new Error('killed');
    return result;
  };
  // Methods of the store may be read from its prototype: only the append is replaced.
  const mortalStore: Store = Object.create(store, { append: { value: append } });
  return { test, mortal: { ...test.desk, store: mortalStore }, fates };
}

function deliver(desk: Desk): Promise<number> {
  const workflows = { start: async () => undefined, succeed: async () => undefined };
  const advance = ({ batchId }: { readonly batchId: string }) => advanceBatch(desk, batchId);
  return deliverOutbox(
    { ...desk, workflows, advance, sendMail: async () => undefined, onFault: () => undefined },
    'signals',
  );
}

const moves = fc.array(fc.constantFrom<Move>('deliver', 'command', 'two at once', 'interfere'), {
  maxLength: 8,
});
const fates = fc.array(fc.constantFrom<Fate>('well', 'well', 'lost before', 'lost after'), { maxLength: 12 });

async function live(world: World, each: readonly Move[], command: () => Promise<unknown>, count: number) {
  const dead = () => undefined;
  for (const [place, move] of each.entries()) {
    if (move === 'deliver') await deliver(world.mortal).catch(dead);
    if (move === 'command') await command().catch(dead);
    if (move === 'two at once')
      await Promise.all([deliver(world.mortal), deliver(world.test.desk)]).catch(dead);
    if (move === 'interfere') await interfere(world, payableTranche((place % count) + 1));
  }
  world.fates.length = 0;
  while ((await deliver(world.test.desk)) > 0);
}

/** Everything that could make a second transfer of it, tried by somebody who may. */
async function interfere({ test }: World, trancheId: string): Promise<void> {
  const { act } = test.request('meddler', 'administrator');
  const orderId = orderIdOf(trancheId, 1);
  const tranche = await readCase(test.desk, tranches, trancheId);
  if (tranche.status !== 'ordered') return;
  const commands: readonly TrancheCommand[] = [
    { type: 'OrderPayment', act, orderId, batchId: 'PB-other', attempt: 1, ...standing },
    {
      type: 'OrderPayment',
      act,
      orderId: orderIdOf(trancheId, 2),
      batchId: 'PB-other',
      attempt: 2,
      ...standing,
    },
    { type: 'ReopenTranche', act },
    { type: 'ReissueOrder', act },
    { type: 'HoldTranche', act, reason: 'x' },
    { type: 'WithdrawTranche', act, reason: 'x' },
    { type: 'ReturnTranche', act, reason: 'x' },
  ];
  for (const command of commands) {
    const request = test.request('meddler', 'administrator');
    const about = { verb: command.type, lifecycle: tranches, id: trancheId, command };
    expect((await decideOne(test.desk, request, about)).ok).toBe(false);
  }
  const { batchId } = tranche.order;
  const batch = await readCase(test.desk, paymentBatches, batchId);
  if (batch.status !== 'released') return;
  const request = { ...test.request('meddler', 'finance-officer'), batchId, orderId, reason: 'x' };
  expect((await takeOutOrder(test.desk, request)).ok).toBe(false);
}

const standing = {
  conventionInForce: true,
  account: { rib: '999780000123456789012341' },
} as const;

async function eventsOf(world: World, trancheId: string): Promise<readonly TrancheEvent[]> {
  const commits = await world.test.desk.store.history(tranches.streamOf(trancheId));
  return commits.flatMap(({ events }) => events as readonly TrancheEvent[]);
}

describe('a long batch: killed at any append', () => {
  it('has each order once and none lost, and its release reaches each of them once', async () => {
    const run = fc.asyncProperty(
      fc.integer({ min: 21, max: 65 }),
      ...([moves, moves, fates, fates] as const),
      async (count, making, releasing, fatesMaking, fatesReleasing) => {
        const world = await aWorld(count);
        const trancheIds = Array.from({ length: count }, (_, index) => payableTranche(index + 1));
        const asked = { ...world.test.request('preparer', 'finance-officer'), trancheIds };
        world.fates.push(...fatesMaking);
        await prepareBatch(world.mortal, asked).catch(() => undefined);
        await live(world, making, () => prepareBatch(world.mortal, asked), count);
        // The same command again, whatever became of it: the same batch.
        const batchId = accepted(await prepareBatch(world.test.desk, asked));
        while ((await deliver(world.test.desk)) > 0);
        await checkPrepared(world, batchId, trancheIds);
        await file(world, batchId);
        world.fates.push(...fatesReleasing);
        const releasing1 = { ...world.test.request('releaser', 'accountant'), batchId, fileSha256: 'c' };
        await releaseBatch(world.mortal, releasing1).catch(() => undefined);
        await live(world, releasing, () => releaseBatch(world.mortal, releasing1), count);
        accepted(await releaseBatch(world.test.desk, releasing1));
        while ((await deliver(world.test.desk)) > 0);
        await checkSent(world, batchId, trancheIds);
      },
    );
    await fc.assert(run, { numRuns: 25, seed: 20_261_128 });
  }, 120_000);
});

async function checkPrepared(world: World, batchId: string, trancheIds: readonly string[]): Promise<void> {
  const batch = await readCase(world.test.desk, paymentBatches, batchId);
  if (!('list' in batch)) throw new Error(`The batch is ${batch.status}.`);
  const totalCentimes = trancheIds.length * AMOUNT;
  expect(batch).toMatchObject({ status: 'prepared', count: trancheIds.length, totalCentimes });
  const orders = await readOrders(world.test.desk, batch);
  expect(orders.map(({ trancheId }) => trancheId)).toEqual(trancheIds);
  for (const trancheId of trancheIds) {
    const ordered = (await eventsOf(world, trancheId)).filter(({ type }) => type === 'PaymentOrdered');
    expect(ordered).toHaveLength(1);
  }
  expect(await world.test.desk.store.balance('upe-2026-1/MA-08/ordered')).toBe(totalCentimes);
  expect(await world.test.desk.store.balance('upe-2026-1/MA-08/committed')).toBe(0);
}

async function checkSent(world: World, batchId: string, trancheIds: readonly string[]): Promise<void> {
  const { store } = world.test.desk;
  const batch = await readCase(world.test.desk, paymentBatches, batchId);
  expect(batch).toMatchObject({ status: 'released', sentCount: trancheIds.length });
  for (const trancheId of trancheIds) {
    const sent = (await eventsOf(world, trancheId)).filter(({ type }) => type === 'PaymentSent');
    expect(sent).toMatchObject([{ at: now, by: 'releaser', releasedBy: 'releaser' }]);
  }
  const commits = await store.history(paymentBatches.streamOf(batchId));
  const events = commits.flatMap(({ events: some }) => some as readonly PaymentBatchEvent[]);
  const places = events.flatMap((event) => (event.type === 'BatchOrdersSent' ? [event.from] : []));
  expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
}

async function file({ test }: World, batchId: string): Promise<void> {
  const request = test.request('preparer', 'finance-officer');
  const kept = { key: 'k', sha256: 'c' };
  const command = { type: 'AttachFiles', act: request.act, pdf: kept, csv: kept, pain001: kept } as const;
  accepted(
    await decideOne(test.desk, request, { verb: 'file', lifecycle: paymentBatches, id: batchId, command }),
  );
}

describe('a long batch: a tranche that is no longer approved', () => {
  it('refuses the whole before it is opened, and is left out and named when it changes meanwhile', async () => {
    const world = await aWorld(30);
    const trancheIds = Array.from({ length: 30 }, (_, index) => payableTranche(index + 1));
    const hold = async (trancheId: string) => {
      const request = world.test.request('holder', 'administrator');
      const command = { type: 'HoldTranche', act: request.act, reason: 'Plainte' } as const;
      accepted(
        await decideOne(world.test.desk, request, {
          verb: 'hold',
          lifecycle: tranches,
          id: trancheId,
          command,
        }),
      );
    };
    const prepare = (ids: readonly string[]) =>
      prepareBatch(world.test.desk, {
        ...world.test.request('preparer', 'finance-officer'),
        trancheIds: ids,
      });
    await hold(payableTranche(3));
    expect(await prepare(trancheIds)).toEqual({ ok: false, refusal: { code: 'TRANCHE_NOT_APPROVED' } });
    const batchId = accepted(await prepare(trancheIds.filter((id) => id !== payableTranche(3))));
    await hold(payableTranche(25));
    while ((await deliver(world.test.desk)) > 0);
    expect(await readCase(world.test.desk, paymentBatches, batchId)).toMatchObject({
      ...{ status: 'prepared', count: 28, totalCentimes: 28 * AMOUNT },
    });
    const [, , second] = await world.test.desk.store.history(paymentBatches.streamOf(batchId));
    expect(second?.events).toMatchObject([
      { leftOut: [{ trancheId: payableTranche(25), code: 'TRANCHE_NOT_APPROVED' }] },
    ]);
  });

  it('cannot stand twice in it, nor be one of too many', async () => {
    const world = await aWorld(21);
    const ids = Array.from({ length: 21 }, (_, index) => payableTranche(index + 1));
    const prepare = (trancheIds: readonly string[]) =>
      prepareBatch(world.test.desk, { ...world.test.request('preparer', 'finance-officer'), trancheIds });
    expect(await prepare([...ids, payableTranche(1)])).toMatchObject({
      refusal: { code: 'BATCH_ORDER_TWICE', orderId: payableTranche(1) },
    });
    const many = Array.from({ length: 10_001 }, (_, index) => `T-${index}`);
    expect(await prepare(many)).toMatchObject({ refusal: { code: 'BATCH_TOO_LARGE' } });
  });
});
