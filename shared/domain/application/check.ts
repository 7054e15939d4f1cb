import { compareDays, dayOf } from '../kernel/calendar-day.ts';
import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { DeclareEligible, DeclareIneligible, ReturnForCompletion } from './commands.ts';
import type { ApplicationEvent } from './events.ts';
import type { ApplicationRefusal } from './refusals.ts';
import type { Absent, ApplicationState } from './state.ts';

type Outcome = Decision<ApplicationEvent, ApplicationRefusal>;
type Case = Exclude<ApplicationState, Absent>;

/** Sends the file back with what is missing; at least one finding must be one that a completion can mend. */
export function returnForCompletion(command: ReturnForCompletion, state: Case): Outcome {
  if (state.status === 'returned') {
    return refuse({ code: 'APPLICATION_RETURNED_ALREADY', dueOn: state.dueOn });
  }
  const { findings, dueOn, act } = command;
  if (!isUnderCheck(state)) return notUnderCheck(state);
  if (!findings.some((finding) => finding.severity === 'completion')) {
    return refuse({ code: 'APPLICATION_FINDINGS_MISSING' });
  }
  if (compareDays(dueOn, dayOf(act.at)) <= 0) return refuse({ code: 'APPLICATION_DUE_DAY_PAST', dueOn });
  return accept({ type: 'ApplicationReturned', ...stamp(act), findings, dueOn });
}

/** The form is in order: the file goes to the evaluators. */
export function declareEligible(command: DeclareEligible, state: Case): Outcome {
  switch (state.status) {
    case 'eligible':
    case 'scored':
    case 'selected':
    case 'reserve':
    case 'rejected':
      return refuse({ code: 'APPLICATION_ELIGIBLE_ALREADY', status: state.status });
    default:
      if (!isUnderCheck(state)) return notUnderCheck(state);
      return accept({ type: 'ApplicationDeclaredEligible', ...stamp(command.act) });
  }
}

/** The form excludes the file; never without a reason, which the association reads. */
export function declareIneligible(command: DeclareIneligible, state: Case): Outcome {
  if (state.status === 'ineligible') return refuse({ code: 'APPLICATION_INELIGIBLE_ALREADY' });
  if (!isUnderCheck(state)) return notUnderCheck(state);
  const { reasons, act } = command;
  if (reasons.length === 0) return refuse({ code: 'APPLICATION_REASON_MISSING' });
  return accept({ type: 'ApplicationDeclaredIneligible', ...stamp(act), reasons });
}

function isUnderCheck(state: Case): boolean {
  return state.status === 'submitted' || state.status === 'resubmitted';
}

function notUnderCheck(state: Case): Outcome {
  return refuse({ code: 'APPLICATION_NOT_UNDER_CHECK', status: state.status });
}
