import type { Act } from '../kernel/act.ts';
import type { RegionEnvelope } from '../programme/programme-terms.ts';
import type { ReserveCandidate } from './state.ts';

interface Command<Type extends string> {
  readonly type: Type;
  readonly act: Act;
}

export interface ProposeExpansion extends Command<'ProposeExpansion'> {
  readonly expansionId: string;
  readonly callId: string;
  readonly selectionId: string;
  readonly candidates: readonly ReserveCandidate[];
  /** What is still available to the call of phase two, per region. */
  readonly envelopes: readonly RegionEnvelope[];
}

export type ConfirmExpansion = Command<'ConfirmExpansion'>;

export interface DeclineExpansion extends Command<'DeclineExpansion'> {
  readonly reason: string;
}

export interface CancelExpansion extends Command<'CancelExpansion'> {
  readonly reason: string;
}

export type BeginLaunch = Command<'BeginLaunch'>;

export interface RecordLaunch extends Command<'RecordLaunch'> {
  readonly applicationId: string;
}

/** A pick was withdrawn by its association before its case could start; its money goes back. */
export interface DropPick extends Command<'DropPick'> {
  readonly applicationId: string;
  readonly reason: string;
}

export type CompleteLaunch = Command<'CompleteLaunch'>;

export type RestartWorkflow = Command<'RestartWorkflow'>;

export type ExpansionCommand =
  | ProposeExpansion
  | ConfirmExpansion
  | DeclineExpansion
  | CancelExpansion
  | BeginLaunch
  | RecordLaunch
  | DropPick
  | CompleteLaunch
  | RestartWorkflow;
