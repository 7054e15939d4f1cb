import { assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { type ActName, mayAct, rolesByAct } from '../roles/acts.ts';
import type { ExpansionCommand } from './commands.ts';
import type { ExpansionEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { beginLaunch, completeLaunch, dropPick, recordLaunch, restartWorkflow } from './launch.ts';
import { cancelExpansion, confirmExpansion, declineExpansion, proposeExpansion } from './proposal.ts';
import type { ExpansionRefusal } from './refusals.ts';
import type { ExpansionState } from './state.ts';

/**
 * Phase two: an administrator proposes to take the next ranks of the reserve, another one confirms, and the cases are
 * launched one by one. Every step may be repeated; none takes effect twice.
 */
export const expansion: Decider<ExpansionCommand, ExpansionState, ExpansionEvent, ExpansionRefusal> = {
  lifecycle: 'expansion',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

/** The commands that are a person's act; the others are the workflow's own. */
const ACTS: Partial<Record<ExpansionCommand['type'], ActName>> = {
  ProposeExpansion: 'propose-expansion',
  ConfirmExpansion: 'confirm-expansion',
  DeclineExpansion: 'confirm-expansion',
  CancelExpansion: 'propose-expansion',
  RestartWorkflow: 'restart-workflow',
};

function decide(
  command: ExpansionCommand,
  state: ExpansionState,
): Decision<ExpansionEvent, ExpansionRefusal> {
  const act = ACTS[command.type];
  const { role } = command.act.actor;
  if (act && !mayAct([role], act)) {
    return refuse({ code: 'EXPANSION_ROLE_NOT_ALLOWED', role, allowed: rolesByAct[act] });
  }
  if (command.type === 'ProposeExpansion') return proposeExpansion(command, state);
  if (state.status === 'absent') return refuse({ code: 'EXPANSION_NOT_FOUND' });
  switch (command.type) {
    case 'ConfirmExpansion':
      return confirmExpansion(command, state);
    case 'DeclineExpansion':
      return declineExpansion(command, state);
    case 'CancelExpansion':
      return cancelExpansion(command, state);
    case 'BeginLaunch':
      return beginLaunch(command, state);
    case 'RecordLaunch':
      return recordLaunch(command, state);
    case 'DropPick':
      return dropPick(command, state);
    case 'CompleteLaunch':
      return completeLaunch(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return assertNever(command);
  }
}
