import type { Act } from '../kernel/act.ts';
import type { Trouble } from './state.ts';

export interface RaiseAttention {
  readonly type: 'RaiseAttention';
  readonly act: Act;
  readonly attentionId: string;
  readonly trouble: Trouble;
}

/** Gives it to a colleague, with a note on what is known. */
export interface HandOverAttention {
  readonly type: 'HandOverAttention';
  readonly act: Act;
  readonly to: string;
  /** Whether the colleague's roles let them settle it. */
  readonly mayTake: boolean;
  readonly note: string;
}

/** What failed is set going again; it comes back when it fails again. */
export interface TryAgain {
  readonly type: 'TryAgain';
  readonly act: Act;
}

export interface CloseAttention {
  readonly type: 'CloseAttention';
  readonly act: Act;
  readonly reason: string;
}

/** The machine found the trouble over: what was owed has left after all. */
export interface PassAttention {
  readonly type: 'PassAttention';
  readonly act: Act;
}

export type AttentionCommand = RaiseAttention | HandOverAttention | TryAgain | CloseAttention | PassAttention;
