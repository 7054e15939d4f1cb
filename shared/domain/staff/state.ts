import type { Bilingual, StaffRole } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';

export interface PendingRole {
  readonly role: StaffRole;
  /** Person id of who proposed it. */
  readonly by: string;
}

export interface Absent {
  readonly status: 'absent';
}

export interface Registered {
  readonly status: 'registered';
  readonly personId: string;
  readonly name: Bilingual;
  readonly email: string;
  /** Titles of authorities carry gender in both languages. */
  readonly gender: 'f' | 'm';
  readonly roles: readonly StaffRole[];
  readonly pending: readonly PendingRole[];
  readonly since: Instant;
}

export type StaffState = Absent | Registered;
