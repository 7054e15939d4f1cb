import type { Party } from '../convention/state.ts';
import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { MandateRow } from '../mandate/state.ts';
import type { SigningStepTerms } from '../programme/programme-terms.ts';

/** The list of what is signed, kept as a document: the event holds what binds it. */
export interface Manifest {
  readonly key: string;
  /** SHA-256 of the document, lower-case hex. */
  readonly sha256: string;
  readonly count: number;
  readonly totalCentimes: number;
  /** Merkle root (RFC 9162, SHA-256) over the hashes of the conventions' documents, in the order of the list. */
  readonly root: string;
  /** In how many pieces the same list is kept beside it, each convention with its inclusion proof. */
  readonly pages: number;
}

/** Who, where, when, in whose presence. */
export interface CeremonyPlan {
  readonly title: Bilingual;
  readonly occasion: Bilingual;
  readonly place: Bilingual;
  readonly heldOn: CalendarDay;
  readonly presidedBy: Bilingual;
  readonly guests: readonly Bilingual[];
}

/** What the last rehearsal found; the copies themselves are kept nowhere. */
export interface Rehearsal {
  readonly at: Instant;
  readonly by: string;
  readonly copies: number;
  readonly signatures: number;
  readonly millis: number;
  readonly faults: readonly RehearsalFault[];
}

export interface RehearsalFault {
  readonly conventionId: string;
  /** Name of the error that the machine met. */
  readonly fault: string;
}

/** What a party said yes to, once for all: the root that its person saw, and how the person was recognised. */
export interface Authorisation {
  readonly partyId: string;
  readonly personId: string;
  readonly personName: string;
  readonly root: string;
  readonly codeChannel: 'email' | 'sms';
  readonly consentVersion: string;
  readonly typedName: string;
  readonly mandate?: MandateRow;
  readonly authorisedAt: Instant;
  /** The run of the workflow that carries it out. */
  readonly run: number;
  /** When it was carried out on every convention that could still be signed. */
  readonly appliedAt?: Instant;
}

/** The minutes (procès-verbal, محضر), kept write-once. */
export interface Minutes {
  readonly key: string;
  readonly sha256: string;
  /** Conventions that all parties have signed, and those that were left over, when the session was closed. */
  readonly signed: number;
  readonly left: number;
}

export interface CeremonyFacts extends CeremonyPlan {
  readonly ceremonyId: string;
  readonly manifest: Manifest;
  /** The parties that sign all conventions of the list by one authorisation each. */
  readonly parties: readonly Party[];
  readonly steps: readonly SigningStepTerms[];
  readonly plannedBy: string;
  readonly since: Instant;
  /** The newest run of the workflow; 0 before the session is opened. */
  readonly run: number;
}

export interface PlannedCeremony extends CeremonyFacts {
  readonly status: 'planned';
}

export interface RehearsedCeremony extends CeremonyFacts {
  readonly status: 'rehearsed';
  readonly rehearsal: Rehearsal;
}

interface OpenedFacts extends CeremonyFacts {
  readonly rehearsal: Rehearsal;
  readonly openedAt: Instant;
  readonly openedBy: string;
  /** The run that opens the signing of every convention. */
  readonly openingRun: number;
  readonly roundsOpenedAt?: Instant;
  readonly authorisations: readonly Authorisation[];
}

export interface OpenCeremonyState extends OpenedFacts {
  readonly status: 'open';
}

export interface ClosedCeremony extends OpenedFacts {
  readonly status: 'closed';
  readonly closedBy: string;
  readonly minutes: Minutes;
}

export type CeremonyState =
  | { readonly status: 'absent' }
  | PlannedCeremony
  | RehearsedCeremony
  | OpenCeremonyState
  | ClosedCeremony;

export type ExistingCeremony = Exclude<CeremonyState, { readonly status: 'absent' }>;

export type CeremonyStatus = CeremonyState['status'];
