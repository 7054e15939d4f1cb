import type { Instant } from '../kernel/calendar-day.ts';

/** An application of the reserve as the proposal sees it. */
export interface ReserveCandidate {
  readonly applicationId: string;
  readonly rank: number;
  readonly regionCode: string;
  readonly requestedCentimes: number;
  /** Papers too old to sign on. */
  readonly stalePapers: boolean;
  /** Taken by an earlier expansion. */
  readonly taken: boolean;
}

export interface ExpansionPick {
  readonly applicationId: string;
  readonly rank: number;
  readonly regionCode: string;
  readonly requestedCentimes: number;
}

export interface Skipped {
  readonly applicationId: string;
  readonly why: 'stale-papers' | 'envelope' | 'taken';
}

interface Proposal {
  readonly expansionId: string;
  /** The call of phase two, whose envelopes pay. */
  readonly callId: string;
  /** The selection whose reserve is drawn on. */
  readonly selectionId: string;
  readonly picks: readonly ExpansionPick[];
  readonly skipped: readonly Skipped[];
  readonly remainingByRegion: Readonly<Record<string, number>>;
  readonly proposedBy: string;
  /** When the present status was entered. */
  readonly since: Instant;
  /** Workflow run, raised by RestartWorkflow only. */
  readonly run: number;
}

interface Confirmation extends Proposal {
  readonly confirmedBy: string;
}

interface Launch extends Confirmation {
  /** Applications whose case was started. */
  readonly launched: readonly string[];
  /** Picks that were withdrawn before their case could start. */
  readonly dropped: readonly string[];
}

export interface Absent {
  readonly status: 'absent';
}

export interface Proposed extends Proposal {
  readonly status: 'proposed';
}

export interface Confirmed extends Confirmation {
  readonly status: 'confirmed';
}

export interface Declined extends Proposal {
  readonly status: 'declined';
  readonly declinedBy: string;
  readonly reason: string;
}

export interface Cancelled extends Proposal {
  readonly status: 'cancelled';
  readonly cancelledBy: string;
  readonly reason: string;
  /** Whether it had been confirmed: only then had it taken money and ranks. */
  readonly wasConfirmed: boolean;
}

export interface Launching extends Launch {
  readonly status: 'launching';
}

export interface Launched extends Launch {
  readonly status: 'launched';
}

export type ExpansionState = Absent | Proposed | Confirmed | Declined | Cancelled | Launching | Launched;
export type ExpansionStatus = ExpansionState['status'];
