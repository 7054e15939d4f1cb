import type { Act, Bilingual, StaffRole } from '../kernel/act.ts';

interface Command<Type extends string> {
  readonly type: Type;
  readonly act: Act;
}

interface PersonFacts {
  readonly personId: string;
  readonly name: Bilingual;
  readonly email: string;
  readonly gender: 'f' | 'm';
}

export type RegisterPerson = Command<'RegisterPerson'> & PersonFacts;

/** Registers an administrator when there is nobody yet who could grant the role: by the machine's command line only. */
export type SeedFirstAdministrator = Command<'SeedFirstAdministrator'> & PersonFacts;

/** Proposes the role; it counts once a second person confirmed it. */
export interface GrantRole extends Command<'GrantRole'> {
  readonly role: StaffRole;
}

export interface ConfirmRole extends Command<'ConfirmRole'> {
  readonly role: StaffRole;
}

/** Takes away the role, or the proposal of it. */
export interface RevokeRole extends Command<'RevokeRole'> {
  readonly role: StaffRole;
}

export type StaffCommand = RegisterPerson | SeedFirstAdministrator | GrantRole | ConfirmRole | RevokeRole;
