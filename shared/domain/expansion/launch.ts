import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { BeginLaunch, CompleteLaunch, DropPick, RecordLaunch, RestartWorkflow } from './commands.ts';
import type { ExpansionEvent } from './events.ts';
import type { ExpansionRefusal } from './refusals.ts';
import type { Absent, ExpansionState } from './state.ts';

type Outcome = Decision<ExpansionEvent, ExpansionRefusal>;
type Standing = Exclude<ExpansionState, Absent>;

/** Opens the launch of a confirmed expansion; from here on it can no longer be cancelled. */
export function beginLaunch(command: BeginLaunch, state: Standing): Outcome {
  if (state.status === 'launching' || state.status === 'launched') {
    return refuse({ code: 'EXPANSION_LAUNCH_BEGUN_ALREADY' });
  }
  if (state.status !== 'confirmed') return refuse({ code: 'EXPANSION_NOT_CONFIRMED', status: state.status });
  return accept({ type: 'LaunchBegun', ...stamp(command.act) });
}

/** Notes that the case of one pick was started, once. */
export function recordLaunch(command: RecordLaunch, state: Standing): Outcome {
  return settlePick(command.applicationId, state, 'launched', {
    type: 'CaseLaunched',
    ...stamp(command.act),
    applicationId: command.applicationId,
  });
}

/** Notes that one pick was withdrawn before its case could start, so that the launch can still end. */
export function dropPick(command: DropPick, state: Standing): Outcome {
  const { act, applicationId, reason } = command;
  if (reason.trim() === '') return refuse({ code: 'EXPANSION_REASON_MISSING' });
  return settlePick(applicationId, state, 'dropped', {
    type: 'PickDropped',
    ...stamp(act),
    applicationId,
    reason,
  });
}

/** Ends the launch once every pick was launched or dropped. */
export function completeLaunch(command: CompleteLaunch, state: Standing): Outcome {
  if (state.status === 'launched') return refuse({ code: 'EXPANSION_LAUNCHED_ALREADY' });
  if (state.status !== 'launching') return refuse({ code: 'EXPANSION_NOT_LAUNCHING', status: state.status });
  const settled = new Set([...state.launched, ...state.dropped]);
  const missing = state.picks.map((pick) => pick.applicationId).filter((id) => !settled.has(id));
  if (missing.length > 0) return refuse({ code: 'EXPANSION_LAUNCH_INCOMPLETE', missing });
  return accept({ type: 'LaunchCompleted', ...stamp(command.act) });
}

/** Starts the workflow anew, under the next run number. */
export function restartWorkflow(command: RestartWorkflow, state: Standing): Outcome {
  return accept({ type: 'WorkflowRestarted', ...stamp(command.act), run: state.run + 1 });
}

function settlePick(
  applicationId: string,
  state: Standing,
  as: 'launched' | 'dropped',
  event: ExpansionEvent,
): Outcome {
  if (state.status !== 'launching' && state.status !== 'launched') {
    return refuse({ code: 'EXPANSION_NOT_LAUNCHING', status: state.status });
  }
  if (!state.picks.some((pick) => pick.applicationId === applicationId)) {
    return refuse({ code: 'EXPANSION_NOT_PICKED', applicationId });
  }
  const done = as === 'launched' ? 'EXPANSION_CASE_LAUNCHED_ALREADY' : 'EXPANSION_PICK_DROPPED_ALREADY';
  if (state[as].includes(applicationId)) return refuse({ code: done, applicationId });
  const other = as === 'launched' ? state.dropped : state.launched;
  if (other.includes(applicationId)) return refuse({ code: 'EXPANSION_PICK_SETTLED', applicationId });
  return accept(event);
}
