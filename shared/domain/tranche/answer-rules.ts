import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { ConfirmPayment, MarkUnknown, RejectPayment, ReturnPayment, SettleUnknown } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { isBeforeOrder } from './facts.ts';
import { isSentOut } from './order-rules.ts';
import type { TrancheRefusal } from './refusals.ts';
import type { ExistingTranche } from './state.ts';

type TrancheDecision = Decision<TrancheEvent, TrancheRefusal>;

/** What is known of an order that the answer names. */
type Known =
  | 'awaited'
  | 'paid'
  | 'rejected'
  | 'returned'
  /** Rejected, and a new attempt has begun but no money of it has moved. */
  | 'rejected-before'
  /** Rejected, and money of a later attempt moves, or the tranche has ended. */
  | 'superseded';

/** No answer within the time that the programme gives the bank: only the timer says so. */
export function markUnknown(command: MarkUnknown, state: ExistingTranche): TrancheDecision {
  if (command.act.door !== 'timer') return refuse({ code: 'TRANCHE_TIMER_ONLY' });
  if (!('order' in state) || state.order.orderId !== command.orderId) {
    return refuse({ code: 'TRANCHE_ORDER_MISMATCH', orderId: command.orderId });
  }
  if (state.status === 'unknown') return refuse({ code: 'TRANCHE_UNKNOWN_ALREADY' });
  if (state.status !== 'sent') return refuse({ code: 'TRANCHE_NOT_SENT', status: state.status });
  return accept({ type: 'PaymentUnknown', ...stamp(command.act), orderId: command.orderId });
}

/**
 * A line of the statement shows the money gone. It outweighs an earlier rejection as long as no later order is under
 * way, so that a bank that rejects and then executes is not paid by us twice.
 */
export function confirmPayment(command: ConfirmPayment, state: ExistingTranche): TrancheDecision {
  const known = knownOf(command.orderId, state);
  if (typeof known !== 'string') return refuse(known);
  const { orderId, evidence } = command;
  switch (known) {
    case 'awaited':
    case 'rejected':
    case 'rejected-before':
      return accept({ type: 'PaymentConfirmed', ...stamp(command.act), orderId, evidence });
    case 'paid':
      return refuse({ code: 'TRANCHE_PAID_ALREADY' });
    case 'returned':
      return refuse({ code: 'TRANCHE_RETURNED_ALREADY' });
    case 'superseded':
      return refuse({ code: 'TRANCHE_ANSWERS_CONFLICT', orderId, status: state.status });
  }
}

/** The bank did not execute the order. After a proven payment this contradicts, and a person looks at it. */
export function rejectPayment(command: RejectPayment, state: ExistingTranche): TrancheDecision {
  const known = knownOf(command.orderId, state);
  if (typeof known !== 'string') return refuse(known);
  const { orderId, evidence, reason } = command;
  switch (known) {
    case 'awaited':
      return accept({ type: 'PaymentRejected', ...stamp(command.act), orderId, evidence, reason });
    case 'paid':
      return refuse({ code: 'TRANCHE_ANSWERS_CONFLICT', orderId, status: state.status });
    case 'returned':
      return refuse({ code: 'TRANCHE_RETURNED_ALREADY' });
    case 'rejected':
    case 'rejected-before':
    case 'superseded':
      return refuse({ code: 'TRANCHE_REJECTED_ALREADY' });
  }
}

/** The bank executed the order and the money came back, seen with or without the line of its going. */
export function returnPayment(command: ReturnPayment, state: ExistingTranche): TrancheDecision {
  const known = knownOf(command.orderId, state);
  if (typeof known !== 'string') return refuse(known);
  const { orderId, evidence, reason } = command;
  switch (known) {
    case 'awaited':
    case 'paid':
      return accept({
        ...{ type: 'PaymentReturned', ...stamp(command.act), orderId, evidence, reason },
        stands: 'returned',
      });
    case 'returned':
      return refuse({ code: 'TRANCHE_RETURNED_ALREADY' });
    case 'rejected':
    case 'rejected-before':
    case 'superseded':
      return refuse({ code: 'TRANCHE_REJECTED_ALREADY' });
  }
}

/** Two officers answer for how a silent order ended: the first proposes, another one agrees. */
export function settleUnknown(command: SettleUnknown, state: ExistingTranche): TrancheDecision {
  const { orderId, outcome, reason } = command;
  if (state.status !== 'unknown') return refuse({ code: 'TRANCHE_NOT_UNKNOWN', status: state.status });
  if (state.order.orderId !== orderId) return refuse({ code: 'TRANCHE_ORDER_MISMATCH', orderId });
  if (command.reason.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  const facts = { ...stamp(command.act), orderId, outcome, reason };
  if (state.proposal?.outcome !== outcome) return accept({ type: 'PaymentSettlementProposed', ...facts });
  const proposedBy = state.proposal.by;
  if (proposedBy === facts.by) {
    return refuse({ code: 'TRANCHE_FOUR_EYES', rule: 'settlement-proposer', personId: proposedBy });
  }
  return accept({ type: 'PaymentSettled', ...facts, proposedBy });
}

function knownOf(orderId: string, state: ExistingTranche): Known | TrancheRefusal {
  if (isSentOut(state) && state.order.orderId === orderId) {
    return state.status === 'sent' || state.status === 'unknown' ? 'awaited' : state.status;
  }
  const past = state.pastOrders.find(({ order }) => order.orderId === orderId);
  if (past?.outcome === 'returned') return 'returned';
  if (past) return isBeforeOrder(state) ? 'rejected-before' : 'superseded';
  return (state.status === 'ordered' || state.status === 'observed') && state.order.orderId === orderId
    ? { code: 'TRANCHE_NOT_SENT', status: state.status }
    : { code: 'TRANCHE_ORDER_MISMATCH', orderId };
}
