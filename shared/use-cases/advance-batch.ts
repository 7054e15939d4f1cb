import type { Act } from '../domain/kernel/act.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import type { OrderLeftOut, PaymentBatchEvent } from '../domain/payment-batch/events.ts';
import { type BatchStep, nextStep } from '../domain/payment-batch/next-step.ts';
import type { BatchOrder, PaymentBatchState } from '../domain/payment-batch/state.ts';
import type { TrancheRefusal } from '../domain/tranche/refusals.ts';
import type { AdvanceBatch } from '../ports/deliveries.ts';
import { type Answer, done, refused } from './answer.ts';
import { keepOrders, readOrdersFrom, readWantedFrom } from './batch-orders.ts';
import type { Desk } from './desk.ts';
import { paymentBatches, tranches } from './lifecycles.ts';
import { moneyRule } from './open-gates.ts';
import { orderTranche } from './order-tranche.ts';
import { readCase, readTerms } from './read-cases.ts';
import { creditsOfOrders } from './read-credits.ts';
import { type Transaction, transact } from './transact.ts';

/**
 * Orders of one append: with the batch 2 x 17 items, key and outbox 2, and four accounts for each of 16 orders, were they
 * all of other regions and other lines of the budget, come to 100, which is what a transaction holds.
 */
export const ORDERS_PER_APPEND = 16;

type AdvanceDesk = Pick<Desk, 'store' | 'records' | 'documents' | 'secrets' | 'clock' | 'programmeId'>;

/** Left behind by every append of a long batch, so that the outbox goes on where it stopped, also after a crash. */
export function advanceSoon(batchId: string): AdvanceBatch {
  return { kind: 'advance-batch', batchId };
}

/**
 * Makes the next append of a long batch: adds orders, closes the list, or marks orders of a released list as sent. What
 * comes next is read from the batch's state within the append, so that the same step told twice, or by two at once, is
 * made once. Answers whether anything is left to do. Throws where a step is refused for another reason than that it was
 * made: the delivery stays owed, and whoever keeps the installation is told.
 */
export async function advanceBatch(desk: AdvanceDesk, batchId: string): Promise<boolean> {
  const before = await readCase(desk, paymentBatches, batchId);
  const step = nextStep(before, ORDERS_PER_APPEND);
  if (!step) return false;
  const act = actOf(desk, before);
  const { version } = await readTerms(desk);
  const key = `batch/${batchId}/${step.kind}${'from' in step ? `/${step.from}` : ''}`;
  const about = { key, act, verb: 'advance-batch', programmeVersion: version, facts: step };
  const answer = await transact(desk, about, (transaction) =>
    make(desk, transaction, { act, batchId, step }),
  );
  if (!answer.ok && !answer.refusal.code.endsWith('_ALREADY'))
    throw new Error(`Batch ${batchId} stands still at ${step.kind}: ${JSON.stringify(answer.refusal)}.`);
  return nextStep(await readCase(desk, paymentBatches, batchId), ORDERS_PER_APPEND) !== undefined;
}

/** Goes on until nothing is left or the time is over; the outbox does the rest. Answers where the batch stands. */
export async function advanceFor(
  desk: AdvanceDesk,
  batchId: string,
  millis = 5000,
): Promise<PaymentBatchState> {
  const begun = Date.parse(desk.clock.now());
  while (await advanceBatch(desk, batchId)) if (Date.parse(desk.clock.now()) - begun > millis) break;
  return readCase(desk, paymentBatches, batchId);
}

interface Making {
  readonly act: Act;
  readonly batchId: string;
  readonly step: BatchStep;
}

async function make(desk: AdvanceDesk, transaction: Transaction, making: Making): Promise<Answer<null>> {
  const { batchId, step } = making;
  const batch = (await transaction.load(paymentBatches, batchId)).state();
  // Whoever was faster has made it: the place to go on at is another one.
  if (JSON.stringify(nextStep(batch, ORDERS_PER_APPEND)) !== JSON.stringify(step))
    return refused({ code: 'BATCH_ADDED_ALREADY' });
  const answer = await maker(step)(desk, transaction, making);
  if (answer.ok && step.kind !== 'close') transaction.deliver(advanceSoon(batchId));
  return answer;
}

