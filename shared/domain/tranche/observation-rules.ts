import { accept, assertNever, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { AnswerObservation, ObserveOrder, TakeOutOrder } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import type { TrancheRefusal } from './refusals.ts';
import type { ExistingTranche } from './state.ts';

type TrancheDecision = Decision<TrancheEvent, TrancheRefusal>;

/** What is decided of an order before the bank sees it, beside its sending. */
export function decideObservation(
  command: ObserveOrder | AnswerObservation | TakeOutOrder,
  state: ExistingTranche,
): TrancheDecision {
  switch (command.type) {
    case 'ObserveOrder':
      return observeOrder(command, state);
    case 'AnswerObservation':
      return answerObservation(command, state);
    case 'TakeOutOrder':
      return takeOutOrder(command, state);
    default:
      return assertNever(command);
  }
}

/**
 * The accountant gives an ordered line back with an observation (decree 330-66: who pays checks before paying). No bank
 * saw the order, so this is no rejection: the attempt and its order id stay. The batch loses the line in the same append,
 * and a released batch loses none.
 */
function observeOrder(command: ObserveOrder, state: ExistingTranche): TrancheDecision {
  const { act, orderId, observation } = command;
  const refusal = notOrdered(orderId, state);
  if (refusal) return refuse(refusal);
  if (observation.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'OrderObserved', ...stamp(act), orderId, observation });
}

/** The finance officer answers in words; the tranche can be ordered again under the same order id. */
function answerObservation(command: AnswerObservation, state: ExistingTranche): TrancheDecision {
  const { act, answer } = command;
  if (state.status !== 'observed') return refuse({ code: 'TRANCHE_NOT_OBSERVED', status: state.status });
  if (answer.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'ObservationAnswered', ...stamp(act), answer });
}

/** An officer takes an order back before its batch is released; the batch loses it in the same append. */
function takeOutOrder(command: TakeOutOrder, state: ExistingTranche): TrancheDecision {
  const { act, orderId, reason } = command;
  const refusal = notOrdered(orderId, state);
  if (refusal) return refuse(refusal);
  if (reason.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'OrderTakenOut', ...stamp(act), orderId, reason });
}

function notOrdered(orderId: string, state: ExistingTranche): TrancheRefusal | undefined {
  if (state.status !== 'ordered') return { code: 'TRANCHE_NOT_ORDERED', status: state.status };
  const { attempt, order } = state;
  if (order.orderId !== orderId) return { code: 'TRANCHE_ATTEMPT_STALE', attempt, orderId: order.orderId };
  return undefined;
}
