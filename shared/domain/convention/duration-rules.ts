import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { sumCentimes } from '../kernel/money.ts';
import { stamp } from '../kernel/stamp.ts';
import type { TrancheStanding } from '../tranche/state.ts';
import type {
  CompleteConvention,
  ReopenConvention,
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

/**
 * Nothing is owed by anybody any more: every tranche is paid or withdrawn, the report on each one that was paid is
 * accepted (the last of them is the final one), and no money is to be paid back. It waits for an amendment that is
 * being signed. Where nothing was ever paid there is nothing to achieve: to end such a convention is a person's decision
 * (article « Suspension, résiliation et restitution »).
 */
export function completeConvention(
  command: CompleteConvention,
  state: ExistingConvention,
): ConventionDecision {
  if (state.status === 'completed') return refuse({ code: 'CONVENTION_COMPLETED_ALREADY' });
  if (state.status !== 'in-force') return refuse({ code: 'CONVENTION_NOT_IN_FORCE', status: state.status });
  const { acceptedReports, act, owedCentimes, tranches } = command;
  const closed = tranches.filter(({ status }) => status === 'paid' || status === 'withdrawn');
  const indexes = indexesWithout(state.trancheAmountsCentimes, closed);
  if (indexes.length > 0) return refuse({ code: 'CONVENTION_TRANCHES_OPEN', indexes });
  const paid = tranches.flatMap(({ index, status }) => (status === 'paid' ? [index] : []));
  if (paid.length === 0) return refuse({ code: 'CONVENTION_NOTHING_PAID' });
  const untold = paid.filter((index) => !acceptedReports.includes(index));
  if (untold.length > 0) return refuse({ code: 'CONVENTION_REPORTS_OPEN', indexes: untold });
  if (owedCentimes > 0) return refuse({ code: 'CONVENTION_MONEY_OWED', owedCentimes });
  const open = state.amendments?.find(({ standing }) => standing === 'open');
  if (open) return refuse({ code: 'CONVENTION_AMENDMENT_OPEN_ALREADY', amendmentId: open.amendmentId });
  return accept({ type: 'ConventionCompleted', ...stamp(act) });
}

/**
 * Takes a completed convention as in force again, since a transfer that had completed it came back. A bank may return
 * money months after it was paid: to wait for that would complete no convention ever, and to leave it completed would
 * keep the tranche from being paid anew and its account from being changed.
 */
export function reopenConvention(command: ReopenConvention, state: ExistingConvention): ConventionDecision {
  if (state.status !== 'completed') return refuse({ code: 'CONVENTION_NOT_COMPLETED', status: state.status });
  return accept({ type: 'ConventionReopened', ...stamp(command.act), index: command.index });
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
