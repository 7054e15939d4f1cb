import type { BankAccount } from '../application/application-file.ts';
import type { AccountBlock } from '../convention/state.ts';
import type { GateFacts } from '../gate/evaluate-gate.ts';
import type { Act } from '../kernel/act.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { PaymentEvidence, SettlementOutcome } from './state.ts';
import type { WithdrawalCommand } from './withdrawal-commands.ts';

export interface ScheduleTranche {
  readonly type: 'ScheduleTranche';
  readonly act: Act;
  readonly trancheId: string;
  readonly conventionId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  readonly index: number;
  readonly amountCentimes: number;
  readonly gate: string;
}

/** An amendment of the schedule came into force. */
export interface ChangeTrancheAmount {
  readonly type: 'ChangeAmount';
  readonly act: Act;
  readonly amendmentId: string;
  readonly amountCentimes: number;
}

export interface OpenGate {
  readonly type: 'OpenGate';
  readonly act: Act;
  readonly facts: GateFacts;
}

export interface RequestTranche {
  readonly type: 'RequestTranche';
  readonly act: Act;
  readonly account: BankAccount;
  /** Who last changed that account, when it was changed. */
  readonly accountLastChangedBy?: string;
}

/** The association has left an open tranche unasked for a month. */
export interface RemindRequest {
  readonly type: 'RemindRequest';
  readonly act: Act;
}

/** The association takes its own request back, before anybody has certified anything. */
export interface TakeBackRequest {
  readonly type: 'TakeBackRequest';
  readonly act: Act;
}

export interface CertifyTranche {
  readonly type: 'CertifyTranche';
  readonly act: Act;
  /** Whether the convention is in force now: under a suspended one the tranche stays where it is. */
  readonly conventionInForce: boolean;
}

/** Gives the request back for correction. */
export interface ReturnTranche {
  readonly type: 'ReturnTranche';
  readonly act: Act;
  readonly reason: string;
}

export interface ApproveTranche {
  readonly type: 'ApproveTranche';
  readonly act: Act;
  /** Approvers that the programme asks for at this amount. */
  readonly approversNeeded: number;
  /** As for the certification. */
  readonly conventionInForce: boolean;
}

export interface TakeBackApproval {
  readonly type: 'TakeBackApproval';
  readonly act: Act;
  readonly reason: string;
}

export interface HoldTranche {
  readonly type: 'HoldTranche';
  readonly act: Act;
  readonly reason: string;
}

export interface ReleaseHold {
  readonly type: 'ReleaseHold';
  readonly act: Act;
}

export interface OrderPayment {
  readonly type: 'OrderPayment';
  readonly act: Act;
  /** `orderIdOf(trancheId, attempt)`. */
  readonly orderId: string;
  readonly batchId: string;
  readonly attempt: number;
  /** Whether the convention is in force now: a suspended one is not paid. */
  readonly conventionInForce: boolean;
  /** The convention's account now, and why no money goes to it, when none does. */
  readonly account: { readonly rib: string; readonly block?: AccountBlock };
  /** Where the programme controls credit: what the order would draw on. */
  readonly credit?: DrawnCredit;
}

/** The credit of the year in which an order is executed, on the line of the visa; in centimes. */
export type DrawnCredit =
  | (CreditLine & { readonly leftCentimes: number })
  /** No confirmed visa says which line it is. */
  | 'no-visa';

export interface SendPayment {
  readonly type: 'SendPayment';
  readonly act: Act;
  readonly orderId: string;
  readonly releasedBy: string;
}

/** The accountant gives one line of a filed batch back; the same append takes it out of the batch. */
export interface ObserveOrder {
  readonly type: 'ObserveOrder';
  readonly act: Act;
  readonly orderId: string;
  readonly observation: string;
}

export interface AnswerObservation {
  readonly type: 'AnswerObservation';
  readonly act: Act;
  readonly answer: string;
}

/** An officer takes the order out of its batch; the same append takes it out of the batch's list. */
export interface TakeOutOrder {
  readonly type: 'TakeOutOrder';
  readonly act: Act;
  readonly orderId: string;
  readonly reason: string;
}

/** The bank did not answer in time. */
export interface MarkUnknown {
  readonly type: 'MarkUnknown';
  readonly act: Act;
  readonly orderId: string;
}

export interface ConfirmPayment {
  readonly type: 'ConfirmPayment';
  readonly act: Act;
  readonly orderId: string;
  readonly evidence: PaymentEvidence;
}

export interface RejectPayment {
  readonly type: 'RejectPayment';
  readonly act: Act;
  readonly orderId: string;
  readonly evidence: PaymentEvidence;
  readonly reason: string;
}

export interface ReturnPayment {
  readonly type: 'ReturnPayment';
  readonly act: Act;
  readonly orderId: string;
  readonly evidence: PaymentEvidence;
  readonly reason: string;
}

/** The first officer proposes, the second one settles by the same outcome; another outcome is a new proposal. */
export interface SettleUnknown {
  readonly type: 'SettleUnknown';
  readonly act: Act;
  readonly orderId: string;
  readonly outcome: SettlementOutcome;
  readonly reason: string;
}

export interface ReopenTranche {
  readonly type: 'ReopenTranche';
  readonly act: Act;
}

/** Asks for the same transfer once more; always refused, with the reason that applies. */
export interface ReissueOrder {
  readonly type: 'ReissueOrder';
  readonly act: Act;
}

export interface RestartTrancheWorkflow {
  readonly type: 'RestartWorkflow';
  readonly act: Act;
}

export type TrancheCommand =
  | ScheduleTranche
  | ChangeTrancheAmount
  | OpenGate
  | RequestTranche
  | RemindRequest
  | TakeBackRequest
  | CertifyTranche
  | ReturnTranche
  | ApproveTranche
  | TakeBackApproval
  | HoldTranche
  | ReleaseHold
  | OrderPayment
  | SendPayment
  | ObserveOrder
  | AnswerObservation
  | TakeOutOrder
  | MarkUnknown
  | ConfirmPayment
  | RejectPayment
  | ReturnPayment
  | SettleUnknown
  | ReopenTranche
  | ReissueOrder
  | WithdrawalCommand
  | RestartTrancheWorkflow;
