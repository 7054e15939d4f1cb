import type { Instant } from '../kernel/calendar-day.ts';
import type { Month } from './month.ts';
import type { PackTotals } from './pack.ts';

export interface PackFile {
  readonly key: string;
  readonly sha256: string;
}

/** The same pack three times: for people, for a spreadsheet, for a machine. */
export interface PackFiles {
  readonly pdf: PackFile;
  readonly csv: PackFile;
  readonly json: PackFile;
}

export interface PackFacts {
  readonly month: Month;
  readonly totals: PackTotals;
  /** Closing balances by account in centimes: the next month opens with them. */
  readonly closings: Readonly<Record<string, number>>;
  /** Who had a hand in the orders of the month. */
  readonly hands: readonly string[];
  readonly files: PackFiles;
}

export interface MadePack extends PackFacts {
  readonly status: 'made';
  readonly madeAt: Instant;
  readonly since: Instant;
}

export interface SignedPack extends PackFacts {
  readonly status: 'signed-off';
  readonly madeAt: Instant;
  readonly since: Instant;
  readonly signedBy: string;
  readonly observations: string;
}

export type ReconciliationState = { readonly status: 'absent' } | MadePack | SignedPack;

export type ReconciliationStatus = ReconciliationState['status'];
