import type { StatementLineState } from '../domain/statement-line/state.ts';
import { trancheIdOf } from '../domain/tranche/order-id.ts';
import type { LineMatch } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import { answerOrder } from './answer-order.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { statementLines, tranches } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { sentOutOf } from './sent-orders.ts';
import { transact } from './transact.ts';

type OnLine = Request & { readonly id: string };
type Settled = Promise<Answer<StatementLineState>>;

/**
 * An officer confirms that a line answers an order that was proposed for it: the order is answered and the line settled
 * in one append, and the evidence keeps who proposed and who confirmed. Refused to who proposed, made or released it.
 */
export async function confirmMatch(
  desk: Desk,
  request: OnLine & { readonly orderId: string },
): Promise<Answer<null>> {
  const { act, id, key, orderId } = request;
  const terms = await readTerms(desk);
  const facts = [id, orderId];
  const about = { key, act, verb: 'confirm-match', facts, programmeVersion: terms.version };
  return transact(desk, about, async (transaction) => {
    const subject = await transaction.load(statementLines, id);
    const before = subject.state();
    const decision = subject.decide({ type: 'ConfirmMatch', act, orderId });
    if (!decision.accepted) return refused(decision.refusal);
    const order =
      before.status === 'open' ? before.proposed.find((each) => each.orderId === orderId) : undefined;
    if (before.status !== 'open' || !order) return refused({ code: 'LINE_NOT_FOUND' });
    const { line, statementId } = before;
    const tranche = await transaction.load(tranches, order.trancheId);
    const sent = sentOutOf(tranche.state(), orderId);
    const match: LineMatch = {
      proposedBy: order.by,
      confirmedBy: act.actor.personId,
      ...(order.reason === undefined ? {} : { reason: order.reason }),
      ...(line.amountCentimes === undefined || line.amountCentimes === sent?.amountCentimes
        ? {}
        : { amountCentimes: line.amountCentimes }),
    };
    const answer = { act, statementId, line, orderId, match, terms };
    const refusal = await answerOrder(desk, transaction, tranche, answer);
    return refusal ? refused(refusal) : done(null);
  });
}

/** An officer names the order that a line answers, with a reason; another one confirms. */
export async function nameOrder(
  desk: Desk,
  request: OnLine & { readonly orderId: string; readonly reason: string },
): Promise<Answer<null>> {
  const { act, id, key, orderId, reason } = request;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'name-order', facts: [id, orderId, reason], programmeVersion: version };
  return transact(desk, about, async (transaction) => {
    const tranche = await transaction.load(tranches, trancheIdOf(orderId) ?? '');
    const order = sentOutOf(tranche.state(), orderId);
    const line = await transaction.load(statementLines, id);
    const decision = line.decide({ type: 'NameOrder', act, order, reason });
    return decision.accepted ? done(null) : refused(decision.refusal);
  });
}

/** A proposed order is not the one; the reason is kept, and the product does not propose it for this line again. */
export function refuseOrder(
  desk: Desk,
  request: OnLine & { readonly orderId: string; readonly reason: string },
): Settled {
  const { act, id, orderId, reason } = request;
  return decideOne(desk, request, {
    verb: 'refuse-order',
    lifecycle: statementLines,
    id,
    facts: [orderId, reason],
    command: { type: 'RefuseOrder', act, orderId, reason },
  });
}

/** Nothing of ours: a person answers for it that the line moves no order, and says why. */
export function closeLine(desk: Desk, request: OnLine & { readonly reason: string }): Settled {
  const { act, id, reason } = request;
  return decideOne(desk, request, {
    verb: 'close-line',
    lifecycle: statementLines,
    id,
    facts: reason,
    command: { type: 'CloseLine', act, reason },
  });
}
