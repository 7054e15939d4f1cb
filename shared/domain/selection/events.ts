import type { Instant } from '../kernel/calendar-day.ts';
import type { RankedApplication } from './state.ts';

interface Event<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

export interface SelectionDecided extends Event<'SelectionDecided'> {
  readonly callId: string;
  readonly ranking: readonly RankedApplication[];
  readonly spentByRegion: Readonly<Record<string, number>>;
  readonly passScore: number;
  readonly minutes: string;
}

export interface SelectionPublished extends Event<'SelectionPublished'> {
  readonly publishedAt: Instant;
}

export type SelectionApplied = Event<'SelectionApplied'>;

export interface ReserveTaken extends Event<'ReserveTaken'> {
  readonly expansionId: string;
  readonly applicationIds: readonly string[];
}

export interface ReserveReleased extends Event<'ReserveReleased'> {
  readonly expansionId: string;
  readonly applicationIds: readonly string[];
}

export interface WorkflowRestarted extends Event<'WorkflowRestarted'> {
  readonly run: number;
}

export type SelectionEvent =
  | SelectionDecided
  | SelectionPublished
  | SelectionApplied
  | ReserveTaken
  | ReserveReleased
  | WorkflowRestarted;
