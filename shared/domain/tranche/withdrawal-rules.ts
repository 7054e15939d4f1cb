import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { TrancheEvent } from './events.ts';
import { isWithdrawable } from './facts.ts';
import type { TrancheRefusal } from './refusals.ts';
import type { ExistingTranche } from './state.ts';
import type { WithdrawalProposal } from './withdrawal.ts';
import type {
  ConfirmWithdrawal,
  DeclineWithdrawal,
  ProposeWithdrawal,
  WithdrawalCommand,
  WithdrawTranche,
} from './withdrawal-commands.ts';

type TrancheDecision = Decision<TrancheEvent, TrancheRefusal>;

/**
 * The end of a tranche that is not paid. With the end of its convention it is one act, and one append with all that
 * ends there. Of one tranche alone it takes two officers: it is final, the association counts on the money, and nothing
 * but their word stands behind it, while an end of the convention is decided on and told to every party. The proposal
 * keeps no money back (a hold does), and it lapses with anything that happens to the tranche meanwhile: what the second
 * officer confirms is what the first one saw.
 */
export function decideWithdrawal(command: WithdrawalCommand, state: ExistingTranche): TrancheDecision {
  switch (command.type) {
    case 'WithdrawTranche':
      return withdrawTranche(command, state);
    case 'ProposeWithdrawal':
      return proposeWithdrawal(command, state);
    case 'ConfirmWithdrawal':
      return confirmWithdrawal(command, state);
    case 'DeclineWithdrawal':
      return declineWithdrawal(command, state);
  }
}

/** Ends the tranche and gives its money back, unless an order is under way or the money is gone. */
function withdrawTranche(command: WithdrawTranche, state: ExistingTranche): TrancheDecision {
  const fault = unwithdrawable(state);
  if (fault) return refuse(fault);
  if (command.reason.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'TrancheWithdrawn', ...stamp(command.act), reason: command.reason });
}

function proposeWithdrawal(command: ProposeWithdrawal, state: ExistingTranche): TrancheDecision {
  const fault = unwithdrawable(state);
  if (fault) return refuse(fault);
  // A second reason would be the word of one person still: the first is confirmed or declined before.
  if (state.withdrawal) return refuse({ code: 'TRANCHE_WITHDRAWAL_PROPOSED_ALREADY' });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'TrancheWithdrawalProposed', ...stamp(command.act), reason });
}

/** By another person than who proposed it (decree 330-66); the reason is the one that both stand for. */
function confirmWithdrawal(command: ConfirmWithdrawal, state: ExistingTranche): TrancheDecision {
  const fault = unwithdrawable(state);
  if (fault) return refuse(fault);
  const proposal = proposalAt(command, state);
  if (!proposal) return refuse({ code: 'TRANCHE_WITHDRAWAL_NOT_PROPOSED' });
  const { personId } = command.act.actor;
  const { by: proposedBy, reason } = proposal;
  if (proposedBy === personId)
    return refuse({ code: 'TRANCHE_FOUR_EYES', rule: 'withdrawal-proposer', personId });
  return accept({ type: 'TrancheWithdrawn', ...stamp(command.act), reason, proposedBy });
}

function declineWithdrawal(command: DeclineWithdrawal, state: ExistingTranche): TrancheDecision {
  if (!proposalAt(command, state)) return refuse({ code: 'TRANCHE_WITHDRAWAL_NOT_PROPOSED' });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'TrancheWithdrawalDeclined', ...stamp(command.act), reason });
}

function unwithdrawable(state: ExistingTranche): TrancheRefusal | undefined {
  const { status } = state;
  if (status === 'withdrawn') return { code: 'TRANCHE_WITHDRAWN_ALREADY' };
  if (status === 'sent' || status === 'unknown') return { code: 'TRANCHE_ANSWER_AWAITED', status };
  return isWithdrawable(state) ? undefined : { code: 'TRANCHE_NOT_WITHDRAWABLE', status };
}

function proposalAt(
  { proposedAt }: Pick<ConfirmWithdrawal, 'proposedAt'>,
  { withdrawal }: ExistingTranche,
): WithdrawalProposal | undefined {
  return withdrawal?.at === proposedAt ? withdrawal : undefined;
}
