import type { Instant } from '../kernel/calendar-day.ts';

/**
 * What no rule can finish: a workflow that stopped, a mail that nobody receives, a line of a bank's statement that
 * fits no order, a mandate that lapsed, a delivery that does not leave, a change that its association says it did not
 * ask for, a report that does not come, money that was asked back and does not come.
 */
export type AttentionKind =
  | 'workflow'
  | 'mail'
  | 'statement-line'
  | 'mandate'
  | 'delivery'
  | 'objection'
  | 'report'
  | 'recovery';

/** The trouble itself, as the machine met it. */
export interface Trouble {
  readonly kind: AttentionKind;
  /** Names the trouble among those of its kind: the same trouble told twice has the same one. */
  readonly id: string;
  /** The stream that it is about. */
  readonly subject: string;
  readonly facts: Readonly<Record<string, string>>;
}

export interface HandOver {
  /** Person id of the colleague who looks at it now. */
  readonly to: string;
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

export interface Absent {
  readonly status: 'absent';
}

interface AttentionFacts extends Trouble {
  readonly attentionId: string;
  readonly since: Instant;
  /** How often it was raised; from 1. */
  readonly times: number;
  readonly handedOver?: HandOver;
}

export interface OpenAttention extends AttentionFacts {
  readonly status: 'open';
}

/** Looked at by a person who says why nothing more is to be done, or tried again, or over by itself. */
export interface ClosedAttention extends AttentionFacts {
  readonly status: 'closed';
  readonly outcome: AttentionOutcome;
  readonly closedAt: Instant;
  readonly closedBy: string;
  readonly reason?: string;
}

export type AttentionOutcome = 'closed' | 'tried-again' | 'passed';

export type AttentionState = Absent | OpenAttention | ClosedAttention;
