import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { ApproveTranche, CertifyTranche, TakeBackApproval } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { earlierPart } from './four-eyes.ts';
import type { TrancheRefusal } from './refusals.ts';
import type { ExistingTranche } from './state.ts';

type TrancheDecision = Decision<TrancheEvent, TrancheRefusal>;

/** Certifies that the tranche is due (decree 2-07-1235); not by the requester nor who changed the account, and not while the convention is suspended. */
export function certifyTranche(command: CertifyTranche, state: ExistingTranche): TrancheDecision {
  const personId = command.act.actor.personId;
  if (state.status === 'certified' && state.certifiedBy === personId) {
    return refuse({ code: 'TRANCHE_CERTIFIED_ALREADY' });
  }
  if (state.status !== 'requested') return refuse({ code: 'TRANCHE_NOT_REQUESTED', status: state.status });
  if (!command.conventionInForce) return refuse({ code: 'TRANCHE_CONVENTION_NOT_IN_FORCE' });
  const rule = earlierPart(state, personId);
  if (rule) return refuse({ code: 'TRANCHE_FOUR_EYES', rule, personId });
  return accept({ type: 'TrancheCertified', ...stamp(command.act) });
}

/**
 * One level of approval; the last one needed approves the tranche. Each level is another person, and none of those
 * who acted before. Throws RangeError when `approversNeeded` is not a whole number from 1.
 */
export function approveTranche(command: ApproveTranche, state: ExistingTranche): TrancheDecision {
  const { approversNeeded } = command;
  if (!Number.isSafeInteger(approversNeeded) || approversNeeded < 1) {
    throw new RangeError(`A tranche needs one approver at least, not ${approversNeeded}`);
  }
  const personId = command.act.actor.personId;
  if (state.status !== 'certified') {
    const again = state.status === 'approved' && state.approvals.some(({ by }) => by === personId);
    return again
      ? refuse({ code: 'TRANCHE_FOUR_EYES', rule: 'approver', personId })
      : refuse({ code: 'TRANCHE_NOT_CERTIFIED', status: state.status });
  }
  if (!command.conventionInForce) return refuse({ code: 'TRANCHE_CONVENTION_NOT_IN_FORCE' });
  const rule = earlierPart(state, personId);
  if (rule) return refuse({ code: 'TRANCHE_FOUR_EYES', rule, personId });
  const level = state.approvals.length + 1;
  const facts = stamp(command.act);
  const levelApproved = { type: 'TrancheLevelApproved', ...facts, level, approversNeeded } as const;
  if (level < approversNeeded) return accept(levelApproved);
  return accept<TrancheEvent>(levelApproved, { type: 'TrancheApproved', ...facts });
}

/** Takes back one's own approval, until the next level or an order has built on it. */
export function takeBackApproval(command: TakeBackApproval, state: ExistingTranche): TrancheDecision {
  if (!('approvals' in state)) return refuse({ code: 'TRANCHE_NOT_CERTIFIED', status: state.status });
  const personId = command.act.actor.personId;
  if (!state.approvals.some(({ by }) => by === personId))
    return refuse({ code: 'TRANCHE_APPROVAL_NOT_YOURS' });
  const used = state.status !== 'certified' && state.status !== 'approved';
  if (used || state.approvals.at(-1)?.by !== personId) return refuse({ code: 'TRANCHE_APPROVAL_USED' });
  if (command.reason.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({
    type: 'TrancheApprovalTakenBack',
    ...stamp(command.act),
    level: state.approvals.length,
    reason: command.reason,
  });
}
