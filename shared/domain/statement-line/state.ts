import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';

/** What the bank says of one movement or one order, as a rule may know it; read from the bank's file by the door. */
export interface BankLine {
  readonly lineId: string;
  readonly bookedOn: CalendarDay;
  readonly amountCentimes?: number;
  /** `received`: money came in that the bank does not mark as a return; a person looks at it. */
  readonly kind: 'executed' | 'returned' | 'rejected' | 'received';
  readonly endToEndId?: string;
  /** Set, without `endToEndId`, when the bank answers for every order of a batch at once. */
  readonly batchMessageId?: string;
  /** The other side's account: the 24 digits of a RIB where it is one. */
  readonly account?: string;
  readonly returnReason?: string;
}

/** An order that left for the bank, as far as a line may be compared with it. */
export interface SentOut {
  readonly orderId: string;
  readonly trancheId: string;
  readonly amountCentimes: number;
  readonly rib: string;
  readonly sentOn: CalendarDay;
  readonly standing: 'sent' | 'unknown' | 'paid' | 'rejected' | 'returned';
}

/** An order that the line may answer: found by amount, account and day, or named by an officer with a reason. */
export interface ProposedOrder {
  readonly orderId: string;
  readonly trancheId: string;
  /** `system`, or the officer who named it. */
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
}

export interface RefusedOrder {
  readonly orderId: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface Absent {
  readonly status: 'absent';
}

interface LineFacts {
  /** Names the line among all lines of all statements. */
  readonly id: string;
  readonly statementId: string;
  readonly line: BankLine;
  /** Why the line did not answer an order by itself. */
  readonly code: string;
  readonly raisedAt: Instant;
  readonly since: Instant;
  readonly proposed: readonly ProposedOrder[];
  readonly refused: readonly RefusedOrder[];
}

export interface OpenLine extends LineFacts {
  readonly status: 'open';
}

/** `matched` by two pairs of eyes, `closed` with a reason, or `passed`: a later reading found the order by its own id. */
export interface SettledLine extends LineFacts {
  readonly status: 'settled';
  readonly outcome: 'matched' | 'closed' | 'passed';
  readonly settledBy: string;
  readonly orderId?: string;
  readonly trancheId?: string;
  readonly reason?: string;
}

export type ExistingLine = OpenLine | SettledLine;

export type StatementLineState = Absent | ExistingLine;
