import { assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { confirmPayment, markUnknown, rejectPayment, returnPayment, settleUnknown } from './answer-rules.ts';
import { approveTranche, certifyTranche, takeBackApproval } from './approval-rules.ts';
import type { TrancheCommand } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { evolveTranche } from './evolve-tranche.ts';
import { holdTranche, releaseHold, restartWorkflow } from './hold-rules.ts';
import { decideObservation } from './observation-rules.ts';
import { orderPayment, reissueOrder, reopenTranche, sendPayment } from './order-rules.ts';
import type { TrancheRefusal } from './refusals.ts';
import { decideRequest, scheduleTranche } from './request-rules.ts';
import type { ExistingTranche, TrancheState } from './state.ts';
import { decideWithdrawal } from './withdrawal-rules.ts';

/**
 * The life of one tranche, from the schedule of the convention to the money on the account: certified, approved by
 * distinct people (decree 330-66: who authorises is not who pays), ordered, sent once, and proven paid or not.
 * A transfer without an answer is unknown; nothing but proof leads out of it, and never a second transfer.
 */
export const tranche: Decider<TrancheCommand, TrancheState, TrancheEvent, TrancheRefusal> = {
  lifecycle: 'tranche',
  shape: 2,
  initial: { status: 'absent' },
  decide,
  evolve: evolveTranche,
};

function decide(command: TrancheCommand, state: TrancheState): Decision<TrancheEvent, TrancheRefusal> {
  if (command.type === 'ScheduleTranche') return scheduleTranche(command, state);
  if (state.status === 'absent') return refuse({ code: 'TRANCHE_NOT_FOUND' });
  return decideExisting(command, state);
}

function decideExisting(
  command: Exclude<TrancheCommand, { readonly type: 'ScheduleTranche' }>,
  state: ExistingTranche,
): Decision<TrancheEvent, TrancheRefusal> {
  switch (command.type) {
    case 'ChangeAmount':
    case 'OpenGate':
    case 'RequestTranche':
    case 'RemindRequest':
    case 'TakeBackRequest':
    case 'ReturnTranche':
      return decideRequest(command, state);
    case 'CertifyTranche':
      return certifyTranche(command, state);
    case 'ApproveTranche':
      return approveTranche(command, state);
    case 'TakeBackApproval':
      return takeBackApproval(command, state);
    case 'HoldTranche':
      return holdTranche(command, state);
    case 'ReleaseHold':
      return releaseHold(command, state);
    case 'OrderPayment':
      return orderPayment(command, state);
    case 'SendPayment':
      return sendPayment(command, state);
    case 'ObserveOrder':
    case 'AnswerObservation':
    case 'TakeOutOrder':
      return decideObservation(command, state);
    case 'MarkUnknown':
      return markUnknown(command, state);
    case 'ConfirmPayment':
      return confirmPayment(command, state);
    case 'RejectPayment':
      return rejectPayment(command, state);
    case 'ReturnPayment':
      return returnPayment(command, state);
    case 'SettleUnknown':
      return settleUnknown(command, state);
    case 'ReopenTranche':
      return reopenTranche(command, state);
    case 'ReissueOrder':
      return reissueOrder(state);
    case 'WithdrawTranche':
    case 'ProposeWithdrawal':
    case 'ConfirmWithdrawal':
    case 'DeclineWithdrawal':
      return decideWithdrawal(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return assertNever(command);
  }
}
