import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { DeepCheckRisk } from '../programme/recovery-terms.ts';

/** Why a report is looked at once more: a rule of risk, or the lot with its place in the order drawn, from 1. */
export type PickReason = DeepCheckRisk | { readonly kind: 'lot'; readonly place: number };

export interface PickedReport {
  readonly reportId: string;
  readonly reasons: readonly PickReason[];
}

/** Terms with what is meant where they say nothing. */
export interface DrawTerms {
  readonly sharePercent: number;
  readonly risks: readonly DeepCheckRisk[];
}

/** The list of candidates, kept write-once. */
export interface FrozenList {
  readonly listKey: string;
  readonly listSha256: string;
  readonly count: number;
}

/** The daily seal that the seed comes from, and the file of the heads that its root is over. */
export interface DrawSeal {
  readonly sealedOn: CalendarDay;
  readonly root: string;
  readonly headsKey: string;
  readonly headsSha256: string;
}

/**
 * Which reports a list counts as final: those of the last tranche, and those after which every tranche was withdrawn,
 * from the day of that withdrawal on.
 */
export type FinalsRule = 'last-or-later-withdrawn';

export interface DrawFacts extends FrozenList {
  /** Counts the draws of the programme: `1`, `2`. */
  readonly drawId: string;
  /** Accepted reports that became final from this day to the other, both with it. */
  readonly fromOn: CalendarDay;
  readonly toOn: CalendarDay;
  readonly terms: DrawTerms;
  /** Absent on lists frozen before the rule: they hold reports of the last tranche alone, by the day of acceptance. */
  readonly finals?: FinalsRule;
  readonly openedBy: string;
  readonly frozenAt: Instant;
  readonly since: Instant;
}

/** The list stands, and waits for the first seal of the log after it. */
export interface FrozenDraw extends DrawFacts {
  readonly status: 'frozen';
}

export interface MadeDraw extends DrawFacts, DrawSeal {
  readonly status: 'made';
  readonly seed: string;
  readonly picks: readonly PickedReport[];
}

export type ExistingDraw = FrozenDraw | MadeDraw;

export type DrawState = { readonly status: 'absent' } | ExistingDraw;

export type DrawStatus = DrawState['status'];
