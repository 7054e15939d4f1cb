import { assertNever } from '../kernel/decider.ts';
import type { FirstAdministratorSeeded, PersonRegistered, StaffEvent } from './events.ts';
import type { Registered, StaffState } from './state.ts';

/** Applies an event; one that does not fit the state leaves it as it is. */
export function evolve(state: StaffState, event: StaffEvent): StaffState {
  switch (event.type) {
    case 'PersonRegistered':
      return registered(event, []);
    case 'FirstAdministratorSeeded':
      return registered(event, ['administrator']);
    default:
      return state.status === 'absent' ? state : evolveRoles(state, event);
  }
}

function evolveRoles(
  state: Registered,
  event: Exclude<StaffEvent, PersonRegistered | FirstAdministratorSeeded>,
): Registered {
  const { role, by } = event;
  const pending = state.pending.filter((proposal) => proposal.role !== role);
  const roles = state.roles.filter((held) => held !== role);
  switch (event.type) {
    case 'RoleProposed':
      return { ...state, pending: [...pending, { role, by }] };
    case 'RoleGranted':
      return { ...state, pending, roles: [...roles, role] };
    case 'RoleRevoked':
      return { ...state, pending, roles };
    default:
      return assertNever(event);
  }
}

function registered(
  event: PersonRegistered | FirstAdministratorSeeded,
  roles: Registered['roles'],
): Registered {
  const { personId, name, email, gender, at } = event;
  return { status: 'registered', personId, name, email, gender, roles, pending: [], since: at };
}
