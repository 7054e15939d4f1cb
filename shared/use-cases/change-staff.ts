import type { Bilingual, StaffRole } from '../domain/kernel/act.ts';
import type { StaffCommand } from '../domain/staff/commands.ts';
import type { Registered } from '../domain/staff/state.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { staffRegister } from './lifecycles.ts';
import { listCases, readCase } from './read-cases.ts';

type OnPerson = Request & { readonly personId: string };
type PersonFacts = {
  readonly name: Bilingual;
  readonly email: string;
  readonly gender: 'f' | 'm';
};

/** The first administrator of an installation, by the machine's command line only. */
export function seedFirstAdministrator(desk: Desk, request: OnPerson & PersonFacts) {
  const { act, personId, name, email, gender } = request;
  return change(desk, request, { type: 'SeedFirstAdministrator', act, personId, name, email, gender });
}

export function registerPerson(desk: Desk, request: OnPerson & PersonFacts) {
  const { act, personId, name, email, gender } = request;
  return change(desk, request, { type: 'RegisterPerson', act, personId, name, email, gender });
}

/** Proposes a role for a person; it counts once another administrator has confirmed it. */
export function grantRole(desk: Desk, request: OnPerson & { readonly role: StaffRole }) {
  return change(desk, request, { type: 'GrantRole', act: request.act, role: request.role });
}

export function confirmRole(desk: Desk, request: OnPerson & { readonly role: StaffRole }) {
  return change(desk, request, { type: 'ConfirmRole', act: request.act, role: request.role });
}

export function revokeRole(desk: Desk, request: OnPerson & { readonly role: StaffRole }) {
  return change(desk, request, { type: 'RevokeRole', act: request.act, role: request.role });
}

/** A person of the register, with the roles that count now; asked at every request. */
export async function readPerson(
  desk: Pick<Desk, 'store'>,
  personId: string,
): Promise<Registered | undefined> {
  const state = await readCase(desk, staffRegister, personId);
  return state.status === 'registered' ? state : undefined;
}

export async function listStaff(desk: Pick<Desk, 'store'>): Promise<readonly Registered[]> {
  const states = await listCases(desk, staffRegister, 'staff');
  return states.filter((state) => state.status === 'registered');
}

function change(desk: Desk, request: OnPerson, command: StaffCommand) {
  const { act: _, ...facts } = command;
  return decideOne(desk, request, {
    verb: command.type,
    lifecycle: staffRegister,
    id: request.personId,
    facts,
    command,
  });
}
