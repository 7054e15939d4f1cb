import { accept, assertNever, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { ApplyResult, PromoteFromReserve } from './commands.ts';
import type { ApplicationEvent } from './events.ts';
import type { ApplicationRefusal } from './refusals.ts';
import type { Absent, ApplicationState } from './state.ts';

type Outcome = Decision<ApplicationEvent, ApplicationRefusal>;
type Case = Exclude<ApplicationState, Absent>;

/**
 * Brings the committee's published result to the application. One that was withdrawn after the decision only notes
 * what it would have been, so that its money can go back to the envelope.
 */
export function applyResult(command: ApplyResult, state: Case): Outcome {
  const { act, result, selectionId, rank, score } = command;
  if (hasResult(state)) return refuse({ code: 'APPLICATION_RESULT_ALREADY', status: state.status });
  const facts = { ...stamp(act), selectionId, rank, score };
  if (state.status === 'withdrawn') return accept({ type: 'ResultLapsed', ...facts, result });
  if (state.status !== 'scored') return refuse({ code: 'APPLICATION_NOT_SCORED', status: state.status });
  switch (result) {
    case 'selected':
      return accept({ type: 'ApplicationSelected', ...facts });
    case 'reserve':
      return accept({ type: 'ApplicationReserved', ...facts });
    case 'rejected':
      return accept({ type: 'ApplicationRejected', ...facts });
    default:
      return assertNever(result);
  }
}

/** Phase two: the application leaves the reserve, and the call of phase two pays. */
export function promoteFromReserve(command: PromoteFromReserve, state: Case): Outcome {
  const { act, expansionId, callId } = command;
  if (state.status === 'selected' && state.expansionId === expansionId) {
    return refuse({ code: 'APPLICATION_PROMOTED_ALREADY', expansionId });
  }
  if (state.status !== 'reserve') return refuse({ code: 'APPLICATION_NOT_IN_RESERVE', status: state.status });
  return accept({ type: 'ApplicationPromoted', ...stamp(act), expansionId, callId });
}

function hasResult(state: Case): boolean {
  if (state.status === 'withdrawn') return state.lapsedResult !== undefined;
  return state.status === 'selected' || state.status === 'reserve' || state.status === 'rejected';
}
