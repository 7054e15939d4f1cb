import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct } from '../roles/acts.ts';
import type { ConcludeCheck, DeepCheckCommand, OpenCheck } from './commands.ts';
import type { DeepCheckEvent } from './events.ts';
import type { DeepCheckRefusal } from './refusals.ts';
import type { DeepCheckState } from './state.ts';

type CheckDecision = Decision<DeepCheckEvent, DeepCheckRefusal>;

/**
 * A final report that a draw took, looked at once more with all its evidence by somebody who checked nothing of its
 * convention before. Concluded once, with findings; what is refused then raises what the association owes.
 */
export const deepCheck: Decider<DeepCheckCommand, DeepCheckState, DeepCheckEvent, DeepCheckRefusal> = {
  lifecycle: 'deep-check',
  shape: 1,
  initial: { status: 'absent' },
  decide(command, state) {
    switch (command.type) {
      case 'OpenCheck':
        return open(command, state);
      case 'ConcludeCheck':
        return conclude(command, state);
      default:
        return assertNever(command);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'DeepCheckOpened': {
        if (state.status !== 'absent') return state;
        const { at, by: _, type: __, ...facts } = event;
        return { ...facts, status: 'open', since: at };
      }
      case 'DeepCheckConcluded': {
        if (state.status !== 'open') return state;
        const { at, by, disallowedCentimes, findings } = event;
        return { ...state, status: 'concluded', since: at, concludedBy: by, findings, disallowedCentimes };
      }
      default:
        return assertNever(event);
    }
  },
};

function open({ type: _, act, ...facts }: OpenCheck, state: DeepCheckState): CheckDecision {
  if (state.status !== 'absent') return refuse({ code: 'DEEP_CHECK_OPENED_ALREADY' });
  return accept({ type: 'DeepCheckOpened', ...stamp(act), ...facts });
}

function conclude(command: ConcludeCheck, state: DeepCheckState): CheckDecision {
  const { acceptedCentimes, act, disallowedCentimes, hands } = command;
  const { personId, role } = act.actor;
  if (!mayAct([role], 'deep-check')) return refuse({ code: 'DEEP_CHECK_ROLE_NOT_ALLOWED', role });
  if (state.status === 'absent') return refuse({ code: 'DEEP_CHECK_NOT_FOUND' });
  if (state.status === 'concluded') return refuse({ code: 'DEEP_CHECK_CONCLUDED_ALREADY' });
  if (hands.includes(personId)) return refuse({ code: 'DEEP_CHECK_SAME_PERSON', personId });
  const findings = command.findings.trim();
  if (findings === '') return refuse({ code: 'DEEP_CHECK_FINDINGS_MISSING' });
  if (
    !Number.isSafeInteger(disallowedCentimes) ||
    disallowedCentimes < 0 ||
    disallowedCentimes > acceptedCentimes
  )
    return refuse({ code: 'DEEP_CHECK_AMOUNT_INVALID', acceptedCentimes });
  return accept({ type: 'DeepCheckConcluded', ...stamp(act), findings, disallowedCentimes });
}
