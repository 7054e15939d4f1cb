import type { LineTaken } from '../domain/payment-batch/events.ts';
import type { BatchOrder, ListPage, PaymentBatchState } from '../domain/payment-batch/state.ts';
import type { TrancheCommand } from '../domain/tranche/commands.ts';
import { tranchePostings } from '../domain/tranche/postings.ts';
import type { TrancheState } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import { ORDERS_PER_APPEND } from './advance-batch.ts';
import { type Answer, done, refused } from './answer.ts';
import { pagesWithout, readOrders } from './batch-orders.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { paymentBatches, tranches } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/** A line as the form names it: the order and what is said of it. */
export interface RemarkedLine {
  readonly orderId: string;
  readonly text: string;
}

/**
 * The accountant gives lines of a filed batch back, each with an observation: the tranches are observed and the batch
 * loses them in one append, whose rest must then be filed anew. Answers the batch after.
 */
export function observeLines(
  desk: Desk,
  request: Request & { readonly batchId: string; readonly lines: readonly RemarkedLine[] },
): Promise<Answer<PaymentBatchState>> {
  const { act } = request;
  return takeLines(desk, request, 'observed', ({ orderId, text }) => {
    return { type: 'ObserveOrder', act, orderId, observation: text };
  });
}

/** A finance officer takes one order out of a batch that is not released; its tranche is approved as before. */
export function takeOutOrder(
  desk: Desk,
  request: Request & { readonly batchId: string; readonly orderId: string; readonly reason: string },
): Promise<Answer<PaymentBatchState>> {
  const { act, orderId, reason } = request;
  const lines = [{ orderId, text: reason }];
  return takeLines(desk, { ...request, lines }, 'taken-out', (line) => {
    return { type: 'TakeOutOrder', act, orderId: line.orderId, reason: line.text };
  });
}

/** The finance officer's answer to the accountant: the tranche may be ordered again, under the same order id. */
export function answerObservation(
  desk: Desk,
  request: Request & { readonly trancheId: string; readonly reason: string },
): Promise<Answer<TrancheState>> {
  const { act, reason: answer, trancheId } = request;
  return decideOne(desk, request, {
    verb: 'answer-observation',
    lifecycle: tranches,
    id: trancheId,
    facts: answer,
    command: { type: 'AnswerObservation', act, answer },
  });
}

async function takeLines(
  desk: Desk,
  request: Request & { readonly batchId: string; readonly lines: readonly RemarkedLine[] },
  why: 'observed' | 'taken-out',
  commandFor: (line: RemarkedLine) => TrancheCommand,
): Promise<Answer<PaymentBatchState>> {
  const { act, batchId, key, lines } = request;
  if (lines.length > ORDERS_PER_APPEND) return refused({ code: 'BATCH_LINES_TOO_MANY' });
  const { version } = await readTerms(desk);
  const about = { key, act, verb: `lines-${why}`, programmeVersion: version, facts: [batchId, lines] };
  return transact(desk, { ...about, answers: paymentBatches }, async (transaction) => {
    const batch = await transaction.load(paymentBatches, batchId);
    const state = batch.state();
    const listed = 'list' in state ? await readOrders(desk, state) : [];
    const taken = takenOf(lines, listed);
    const pages = await pagesLeft(desk, state, lines);
    const decision = batch.decide({ type: 'TakeLines', act, why, lines: taken, ...pages });
    if (!decision.accepted) return refused(decision.refusal);
    for (const line of taken) {
      const tranche = await transaction.load(tranches, line.trancheId);
      const before = tranche.state();
      const followed = tranche.decide(commandFor(line));
      if (!followed.accepted) return refused(followed.refusal);
      transaction.post(tranchePostings(before, tranche.state()));
    }
    return done(batch.state());
  });
}

/** What the list says of the lines; a line that it does not hold keeps an amount of nothing, which the rule refuses. */
function takenOf(lines: readonly RemarkedLine[], listed: readonly BatchOrder[]): readonly LineTaken[] {
  const byId = new Map(listed.map((order) => [order.orderId, order]));
  return lines.map(({ orderId, text }) => {
    const { amountCentimes = 0, trancheId = '' } = byId.get(orderId) ?? {};
    return { orderId, trancheId, amountCentimes, text };
  });
}

async function pagesLeft(
  desk: Desk,
  state: PaymentBatchState,
  lines: readonly RemarkedLine[],
): Promise<{ readonly pages?: readonly ListPage[] }> {
  if (!('list' in state) || state.list.kind !== 'pages') return {};
  const gone = new Set(lines.map(({ orderId }) => orderId));
  return { pages: await pagesWithout(desk, state.batchId, state.list.pages, gone) };
}
