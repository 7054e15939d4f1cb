import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { ReleaseReserve, TakeReserve } from './commands.ts';
import type { SelectionEvent } from './events.ts';
import type { SelectionRefusal } from './refusals.ts';
import type { Absent, SelectionState } from './state.ts';

type Outcome = Decision<SelectionEvent, SelectionRefusal>;
type Standing = Exclude<SelectionState, Absent>;

/** Gives applications of the reserve to an expansion: all of them or none, and none to a second expansion. */
export function takeReserve(command: TakeReserve, state: Standing): Outcome {
  if (state.status === 'decided') return refuse({ code: 'SELECTION_NOT_PUBLISHED', status: state.status });
  const { act, expansionId } = command;
  const applicationIds = [...new Set(command.applicationIds)];
  const reserve = new Set(
    state.ranking.filter(({ result }) => result === 'reserve').map(({ applicationId }) => applicationId),
  );
  const outside = applicationIds.find((applicationId) => !reserve.has(applicationId));
  if (outside !== undefined) return refuse({ code: 'SELECTION_NOT_IN_RESERVE', applicationId: outside });

  const taker = (applicationId: string) =>
    Object.hasOwn(state.taken, applicationId) ? state.taken[applicationId] : undefined;
  for (const applicationId of applicationIds) {
    const other = taker(applicationId);
    if (other !== undefined && other !== expansionId) {
      return refuse({ code: 'SELECTION_RESERVE_TAKEN', applicationId, expansionId: other });
    }
  }
  const open = applicationIds.filter((applicationId) => taker(applicationId) === undefined);
  if (open.length === 0) return refuse({ code: 'SELECTION_TAKEN_ALREADY' });
  return accept({ type: 'ReserveTaken', ...stamp(act), expansionId, applicationIds: open });
}

/** Puts back into the reserve what a cancelled expansion had taken. */
export function releaseReserve(command: ReleaseReserve, state: Standing): Outcome {
  if (state.status === 'decided') return refuse({ code: 'SELECTION_NOT_PUBLISHED', status: state.status });
  const { act, expansionId } = command;
  const applicationIds = Object.keys(state.taken).filter((id) => state.taken[id] === expansionId);
  if (applicationIds.length === 0) return refuse({ code: 'SELECTION_RELEASED_ALREADY' });
  return accept({ type: 'ReserveReleased', ...stamp(act), expansionId, applicationIds });
}
