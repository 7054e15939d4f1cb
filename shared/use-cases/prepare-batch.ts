import { accountBlock, type MoneyRule } from '../domain/convention/account-standing.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import type { Refusal } from '../domain/kernel/decider.ts';
import type { BatchOrder } from '../domain/payment-batch/state.ts';
import { orderIdOf } from '../domain/tranche/order-id.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { TrancheRefusal } from '../domain/tranche/refusals.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { conventions, paymentBatches, tranches } from './lifecycles.ts';
import { moneyRule } from './open-gates.ts';
import { readTerms } from './read-cases.ts';
import { creditLeft, creditOfOrders, shortOf } from './read-credits.ts';
import { type Transaction, transact } from './transact.ts';

/** One append orders the whole batch, and a transaction holds 100 items: more orders make a second batch. */
export const ORDERS_PER_BATCH_MAX = 25;

/** Counters of the installation never lapse. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** Orders approved tranches together: each gets its order id, and the batch that will carry it, in one append. */
export async function prepareBatch(
  desk: Desk,
  request: Request & { readonly trancheIds: readonly string[] },
): Promise<Answer<string>> {
  const { act, key, trancheIds } = request;
  if (trancheIds.length === 0) return refused({ code: 'BATCH_EMPTY' });
  if (trancheIds.length > ORDERS_PER_BATCH_MAX) return refused({ code: 'BATCH_TOO_LARGE' });
  const terms = await readTerms(desk);
  const day = dayOf(act.at);
  const count = await desk.records.increment(`counter/batch/${day}`, NEVER);
  const batchId = `PB-${day.replaceAll('-', '')}-${count}`;
  const about = { key, act, verb: 'prepare-batch', facts: trancheIds, programmeVersion: terms.version };
  const answer = await transact(desk, about, async (transaction) => {
    const creditOf = creditOfOrders(desk, terms, day);
    const orders: BatchOrder[] = [];
    for (const trancheId of trancheIds) {
      const ordered = await order(transaction, request, {
        trancheId,
        batchId,
        rule: moneyRule(terms, act.at),
        creditOf,
      });
      if (!ordered.ok) return ordered;
      orders.push(ordered.value);
    }
    const batch = await transaction.load(paymentBatches, batchId);
    const decision = batch.decide({ type: 'PrepareBatch', act, batchId, orders, executionOn: day });
    return decision.accepted ? done(batchId) : refused(decision.refusal);
  });
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

async function order(
  transaction: Transaction,
  { act }: Request,
  asked: {
    readonly trancheId: string;
    readonly batchId: string;
    readonly rule: MoneyRule;
    readonly creditOf: ReturnType<typeof creditOfOrders>;
  },
): Promise<Answer<BatchOrder>> {
  const { batchId, creditOf, rule, trancheId } = asked;
  const tranche = await transaction.load(tranches, trancheId);
  const before = tranche.state();
  if (before.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
  const convention = (await transaction.load(conventions, before.conventionId)).state();
  if (convention.status === 'absent') return refused({ code: 'TRANCHE_NOT_FOUND' });
  const { attempt, index, amountCentimes } = before;
  const orderId = orderIdOf(trancheId, attempt);
  const conventionInForce = convention.status === 'in-force';
  const block = accountBlock(convention.account, rule);
  const account = { rib: convention.account.rib, ...(block ? { block } : {}) };
  const credit = await creditOf(convention, amountCentimes);
  const about = { orderId, batchId, attempt, conventionInForce, account, ...(credit ? { credit } : {}) };
  const decision = tranche.decide({ type: 'OrderPayment', act, ...about });
  if (!decision.accepted) return refused(decision.refusal);
  const state = tranche.state();
  if (state.status !== 'ordered') return refused({ code: 'TRANCHE_NOT_APPROVED' });
  transaction.post(tranchePostings(before, state));
  const { rib } = state.account;
  const beneficiary = convention.contents.association.name;
  const conventionNumber = convention.number;
  return done({ orderId, trancheId, conventionNumber, index, amountCentimes, rib, beneficiary });
}
