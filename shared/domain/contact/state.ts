import type { BankAccount, Person } from '../application/application-file.ts';
import type { Bilingual, Door } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';

/** The people of an association whom the programme writes to or recognises by a link. */
export const CONTACT_PARTS = ['president', 'contact', 'treasurer'] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** What is known of a person, or what becomes other than before; what is left out is unknown, or stays. */
export interface PersonFacts {
  readonly name?: Partial<Bilingual>;
  readonly gender?: Person['gender'];
  readonly email?: string;
  readonly phone?: string;
}

export type PeopleChanges = { readonly [Part in ContactPart]?: PersonFacts };

/** People and their addresses change together on one paper; an account changes alone, on its bank's attestation. */
export type ContactChanges = PeopleChanges | { readonly account: BankAccount };

/** The paper that a change rests on: the minutes of an assembly, a signed letter, a bank's attestation. */
export interface ContactPaper {
  readonly documentKey: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** One change as it was asked for. `former` is what stood on file then, of the same parts. */
export interface ContactChange {
  /** Counts the changes of the case, from 1. */
  readonly change: number;
  readonly changes: ContactChanges;
  readonly former: ContactChanges;
  readonly paper: ContactPaper;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  /** By a link of the association, or entered by an officer from its paper. */
  readonly door: Door;
}

export interface SettledChange extends ContactChange {
  readonly outcome: 'confirmed' | 'declined' | 'stopped' | 'withdrawn';
  readonly settledBy: string;
  readonly settledAt: Instant;
  readonly reason?: string;
  /** Set when the former address said, after the confirmation, that it had not asked for it. */
  readonly objectedAt?: Instant;
}

/** Where a part stands after its confirmed changes. */
export interface PartStanding {
  /** Everything that confirmed changes have set; the rest is the application file's. */
  readonly facts: PersonFacts;
  /** Raised by each new person or address: a link given to an earlier holder is dead. The file's holder is 1. */
  readonly holder: number;
  /** Raised by each new person only. The file's person is 1. */
  readonly person: number;
  readonly since: Instant;
  readonly paperSha256: string;
}

export interface RecordedContacts {
  readonly status: 'recorded';
  readonly applicationId: string;
  /** The application file is version 1; each confirmed change of people makes the next one. */
  readonly version: number;
  readonly since: Instant;
  readonly parts: { readonly [Part in ContactPart]?: PartStanding };
  /** Oldest first. */
  readonly pending: readonly ContactChange[];
  readonly settled: readonly SettledChange[];
}

/** `absent`: nothing was ever asked to change, and the application file says all. */
export type ContactState = { readonly status: 'absent' } | RecordedContacts;
