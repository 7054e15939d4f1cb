import type { Instant } from './calendar-day.ts';

/** The nine roles of staff, the parties outside, and the product's own hand (timers, imports). */
export type StaffRole =
  | 'programme-officer'
  | 'evaluator'
  | 'committee-secretary'
  | 'authority'
  | 'certifier'
  | 'finance-officer'
  | 'accountant'
  | 'administrator'
  | 'auditor';

export type Role = StaffRole | 'association' | 'signatory' | 'system';

/** By which door an act came in. */
export type Door = 'page' | 'link' | 'import' | 'timer' | 'command';

/** Who acts: person, name and role as they were then, and on whose behalf. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** The mandate (delegation) under which the person acts for another, when there is one. */
  readonly mandateId?: string;
}

/** What every command carries and every commit keeps: who, by which door, when, and why where a reason is due. */
export interface Act {
  readonly actor: Actor;
  readonly door: Door;
  readonly at: Instant;
  readonly reason?: string;
}

/** A text in both languages. An alias, so that it is JSON to the type checker too. */
export type Bilingual = {
  readonly fr: string;
  readonly ar: string;
};
