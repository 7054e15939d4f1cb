import { assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { type ActName, mayAct, rolesByAct } from '../roles/acts.ts';
import { authoriseManifest, recordApplied } from './authorisation.ts';
import type { CeremonyCommand } from './commands.ts';
import type { CeremonyEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CeremonyRefusal } from './refusals.ts';
import {
  closeCeremony,
  openCeremony,
  planCeremony,
  recordRehearsal,
  recordRoundsOpened,
  restartWorkflow,
} from './session.ts';
import type { CeremonyState } from './state.ts';

/**
 * A session in which the authorities sign many conventions at once: planned over a list that is frozen by its Merkle
 * root, rehearsed, opened, authorised once by each authority, closed with minutes. Each convention is still signed by
 * itself (law 43-20); the session says by which decision, and what is left over when it ends.
 */
export const ceremony: Decider<CeremonyCommand, CeremonyState, CeremonyEvent, CeremonyRefusal> = {
  lifecycle: 'ceremony',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

/** The commands that are a person's act; the others are the workflow's own. */
const ACTS: Partial<Record<CeremonyCommand['type'], ActName>> = {
  PlanCeremony: 'plan-ceremony',
  RecordRehearsal: 'plan-ceremony',
  OpenCeremony: 'open-ceremony',
  AuthoriseManifest: 'sign',
  CloseCeremony: 'close-ceremony',
  RestartWorkflow: 'restart-workflow',
};

function decide(command: CeremonyCommand, state: CeremonyState): Decision<CeremonyEvent, CeremonyRefusal> {
  const act = ACTS[command.type];
  const { role } = command.act.actor;
  if (act && !mayAct([role], act))
    return refuse({ code: 'CEREMONY_ROLE_NOT_ALLOWED', role, allowed: rolesByAct[act] });
  if (command.type === 'PlanCeremony') return planCeremony(command, state);
  if (state.status === 'absent') return refuse({ code: 'CEREMONY_NOT_FOUND' });
  switch (command.type) {
    case 'RecordRehearsal':
      return recordRehearsal(command, state);
    case 'OpenCeremony':
      return openCeremony(command, state);
    case 'RecordRoundsOpened':
      return recordRoundsOpened(command, state);
    case 'AuthoriseManifest':
      return authoriseManifest(command, state);
    case 'RecordApplied':
      return recordApplied(command, state);
    case 'CloseCeremony':
      return closeCeremony(command, state);
    case 'RestartWorkflow':
      return restartWorkflow(command, state);
    default:
      return assertNever(command);
  }
}
