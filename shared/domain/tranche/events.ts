import type { BankAccount } from '../application/application-file.ts';
import type { KeptGate } from '../gate/upcast-gate.ts';
import type { Instant } from '../kernel/calendar-day.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { PaymentEvidence, SettlementOutcome } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface TrancheScheduled extends Recorded {
  readonly type: 'TrancheScheduled';
  readonly trancheId: string;
  readonly conventionId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  readonly index: number;
  readonly amountCentimes: number;
  /** The text of the gate; a list of facts in what the first release recorded. */
  readonly gate: KeptGate;
}

export interface TrancheAmountChanged extends Recorded {
  readonly type: 'TrancheAmountChanged';
  readonly amendmentId: string;
  readonly amountCentimes: number;
}

export interface TrancheGateOpened extends Recorded {
  readonly type: 'TrancheGateOpened';
}

export interface RequestReminded extends Recorded {
  readonly type: 'RequestReminded';
}

export interface TrancheRequested extends Recorded {
  readonly type: 'TrancheRequested';
  readonly account: BankAccount;
  readonly accountLastChangedBy?: string;
}

/** By the association itself; given back by an officer it is `TrancheReturnedForCorrection`. */
export interface TrancheRequestTakenBack extends Recorded {
  readonly type: 'TrancheRequestTakenBack';
}

export interface TrancheCertified extends Recorded {
  readonly type: 'TrancheCertified';
}

/** Given back to the association by an officer; the bank's return is `PaymentReturned`. */
export interface TrancheReturnedForCorrection extends Recorded {
  readonly type: 'TrancheReturnedForCorrection';
  readonly reason: string;
}

export interface TrancheLevelApproved extends Recorded {
  readonly type: 'TrancheLevelApproved';
  /** From 1. */
  readonly level: number;
  readonly approversNeeded: number;
}

/** Follows the approval of the last level, in the same append. */
export interface TrancheApproved extends Recorded {
  readonly type: 'TrancheApproved';
}

export interface TrancheApprovalTakenBack extends Recorded {
  readonly type: 'TrancheApprovalTakenBack';
  readonly level: number;
  readonly reason: string;
}

export interface TrancheHeld extends Recorded {
  readonly type: 'TrancheHeld';
  readonly reason: string;
}

export interface TrancheHoldReleased extends Recorded {
  readonly type: 'TrancheHoldReleased';
}

export interface PaymentOrdered extends Recorded {
  readonly type: 'PaymentOrdered';
  readonly orderId: string;
  readonly batchId: string;
  readonly attempt: number;
  /** The credit that it draws on, where the programme controls credit. */
  readonly credit?: CreditLine;
}

export interface PaymentSent extends Recorded {
  readonly type: 'PaymentSent';
  readonly orderId: string;
  readonly releasedBy: string;
}

/** The accountant's own remark on a line that no bank ever saw; the bank's answers are `Payment...`. */
export interface OrderObserved extends Recorded {
  readonly type: 'OrderObserved';
  readonly orderId: string;
  readonly observation: string;
}

export interface ObservationAnswered extends Recorded {
  readonly type: 'ObservationAnswered';
  readonly answer: string;
}

export interface OrderTakenOut extends Recorded {
  readonly type: 'OrderTakenOut';
  readonly orderId: string;
  readonly reason: string;
}

export interface PaymentUnknown extends Recorded {
  readonly type: 'PaymentUnknown';
  readonly orderId: string;
}

export interface PaymentConfirmed extends Recorded {
  readonly type: 'PaymentConfirmed';
  readonly orderId: string;
  readonly evidence: PaymentEvidence;
}

export interface PaymentRejected extends Recorded {
  readonly type: 'PaymentRejected';
  readonly orderId: string;
  readonly evidence: PaymentEvidence;
  readonly reason: string;
}

export interface PaymentReturned extends Recorded {
  readonly type: 'PaymentReturned';
  readonly orderId: string;
  readonly evidence: PaymentEvidence;
  readonly reason: string;
  /** The station that the money was posted to; absent on returns of release 0.1.0, posted to `committed`. */
  readonly stands?: 'returned';
}

export interface PaymentSettlementProposed extends Recorded {
  readonly type: 'PaymentSettlementProposed';
  readonly orderId: string;
  readonly outcome: SettlementOutcome;
  readonly reason: string;
}

export interface PaymentSettled extends Recorded {
  readonly type: 'PaymentSettled';
  readonly orderId: string;
  readonly outcome: SettlementOutcome;
  readonly reason: string;
  readonly proposedBy: string;
}

export interface TrancheReopened extends Recorded {
  readonly type: 'TrancheReopened';
  readonly attempt: number;
}

export interface TrancheWithdrawn extends Recorded {
  readonly type: 'TrancheWithdrawn';
  readonly reason: string;
  /** Of the two officers who withdrew this tranche alone the first; absent where its convention was ended. */
  readonly proposedBy?: string;
}

export interface TrancheWithdrawalProposed extends Recorded {
  readonly type: 'TrancheWithdrawalProposed';
  readonly reason: string;
}

export interface TrancheWithdrawalDeclined extends Recorded {
  readonly type: 'TrancheWithdrawalDeclined';
  readonly reason: string;
}

export interface TrancheWorkflowRestarted extends Recorded {
  readonly type: 'WorkflowRestarted';
  readonly run: number;
}

export type TrancheEvent =
  | TrancheScheduled
  | TrancheAmountChanged
  | TrancheGateOpened
  | RequestReminded
  | TrancheRequested
  | TrancheRequestTakenBack
  | TrancheCertified
  | TrancheReturnedForCorrection
  | TrancheLevelApproved
  | TrancheApproved
  | TrancheApprovalTakenBack
  | TrancheHeld
  | TrancheHoldReleased
  | PaymentOrdered
  | PaymentSent
  | OrderObserved
  | ObservationAnswered
  | OrderTakenOut
  | PaymentUnknown
  | PaymentConfirmed
  | PaymentRejected
  | PaymentReturned
  | PaymentSettlementProposed
  | PaymentSettled
  | TrancheReopened
  | TrancheWithdrawn
  | TrancheWithdrawalProposed
  | TrancheWithdrawalDeclined
  | TrancheWorkflowRestarted;
