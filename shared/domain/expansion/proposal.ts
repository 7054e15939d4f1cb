import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { CancelExpansion, ConfirmExpansion, DeclineExpansion, ProposeExpansion } from './commands.ts';
import type { ExpansionEvent } from './events.ts';
import { nextRanks } from './next-ranks.ts';
import type { ExpansionRefusal } from './refusals.ts';
import type { Absent, ExpansionState, ReserveCandidate } from './state.ts';

type Outcome = Decision<ExpansionEvent, ExpansionRefusal>;
type Standing = Exclude<ExpansionState, Absent>;

/** Proposes the next ranks; which they are is computed here. A proposal that takes nobody is none. */
export function proposeExpansion(command: ProposeExpansion, state: ExpansionState): Outcome {
  if (state.status !== 'absent') return refuse({ code: 'EXPANSION_PROPOSED_ALREADY', status: state.status });
  const { act, expansionId, callId, selectionId, candidates, envelopes } = command;
  const invalid = firstInvalid(candidates);
  if (invalid) return refuse({ code: 'EXPANSION_CANDIDATE_INVALID', applicationId: invalid.applicationId });
  const taking = nextRanks(candidates, envelopes);
  if (taking.picks.length === 0) return refuse({ code: 'EXPANSION_EMPTY' });
  return accept({ type: 'ExpansionProposed', ...stamp(act), expansionId, callId, selectionId, ...taking });
}

/** A second administrator confirms: money and ranks are taken from here on. */
export function confirmExpansion(command: ConfirmExpansion, state: Standing): Outcome {
  switch (state.status) {
    case 'proposed':
      if (command.act.actor.personId === state.proposedBy) return refuse({ code: 'EXPANSION_SAME_PERSON' });
      return accept({ type: 'ExpansionConfirmed', ...stamp(command.act) });
    case 'confirmed':
    case 'launching':
    case 'launched':
      return refuse({ code: 'EXPANSION_CONFIRMED_ALREADY' });
    default:
      return refuse({ code: 'EXPANSION_NOT_PROPOSED', status: state.status });
  }
}

/** A second administrator says no; who proposed takes it back by cancelling. */
export function declineExpansion(command: DeclineExpansion, state: Standing): Outcome {
  const { act, reason } = command;
  if (state.status === 'declined') return refuse({ code: 'EXPANSION_DECLINED_ALREADY' });
  if (state.status !== 'proposed') return refuse({ code: 'EXPANSION_NOT_PROPOSED', status: state.status });
  if (act.actor.personId === state.proposedBy) return refuse({ code: 'EXPANSION_SAME_PERSON' });
  if (reason.trim() === '') return refuse({ code: 'EXPANSION_REASON_MISSING' });
  return accept({ type: 'ExpansionDeclined', ...stamp(act), reason });
}

/** Takes the proposal back, as long as no case is being launched. */
export function cancelExpansion(command: CancelExpansion, state: Standing): Outcome {
  const { act, reason } = command;
  if (state.status === 'cancelled') return refuse({ code: 'EXPANSION_CANCELLED_ALREADY' });
  if (state.status !== 'proposed' && state.status !== 'confirmed') {
    return refuse({ code: 'EXPANSION_NOT_CANCELLABLE', status: state.status });
  }
  if (reason.trim() === '') return refuse({ code: 'EXPANSION_REASON_MISSING' });
  return accept({ type: 'ExpansionCancelled', ...stamp(act), reason });
}

/** A candidate that is named a second time, or whose rank or amount cannot be. */
function firstInvalid(candidates: readonly ReserveCandidate[]): ReserveCandidate | undefined {
  const seen = new Set<string>();
  return candidates.find(({ applicationId, rank, requestedCentimes }) => {
    const again = seen.has(applicationId);
    seen.add(applicationId);
    const sound = Number.isSafeInteger(requestedCentimes) && requestedCentimes > 0 && Number.isInteger(rank);
    return again || !sound;
  });
}
