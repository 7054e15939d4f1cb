import type { Instant } from '../kernel/calendar-day.ts';
import type { Trouble } from './state.ts';

interface Recorded {
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

export interface AttentionRaised extends Recorded, Trouble {
  readonly type: 'AttentionRaised';
  readonly attentionId: string;
}

export interface AttentionHandedOver extends Recorded {
  readonly type: 'AttentionHandedOver';
  readonly to: string;
  readonly note: string;
}

export interface AttentionTriedAgain extends Recorded {
  readonly type: 'AttentionTriedAgain';
}

export interface AttentionClosed extends Recorded {
  readonly type: 'AttentionClosed';
  readonly reason: string;
}

export interface AttentionPassed extends Recorded {
  readonly type: 'AttentionPassed';
}

export type AttentionEvent =
  | AttentionRaised
  | AttentionHandedOver
  | AttentionTriedAgain
  | AttentionClosed
  | AttentionPassed;
