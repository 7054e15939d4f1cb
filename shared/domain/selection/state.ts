import type { Instant } from '../kernel/calendar-day.ts';

/** A scored application as the committee receives it. */
export interface SelectionEntry {
  readonly applicationId: string;
  readonly regionCode: string;
  readonly requestedCentimes: number;
  /** Hundredths of a point, from 0 to 10,000. */
  readonly score: number;
  /** Order of submission within the call: between equal scores the earlier file comes first. */
  readonly submittedOrder: number;
}

export interface RankedApplication {
  readonly applicationId: string;
  /** Position in the whole order of the call, from 1. */
  readonly rank: number;
  readonly score: number;
  readonly regionCode: string;
  readonly requestedCentimes: number;
  readonly result: 'selected' | 'reserve' | 'rejected';
}

interface Decision {
  readonly callId: string;
  readonly ranking: readonly RankedApplication[];
  /** Centimes of the selected applications, per region that has any. */
  readonly spentByRegion: Readonly<Record<string, number>>;
  readonly passScore: number;
  readonly minutes: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
  /** When the present status was entered. */
  readonly since: Instant;
  /** Workflow run, raised by RestartWorkflow only. */
  readonly run: number;
}

interface Publication extends Decision {
  readonly publishedAt: Instant;
  /** Applications of the reserve that an expansion took: application id -> expansion id. */
  readonly taken: Readonly<Record<string, string>>;
}

export interface Absent {
  readonly status: 'absent';
}

export interface Decided extends Decision {
  readonly status: 'decided';
}

export interface Published extends Publication {
  readonly status: 'published';
}

export interface Applied extends Publication {
  readonly status: 'applied';
}

export type SelectionState = Absent | Decided | Published | Applied;
export type SelectionStatus = SelectionState['status'];
