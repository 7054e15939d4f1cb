import { assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { type ActName, mayAct, rolesByAct } from '../roles/acts.ts';
import type { SelectionCommand } from './commands.ts';
import { decideSelection, markApplied, publishSelection, restartWorkflow } from './decision.ts';
import type { SelectionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { SelectionRefusal } from './refusals.ts';
import { releaseReserve, takeReserve } from './reserve.ts';
import type { SelectionState } from './state.ts';

/**
 * The committee's decision on one call: one event with the whole ranking and the cut, published at one instant
 * (published lists: decree in preparation, January 2026), and afterwards the keeper of the reserve.
 */
export const selection: Decider<SelectionCommand, SelectionState, SelectionEvent, SelectionRefusal> = {
  lifecycle: 'selection',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

/** The commands that are a person's act; the others are the workflows' own. */
const ACTS: Partial<Record<SelectionCommand['type'], ActName>> = {
  DecideSelection: 'decide-selection',
  PublishSelection: 'publish-selection',
  RestartWorkflow: 'restart-workflow',
};

function decide(
  command: SelectionCommand,
  state: SelectionState,
): Decision<SelectionEvent, SelectionRefusal> {
  const act = ACTS[command.type];
  const { role } = command.act.actor;
  if (act && !mayAct([role], act)) {
    return refuse({ code: 'SELECTION_ROLE_NOT_ALLOWED', role, allowed: rolesByAct[act] });
  }
  if (command.type === 'DecideSelection') return decideSelection(command, state);
  if (state.status === 'absent') return refuse({ code: 'SELECTION_NOT_FOUND' });
  switch (command.type) {
    case 'PublishSelection':
      return publishSelection(command, state);
    case 'MarkApplied':
      return markApplied(command, state);
    case 'TakeReserve':
      return takeReserve(command, state);
    case 'ReleaseReserve':
      return releaseReserve(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return assertNever(command);
  }
}
