import type { Act } from '../kernel/act.ts';
import type { BankLine, SentOut } from './state.ts';

/** A line did not answer an order by itself. Told again, it takes up what fits it now. */
export interface RaiseLine {
  readonly type: 'RaiseLine';
  readonly act: Act;
  readonly id: string;
  readonly statementId: string;
  readonly line: BankLine;
  readonly code: string;
  /** The orders that it fits by amount, account and day. */
  readonly fitting: readonly SentOut[];
}

/** An officer says which order the line answers, where the product found none. */
export interface NameOrder {
  readonly type: 'NameOrder';
  readonly act: Act;
  /** Undefined when no such order ever left for the bank. */
  readonly order: SentOut | undefined;
  readonly reason: string;
}

export interface RefuseOrder {
  readonly type: 'RefuseOrder';
  readonly act: Act;
  readonly orderId: string;
  readonly reason: string;
}

/** An officer confirms that the line answers the order; the order itself is answered in the same append. */
export interface ConfirmMatch {
  readonly type: 'ConfirmMatch';
  readonly act: Act;
  readonly orderId: string;
}

/** Nothing of ours: the line belongs to another programme, or is answered for otherwise. */
export interface CloseLine {
  readonly type: 'CloseLine';
  readonly act: Act;
  readonly reason: string;
}

/** A later reading of the statement found the order by the id that the line names. */
export interface PassLine {
  readonly type: 'PassLine';
  readonly act: Act;
  readonly orderId: string;
  readonly trancheId: string;
}

export type StatementLineCommand = RaiseLine | NameOrder | RefuseOrder | ConfirmMatch | CloseLine | PassLine;