function maker({ kind }: BatchStep) {
  switch (kind) {
    case 'add':
      return add;
    case 'close':
      return close;
    case 'send':
      return send;
  }
}

async function add(
  desk: AdvanceDesk,
  transaction: Transaction,
  { act, batchId, step }: Making,
): Promise<Answer<null>> {
  const batch = await transaction.load(paymentBatches, batchId);
  const state = batch.state();
  if (step.kind !== 'add' || state.status !== 'open') return refused({ code: 'BATCH_ADDED_ALREADY' });
  const terms = await readTerms(desk);
  const rule = moneyRule(terms, act.at);
  const credits = creditsOfOrders(desk, terms, state.executionOn);
  const orders: BatchOrder[] = [];
  const leftOut: OrderLeftOut[] = [];
  for (const trancheId of await readWantedFrom(desk, state.wanted, step.from, step.count)) {
    const ordered = await orderTranche(desk, transaction, { act, trancheId, batchId, rule, credits });
    if (ordered.ok) orders.push(ordered.value);
    else leftOut.push({ trancheId, code: ordered.refusal.code, ...shortIn(ordered.refusal) });
  }
  const decision = batch.decide({ type: 'AddOrders', act, from: step.from, orders, leftOut });
  return decision.accepted ? done(null) : refused(decision.refusal);
}

/** The facts of a missing credit, which the sentence of the line names. */
function shortIn(refusal: Refusal): Pick<OrderLeftOut, 'credit'> {
  if (!isShort(refusal)) return {};
  const { leftCentimes, line, year } = refusal;
  return { credit: { year, line, leftCentimes } };
}

function isShort(refusal: Refusal): refusal is Extract<TrancheRefusal, { code: 'CREDIT_INSUFFICIENT' }> {
  return refusal.code === 'CREDIT_INSUFFICIENT';
}

/** The list is read back from the log alone: what stands there was ordered, and nothing else. */
async function close(
  desk: AdvanceDesk,
  transaction: Transaction,
  { act, batchId }: Making,
): Promise<Answer<null>> {
  const batch = await transaction.load(paymentBatches, batchId);
  const commits = await desk.store.history(batch.stream);
  const orders = commits
    .flatMap(({ events }) => events as readonly PaymentBatchEvent[])
    .flatMap((event) => (event.type === 'BatchOrdersAdded' ? event.orders : []));
  const decision = batch.decide({ type: 'CloseBatch', act, pages: await keepOrders(desk, batchId, orders) });
  return decision.accepted ? done(null) : refused(decision.refusal);
}

async function send(
  desk: AdvanceDesk,
  transaction: Transaction,
  { act, batchId, step }: Making,
): Promise<Answer<null>> {
  const batch = await transaction.load(paymentBatches, batchId);
  const state = batch.state();
  if (step.kind !== 'send' || state.status !== 'released') return refused({ code: 'BATCH_RELEASED_ALREADY' });
  for (const { orderId, trancheId } of await readOrdersFrom(desk, state, step.from, step.count)) {
    const tranche = await transaction.load(tranches, trancheId);
    const { releasedBy } = state;
    const sent = tranche.decide({ type: 'SendPayment', act, orderId, releasedBy });
    // A statement that came before this mark has brought it with it.
    if (!sent.accepted && sent.refusal.code !== 'TRANCHE_SENT_ALREADY') return refused(sent.refusal);
  }
  const decision = batch.decide({ type: 'MarkSent', act, from: step.from, count: step.count });
  return decision.accepted ? done(null) : refused(decision.refusal);
}

/**
 * In the name of who prepared the batch, now; or of who released it, at the moment of the release, from which on its
 * orders count as sent.
 */
export function actOf({ clock }: Pick<Desk, 'clock'>, batch: PaymentBatchState): Act {
  if (batch.status === 'open') return { actor: batch.preparer, door: 'timer', at: clock.now() };
  if (batch.status !== 'released') throw new Error(`Nobody acts for a batch that is ${batch.status}.`);
  const { releasedAt, releasedBy, releaser } = batch;
  const named = { personId: releasedBy, name: releasedBy, role: 'accountant' } as const;
  return { actor: releaser ?? named, door: 'timer', at: releasedAt };
}
