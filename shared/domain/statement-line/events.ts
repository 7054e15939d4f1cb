import type { Instant } from '../kernel/calendar-day.ts';
import type { BankLine } from './state.ts';

interface Recorded {
  readonly at: Instant;
  /** Person id of who acted. */
  readonly by: string;
}

interface NamedOrder {
  readonly orderId: string;
  readonly trancheId: string;
}

export interface LineRaised extends Recorded {
  readonly type: 'LineRaised';
  readonly id: string;
  readonly statementId: string;
  readonly line: BankLine;
  readonly code: string;
}

/** By amount, account and day. */
export interface LineOrdersProposed extends Recorded {
  readonly type: 'LineOrdersProposed';
  readonly orders: readonly NamedOrder[];
}

export interface LineOrderNamed extends Recorded, NamedOrder {
  readonly type: 'LineOrderNamed';
  readonly reason: string;
}

export interface LineOrderRefused extends Recorded {
  readonly type: 'LineOrderRefused';
  readonly orderId: string;
  readonly reason: string;
}

export interface LineMatched extends Recorded, NamedOrder {
  readonly type: 'LineMatched';
  readonly proposedBy: string;
}

export interface LineClosed extends Recorded {
  readonly type: 'LineClosed';
  readonly reason: string;
}

export interface LinePassed extends Recorded, NamedOrder {
  readonly type: 'LinePassed';
}

export type StatementLineEvent =
  | LineRaised
  | LineOrdersProposed
  | LineOrderNamed
  | LineOrderRefused
  | LineMatched
  | LineClosed
  | LinePassed;
