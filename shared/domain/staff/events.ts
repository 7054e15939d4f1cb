import type { Bilingual, StaffRole } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';

interface Event<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

interface PersonFacts {
  readonly personId: string;
  readonly name: Bilingual;
  readonly email: string;
  readonly gender: 'f' | 'm';
}

export type PersonRegistered = Event<'PersonRegistered'> & PersonFacts;
export type FirstAdministratorSeeded = Event<'FirstAdministratorSeeded'> & PersonFacts;

export interface RoleProposed extends Event<'RoleProposed'> {
  readonly role: StaffRole;
}

export interface RoleGranted extends Event<'RoleGranted'> {
  readonly role: StaffRole;
  /** Person id of who had proposed it. */
  readonly proposedBy: string;
}

export interface RoleRevoked extends Event<'RoleRevoked'> {
  readonly role: StaffRole;
}

export type StaffEvent =
  | PersonRegistered
  | FirstAdministratorSeeded
  | RoleProposed
  | RoleGranted
  | RoleRevoked;
