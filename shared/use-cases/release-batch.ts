import { accountBlock, type MoneyRule } from '../domain/convention/account-standing.ts';
import type { Act } from '../domain/kernel/act.ts';
import { blockOf } from '../domain/payment-batch/blocked-order.ts';
import type { BlockedOrder } from '../domain/payment-batch/refusals.ts';
import type { BatchOrder, ListedBatch } from '../domain/payment-batch/state.ts';
import type { TrancheRefusal } from '../domain/tranche/refusals.ts';
import type { TrancheState } from '../domain/tranche/state.ts';
import { tranche as trancheRules } from '../domain/tranche/tranche.ts';
import type { Request } from './acts.ts';
import { advanceSoon } from './advance-batch.ts';
import { type Answer, done, refused } from './answer.ts';
import { readOrders } from './batch-orders.ts';
import type { Desk } from './desk.ts';
import { conventions, paymentBatches, tranches } from './lifecycles.ts';
import { conventionIdOfTranche, moneyRule } from './open-gates.ts';
import { readCase, readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

const READ_AT_ONCE = 50;

/**
 * The accountant releases the file whose hash was shown: from this append on every order of it is sent, and none can
 * ever be sent again. Orders that rest in the batch itself are marked in this very append, those of a long list by the
 * appends that follow it (`advanceBatch`). Before anything is recorded each order is asked for anew: an account that was
 * changed, is contested or rests, or a convention that no longer stands, stops the release and is named.
 */
export async function releaseBatch(
  desk: Desk,
  request: Request & { readonly batchId: string; readonly fileSha256: string },
): Promise<Answer<null>> {
  const { act, batchId, fileSha256, key } = request;
  const terms = await readTerms(desk);
  const about = { key, act, verb: 'release-batch', programmeVersion: terms.version };
  return transact(desk, { ...about, facts: [batchId, fileSha256] }, async (transaction) => {
    const batch = await transaction.load(paymentBatches, batchId);
    const before = batch.state();
    const orders = before.status === 'filed' ? await readOrders(desk, before) : [];
    const found = await judge(desk, orders, act, moneyRule(terms, act.at));
    const blocked = found.blocked ? { blocked: found.blocked } : {};
    const released = batch.decide({ type: 'ReleaseBatch', act, fileSha256, ...blocked });
    if (!released.accepted) return refused(released.refusal);
    if (found.refusal) return refused(found.refusal);
    if (before.status !== 'filed' || before.list.kind === 'pages') {
      transaction.deliver(advanceSoon(batchId));
      return done(null);
    }
    for (const { trancheId, orderId } of orders) {
      const tranche = await transaction.load(tranches, trancheId);
      const releasedBy = act.actor.personId;
      const sent = tranche.decide({ type: 'SendPayment', act, orderId, releasedBy });
      if (!sent.accepted) return refused(sent.refusal);
    }
    return done(null);
  });
}

interface Found {
  readonly blocked?: BlockedOrder;
  readonly refusal?: TrancheRefusal;
}

/**
 * The first order that may not leave, and why. The people of an ordered tranche are fixed until it is sent or leaves the
 * batch, so that what is allowed here is allowed when its mark comes.
 */
async function judge(desk: Desk, orders: readonly BatchOrder[], act: Act, rule: MoneyRule): Promise<Found> {
  for (let first = 0; first < orders.length; first += READ_AT_ONCE) {
    const part = orders.slice(first, first + READ_AT_ONCE);
    const found = await Promise.all(part.map((order) => judgeOne(desk, order, act, rule)));
    const stopped = found.find((each) => each.blocked ?? each.refusal);
    if (stopped) return stopped;
  }
  return {};
}

async function judgeOne(desk: Desk, order: BatchOrder, act: Act, rule: MoneyRule): Promise<Found> {
  const { orderId, trancheId } = order;
  const blocked = await blockedNow(desk, order, rule);
  if (blocked) return { blocked };
  const releasedBy = act.actor.personId;
  const convention = await readCase(desk, conventions, conventionIdOfTranche(trancheId));
  // Who changed the account last may have done so after the request was made, and back again.
  if (convention.status !== 'absent' && convention.account.changedBy === releasedBy)
    return { refusal: { code: 'TRANCHE_FOUR_EYES', rule: 'account-changer', personId: releasedBy } };
  const sent = trancheRules.decide(
    { type: 'SendPayment', act, orderId, releasedBy },
    await readCase(desk, tranches, trancheId),
  );
  return sent.accepted ? {} : { refusal: sent.refusal };
}

/** Why no money may go to this order now; undefined when it may. */
async function blockedNow(
  desk: Pick<Desk, 'store'>,
  order: BatchOrder,
  rule: MoneyRule,
): Promise<BlockedOrder | undefined> {
  const convention = await readCase(desk, conventions, conventionIdOfTranche(order.trancheId));
  if (convention.status === 'absent') return undefined;
  const { account, status } = convention;
  const { changedBy, rib } = account;
  const block = accountBlock(account, rule);
  const changed = changedBy === undefined ? {} : { changedBy };
  const people = peopleOf(await readCase(desk, tranches, order.trancheId));
  const why = blockOf({ rib: order.rib, people }, { status, rib, ...changed, ...(block ? { block } : {}) });
  const { orderId, conventionNumber } = order;
  return why && { orderId, conventionNumber, why };
}

function peopleOf(tranche: TrancheState): readonly string[] {
  if (!('approvals' in tranche)) return [];
  return [tranche.requestedBy, tranche.certifiedBy, ...tranche.approvals.map(({ by }) => by)];
}

/** The orders of a batch that its release would stop at, for its page: the release asks again. */
export async function blockedOrders(desk: Desk, batch: ListedBatch): Promise<readonly BlockedOrder[]> {
  const rule = moneyRule(await readTerms(desk), desk.clock.now());
  const blocked: BlockedOrder[] = [];
  const orders = await readOrders(desk, batch);
  for (let first = 0; first < orders.length; first += READ_AT_ONCE) {
    const part = orders.slice(first, first + READ_AT_ONCE);
    const found = await Promise.all(part.map((order) => blockedNow(desk, order, rule)));
    blocked.push(...found.filter((each) => each !== undefined));
  }
  return blocked;
}
