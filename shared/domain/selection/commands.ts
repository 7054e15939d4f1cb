import type { Act } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';
import type { Call } from '../programme/programme-terms.ts';
import type { SelectionEntry } from './state.ts';

interface Command<Type extends string> {
  readonly type: Type;
  readonly act: Act;
}

export interface DecideSelection extends Command<'DecideSelection'> {
  readonly callId: string;
  readonly entries: readonly SelectionEntry[];
  readonly call: SelectionCall;
  readonly passScore: number;
  /** The committee's minutes, in its own words. */
  readonly minutes: string;
}

export type SelectionCall = Pick<Call, 'callId' | 'closesOn' | 'envelopes'>;

export interface PublishSelection extends Command<'PublishSelection'> {
  readonly publishedAt: Instant;
}

export type MarkApplied = Command<'MarkApplied'>;

export interface TakeReserve extends Command<'TakeReserve'> {
  readonly expansionId: string;
  readonly applicationIds: readonly string[];
}

/** Gives back to the reserve all that a cancelled expansion had taken. */
export interface ReleaseReserve extends Command<'ReleaseReserve'> {
  readonly expansionId: string;
}

export type RestartWorkflow = Command<'RestartWorkflow'>;

export type SelectionCommand =
  | DecideSelection
  | PublishSelection
  | MarkApplied
  | TakeReserve
  | ReleaseReserve
  | RestartWorkflow;
