import type { StaffRole } from '../kernel/act.ts';
import { accept, assertNever, type Decider, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import { mayAct, rolesByAct } from '../roles/acts.ts';
import type {
  ConfirmRole,
  GrantRole,
  RegisterPerson,
  RevokeRole,
  SeedFirstAdministrator,
  StaffCommand,
} from './commands.ts';
import type { StaffEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { incompatibleRole } from './incompatible-roles.ts';
import type { StaffRefusal } from './refusals.ts';
import type { Registered, StaffState } from './state.ts';

/** One person of the staff and their roles: one administrator proposes a role, another confirms it. */
export const staff: Decider<StaffCommand, StaffState, StaffEvent, StaffRefusal> = {
  lifecycle: 'staff',
  shape: 1,
  initial: { status: 'absent' },
  decide,
  evolve,
};

const ACTS = {
  RegisterPerson: 'register-person',
  GrantRole: 'grant-role',
  ConfirmRole: 'confirm-role',
  RevokeRole: 'revoke-role',
} as const;

type Outcome = Decision<StaffEvent, StaffRefusal>;

function decide(command: StaffCommand, state: StaffState): Outcome {
  const barred = barredFrom(command);
  if (barred) return refuse(barred);
  if (command.type === 'RegisterPerson' || command.type === 'SeedFirstAdministrator') {
    return register(command, state);
  }
  if (state.status === 'absent') return refuse({ code: 'STAFF_NOT_FOUND' });
  switch (command.type) {
    case 'GrantRole':
      return grantRole(command, state);
    case 'ConfirmRole':
      return confirmRole(command, state);
    case 'RevokeRole':
      return revokeRole(command, state);
    default:
      return assertNever(command);
  }
}

/** The command line of the machine seeds; it may also register people, which gives them nothing. */
function barredFrom(command: StaffCommand): StaffRefusal | undefined {
  const { actor, door } = command.act;
  if (command.type === 'SeedFirstAdministrator') {
    return door === 'command' ? undefined : { code: 'STAFF_DOOR_NOT_ALLOWED', door };
  }
  if (command.type === 'RegisterPerson' && door === 'command') return undefined;
  const act = ACTS[command.type];
  if (mayAct([actor.role], act)) return undefined;
  return { code: 'STAFF_ROLE_NOT_ALLOWED', role: actor.role, allowed: rolesByAct[act] };
}

function register(command: RegisterPerson | SeedFirstAdministrator, state: StaffState): Outcome {
  if (state.status === 'registered') return refuse({ code: 'STAFF_REGISTERED_ALREADY' });
  const { act, personId, name, email, gender } = command;
  const type = command.type === 'RegisterPerson' ? 'PersonRegistered' : 'FirstAdministratorSeeded';
  return accept<StaffEvent>({ type, ...stamp(act), personId, name, email, gender });
}

function grantRole(command: GrantRole, state: Registered): Outcome {
  const { act, role } = command;
  if (state.roles.includes(role)) return refuse({ code: 'STAFF_ROLE_GRANTED_ALREADY', role });
  if (state.pending.some((pending) => pending.role === role)) {
    return refuse({ code: 'STAFF_ROLE_PROPOSED_ALREADY', role });
  }
  const pendingRoles = state.pending.map((pending) => pending.role);
  return (
    incompatibility(role, [...state.roles, ...pendingRoles]) ??
    accept({ type: 'RoleProposed', ...stamp(act), role })
  );
}

/** Two people to grant: neither who proposed the role nor who is to have it may confirm it. */
function confirmRole(command: ConfirmRole, state: Registered): Outcome {
  const { act, role } = command;
  if (state.roles.includes(role)) return refuse({ code: 'STAFF_ROLE_GRANTED_ALREADY', role });
  const proposal = state.pending.find((pending) => pending.role === role);
  if (!proposal) return refuse({ code: 'STAFF_ROLE_NOT_PROPOSED', role });
  const { personId } = act.actor;
  if (personId === proposal.by || personId === state.personId) return refuse({ code: 'STAFF_SAME_PERSON' });
  return (
    incompatibility(role, state.roles) ??
    accept({ type: 'RoleGranted', ...stamp(act), role, proposedBy: proposal.by })
  );
}

/** One administrator is enough to take a role away, so that it can be done at once. */
function revokeRole(command: RevokeRole, state: Registered): Outcome {
  const { act, role } = command;
  const held = state.roles.includes(role) || state.pending.some((pending) => pending.role === role);
  if (!held) return refuse({ code: 'STAFF_ROLE_NOT_HELD', role });
  return accept({ type: 'RoleRevoked', ...stamp(act), role });
}

function incompatibility(role: StaffRole, held: readonly StaffRole[]): Outcome | undefined {
  const holds = incompatibleRole(role, held);
  return holds === undefined ? undefined : refuse({ code: 'STAFF_ROLES_INCOMPATIBLE', role, holds });
}
