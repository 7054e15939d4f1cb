import type { Door } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';
import type { ContactChanges, ContactPaper } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
  readonly change: number;
}

export interface ContactChangeRequested extends Recorded {
  readonly type: 'ContactChangeRequested';
  readonly applicationId: string;
  readonly changes: ContactChanges;
  readonly former: ContactChanges;
  readonly paper: ContactPaper;
  readonly door: Door;
}

export interface ContactChangeConfirmed extends Recorded {
  readonly type: 'ContactChangeConfirmed';
}

export interface ContactChangeDeclined extends Recorded {
  readonly type: 'ContactChangeDeclined';
  readonly reason: string;
}

/** A pending change ends by it; a confirmed one stays and is looked at by a person. */
export interface ContactChangeObjected extends Recorded {
  readonly type: 'ContactChangeObjected';
}

export interface ContactChangeWithdrawn extends Recorded {
  readonly type: 'ContactChangeWithdrawn';
}

export type ContactEvent =
  | ContactChangeWithdrawn
  | ContactChangeRequested
  | ContactChangeConfirmed
  | ContactChangeDeclined
  | ContactChangeObjected;
