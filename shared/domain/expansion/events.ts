import type { Instant } from '../kernel/calendar-day.ts';
import type { ExpansionPick, Skipped } from './state.ts';

interface Event<Type extends string> {
  readonly type: Type;
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

export interface ExpansionProposed extends Event<'ExpansionProposed'> {
  readonly expansionId: string;
  readonly callId: string;
  readonly selectionId: string;
  readonly picks: readonly ExpansionPick[];
  readonly skipped: readonly Skipped[];
  readonly remainingByRegion: Readonly<Record<string, number>>;
}

export type ExpansionConfirmed = Event<'ExpansionConfirmed'>;

export interface ExpansionDeclined extends Event<'ExpansionDeclined'> {
  readonly reason: string;
}

export interface ExpansionCancelled extends Event<'ExpansionCancelled'> {
  readonly reason: string;
}

export type LaunchBegun = Event<'LaunchBegun'>;

export interface CaseLaunched extends Event<'CaseLaunched'> {
  readonly applicationId: string;
}

export interface PickDropped extends Event<'PickDropped'> {
  readonly applicationId: string;
  readonly reason: string;
}

export type LaunchCompleted = Event<'LaunchCompleted'>;

export interface WorkflowRestarted extends Event<'WorkflowRestarted'> {
  readonly run: number;
}

export type ExpansionEvent =
  | ExpansionProposed
  | ExpansionConfirmed
  | ExpansionDeclined
  | ExpansionCancelled
  | LaunchBegun
  | CaseLaunched
  | PickDropped
  | LaunchCompleted
  | WorkflowRestarted;
