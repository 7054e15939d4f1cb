import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { HoldTranche, ReleaseHold, RestartTrancheWorkflow } from './commands.ts';
import type { TrancheEvent } from './events.ts';
import { isHoldable } from './facts.ts';
import type { TrancheRefusal } from './refusals.ts';
import type { ExistingTranche } from './state.ts';

type TrancheDecision = Decision<TrancheEvent, TrancheRefusal>;

/** Stops the way of the money, with a reason, until an order is made. */
export function holdTranche(command: HoldTranche, state: ExistingTranche): TrancheDecision {
  if (state.status === 'on-hold') return refuse({ code: 'TRANCHE_HELD_ALREADY' });
  if (!isHoldable(state)) return refuse({ code: 'TRANCHE_NOT_HOLDABLE', status: state.status });
  if (command.reason.trim() === '') return refuse({ code: 'TRANCHE_REASON_MISSING' });
  return accept({ type: 'TrancheHeld', ...stamp(command.act), reason: command.reason });
}

/** Lets the money go on from where it stood; not by the person who stopped it. */
export function releaseHold(command: ReleaseHold, state: ExistingTranche): TrancheDecision {
  if (state.status !== 'on-hold') return refuse({ code: 'TRANCHE_NOT_ON_HOLD', status: state.status });
  const personId = command.act.actor.personId;
  if (state.heldBy === personId) return refuse({ code: 'TRANCHE_FOUR_EYES', rule: 'holder', personId });
  return accept({ type: 'TrancheHoldReleased', ...stamp(command.act) });
}

/** A new run of the workflow that drives the tranche; an administrator's act. */
export function restartWorkflow(command: RestartTrancheWorkflow, state: ExistingTranche): TrancheDecision {
  const { role } = command.act.actor;
  // The product's own hand too: money that comes back after its payment needs a new run.
  if (role !== 'administrator' && role !== 'system') {
    return refuse({ code: 'TRANCHE_ROLE_NOT_ALLOWED', role, allowed: ['administrator'] });
  }
  return accept({ type: 'WorkflowRestarted', ...stamp(command.act), run: state.run + 1 });
}
