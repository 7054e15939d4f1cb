import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { sumCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import type { TrancheStanding } from '../tranche/state.ts';
import type {
  CompleteConvention,
  RestartConventionWorkflow,
  ResumeConvention,
  SuspendConvention,
  TerminateConvention,
} from './commands.ts';
import type { ConventionEvent } from './events.ts';
import type { ConventionRefusal } from './refusals.ts';
import type { ExistingConvention } from './state.ts';

type ConventionDecision = Decision<ConventionEvent, ConventionRefusal>;

/**
 * Stops the convention for a time, by a decision that gives its reason (article « Suspension, résiliation et
 * restitution »): nothing is certified, approved, ordered or released while it is suspended.
 */
export function suspendConvention(command: SuspendConvention, state: ExistingConvention): ConventionDecision {
  if (state.status === 'suspended') return refuse({ code: 'CONVENTION_SUSPENDED_ALREADY' });
  if (state.status !== 'in-force') return refuse({ code: 'CONVENTION_NOT_IN_FORCE', status: state.status });
  if (command.reason.trim() === '') return refuse({ code: 'CONVENTION_REASON_MISSING' });
  return accept({ type: 'ConventionSuspended', ...stamp(command.act), reason: command.reason });
}

/** Lets the convention go on; not by the person who suspended it, as with a payment that was held. */
export function resumeConvention(command: ResumeConvention, state: ExistingConvention): ConventionDecision {
  if (state.status === 'in-force') return refuse({ code: 'CONVENTION_IN_FORCE_ALREADY' });
  if (state.status !== 'suspended') return refuse({ code: 'CONVENTION_NOT_SUSPENDED', status: state.status });
  const personId = command.act.actor.personId;
  if (state.suspendedBy === personId) return refuse({ code: 'CONVENTION_SUSPENDED_BY_YOU' });
  return accept({ type: 'ConventionResumed', ...stamp(command.act) });
}

/** Every tranche is paid or withdrawn: nothing is owed any more. */
export function completeConvention(
  command: CompleteConvention,
  state: ExistingConvention,
): ConventionDecision {
  if (state.status === 'completed') return refuse({ code: 'CONVENTION_COMPLETED_ALREADY' });
  if (state.status !== 'in-force') return refuse({ code: 'CONVENTION_NOT_IN_FORCE', status: state.status });
  const closed = command.tranches.filter(({ status }) => status === 'paid' || status === 'withdrawn');
  const indexes = indexesWithout(state.trancheAmountsCentimes, closed);
  if (indexes.length > 0) return refuse({ code: 'CONVENTION_TRANCHES_OPEN', indexes });
  return accept({ type: 'ConventionCompleted', ...stamp(command.act) });
}

/** Ends the convention before its time. No transfer may be under way, for its end is not known yet. */
export function terminateConvention(
  command: TerminateConvention,
  state: ExistingConvention,
): ConventionDecision {
  if (state.status === 'terminated') return refuse({ code: 'CONVENTION_TERMINATED_ALREADY' });
  if (state.status !== 'in-force' && state.status !== 'suspended') {
    return refuse({ code: 'CONVENTION_NOT_IN_FORCE', status: state.status });
  }
  const underWay = command.tranches.filter(({ status }) => ['ordered', 'sent', 'unknown'].includes(status));
  if (underWay.length > 0) {
    return refuse({ code: 'CONVENTION_PAYMENT_UNDER_WAY', indexes: underWay.map(({ index }) => index) });
  }
  if (command.reason.trim() === '') return refuse({ code: 'CONVENTION_REASON_MISSING' });
  const amounts = state.trancheAmountsCentimes;
  const uncarried = indexesWithout(amounts, command.tranches).map((index) => amounts[index - 1] ?? 0);
  return accept({
    type: 'ConventionTerminated',
    ...stamp(command.act),
    reason: command.reason,
    releasedCentimes: sumCentimes(uncarried),
  });
}

/** A new run of the workflow that drives the case; an administrator's act. */
export function restartWorkflow(
  command: RestartConventionWorkflow,
  state: ExistingConvention,
): ConventionDecision {
  const { role } = command.act.actor;
  if (role !== 'administrator') {
    return refuse({ code: 'CONVENTION_ROLE_NOT_ALLOWED', role, allowed: ['administrator'] });
  }
  return accept({ type: 'WorkflowRestarted', ...stamp(command.act), run: state.run + 1 });
}

/** The indexes of the schedule, from 1, at which none of the tranches stands. */
function indexesWithout(amounts: readonly number[], tranches: readonly TrancheStanding[]): number[] {
  const standing = new Set(tranches.map(({ index }) => index));
  return amounts.map((_, position) => position + 1).filter((index) => !standing.has(index));
}
