import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import type { PaymentBatchRefusal } from '../domain/payment-batch/refusals.ts';
import type { BatchOrder } from '../domain/payment-batch/state.ts';
import type { TrancheRefusal } from '../domain/tranche/refusals.ts';
import type { Request } from './acts.ts';
import { advanceSoon, ORDERS_PER_APPEND } from './advance-batch.ts';
import { type Answer, done, refused } from './answer.ts';
import { keepWanted } from './batch-orders.ts';
import type { Desk } from './desk.ts';
import { paymentBatches, tranches } from './lifecycles.ts';
import { moneyRule } from './open-gates.ts';
import { orderTranche } from './order-tranche.ts';
import { readCase, readTerms } from './read-cases.ts';
import { creditLeft, creditsOfOrders, shortOf } from './read-credits.ts';
import { type Transaction, transact } from './transact.ts';

/** What the bench has measured; one file of more is more than a person can look at. */
const ORDERS_PER_BATCH_MAX = 10_000;

/** Counters of the installation never lapse. */
const NEVER = '9999-12-31T00:00:00.000Z';
const READ_AT_ONCE = 50;

type Asked = Request & { readonly trancheIds: readonly string[] };

/**
 * Orders approved tranches together; answers the batch's id. What one append holds is ordered in it, all or nothing. A
 * longer batch is opened in one append and its orders are added by the appends that follow (`advanceBatch`); it is
 * refused whole when a tranche of it is not approved now, and one that stops being so meanwhile is left out and named.
 */
export async function prepareBatch(desk: Desk, request: Asked): Promise<Answer<string>> {
  const { act, key, trancheIds } = request;
  if (trancheIds.length === 0) return refused({ code: 'BATCH_EMPTY' });
  if (trancheIds.length > ORDERS_PER_BATCH_MAX) return refused({ code: 'BATCH_TOO_LARGE' });
  const terms = await readTerms(desk);
  const day = dayOf(act.at);
  const count = await desk.records.increment(`counter/batch/${day}`, NEVER);
  const batchId = `PB-${day.replaceAll('-', '')}-${count}`;
  const about = { key, act, verb: 'prepare-batch', facts: trancheIds, programmeVersion: terms.version };
  const rule = moneyRule(terms, act.at);
  const answer = await transact(desk, about, (transaction) =>
    trancheIds.length > ORDERS_PER_APPEND
      ? openBatch(desk, transaction, request, batchId)
      : orderAll(desk, transaction, request, { batchId, rule, credits: creditsOfOrders(desk, terms, day) }),
  );
  return answer.ok ? answer : refused(await inWords(desk, answer.refusal));
}

/** Another order of the same moment took the credit: said as it is where the credit was too little from the beginning. */
async function inWords(desk: Desk, refusal: Refusal): Promise<Refusal> {
  const short = shortOf(refusal);
  if (!short) return refusal;
  const leftCentimes = await creditLeft(desk, short);
  const insufficient: TrancheRefusal = { code: 'CREDIT_INSUFFICIENT', ...short, leftCentimes };
  return insufficient;
}

async function orderAll(
  desk: Desk,
  transaction: Transaction,
  { act, trancheIds }: Asked,
  about: Pick<Parameters<typeof orderTranche>[2], 'batchId' | 'rule' | 'credits'>,
): Promise<Answer<string>> {
  const { batchId } = about;
  const orders: BatchOrder[] = [];
  for (const trancheId of trancheIds) {
    const ordered = await orderTranche(desk, transaction, { act, trancheId, ...about });
    if (!ordered.ok) return ordered;
    orders.push(ordered.value);
  }
  const batch = await transaction.load(paymentBatches, batchId);
  const decision = batch.decide({ type: 'PrepareBatch', act, batchId, orders, executionOn: dayOf(act.at) });
  return decision.accepted ? done(batchId) : refused(decision.refusal);
}

async function openBatch(
  desk: Desk,
  transaction: Transaction,
  { act, trancheIds }: Asked,
  batchId: string,
): Promise<Answer<string>> {
  const twice = firstTwice(trancheIds);
  if (twice !== undefined) return refused(twice);
  for (let first = 0; first < trancheIds.length; first += READ_AT_ONCE) {
    const ids = trancheIds.slice(first, first + READ_AT_ONCE);
    const states = await Promise.all(ids.map((id) => readCase(desk, tranches, id)));
    const other = states.find(({ status }) => status !== 'approved');
    if (other) return refused({ code: 'TRANCHE_NOT_APPROVED' });
  }
  const wanted = await keepWanted(desk, batchId, trancheIds);
  const batch = await transaction.load(paymentBatches, batchId);
  const executionOn = dayOf(act.at);
  const decision = batch.decide({ type: 'OpenBatch', act, batchId, executionOn, wanted });
  if (!decision.accepted) return refused(decision.refusal);
  transaction.deliver(advanceSoon(batchId));
  return done(batchId);
}

function firstTwice(trancheIds: readonly string[]): PaymentBatchRefusal | undefined {
  const seen = new Set<string>();
  for (const orderId of trancheIds) {
    if (seen.has(orderId)) return { code: 'BATCH_ORDER_TWICE', orderId };
    seen.add(orderId);
  }
  return undefined;
}
