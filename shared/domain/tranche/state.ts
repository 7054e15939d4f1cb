import type { BankAccount } from '../application/application-file.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { AnsweredObservation, Observation } from './observation.ts';
import type { WithdrawalProposal } from './withdrawal.ts';

/** A line of a bank's statement, or of its status report, that answers one order. */
export interface PaymentEvidence {
  readonly statementId: string;
  readonly lineId: string;
  readonly bookedOn: CalendarDay;
  /** Set where the line does not name the order itself and people answer for it that it speaks of this one. */
  readonly match?: LineMatch;
}

/** Who says that a line of the bank answers an order. */
export interface LineMatch {
  /** `system` where amount, account and day fit; else the officer who named the order. */
  readonly proposedBy: string;
  readonly confirmedBy: string;
  /** Of the officer who named the order. */
  readonly reason?: string;
  /** What came back, where the bank took its charges from a return. */
  readonly amountCentimes?: number;
}

/** What proves how an order ended: the bank's line, or two officers who answer for it with a reason. */
export type PaymentProof =
  | ({ readonly kind: 'statement' } & PaymentEvidence)
  | {
      readonly kind: 'officers';
      readonly proposedBy: string;
      readonly confirmedBy: string;
      readonly reason: string;
      readonly settledOn: CalendarDay;
    };

export interface Approval {
  readonly by: string;
  readonly at: Instant;
}

export interface PaymentOrder {
  /** `<trancheId>/<attempt>`, the end-to-end id at the bank. */
  readonly orderId: string;
  readonly batchId: string;
  readonly orderedBy: string;
  readonly orderedAt: Instant;
  /** The year and line that the order draws on; absent where the programme does not control credit. */
  readonly credit?: CreditDraw;
}

/** Credit that an order has drawn. */
export interface CreditDraw extends CreditLine {
  /** The order failed after its year had ended: what it drew has gone with the year. */
  readonly lapsed?: true;
}

export interface SentOrder extends PaymentOrder {
  readonly releasedBy: string;
  readonly sentAt: Instant;
}

/** Who asked for the money, and the account it goes to. */
export interface TrancheRequest {
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly account: BankAccount;
  readonly accountLastChangedBy?: string;
}

/** Who certified that it is due, and who approved it, in the order of the levels. */
export interface Certification {
  readonly certifiedBy: string;
  readonly certifiedAt: Instant;
  readonly approvals: readonly Approval[];
}

/** An order of an earlier attempt with its people: proven not executed, or executed and returned. */
export interface PastOrder extends TrancheRequest, Certification {
  readonly order: SentOrder;
  readonly outcome: 'rejected' | 'returned';
  readonly proof: PaymentProof;
  readonly reason: string;
}

/** What every tranche keeps, whatever its status. */
export interface TrancheFacts {
  readonly trancheId: string;
  readonly conventionId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  /** From 1. */
  readonly index: number;
  readonly amountCentimes: number;
  /** The expression that the convention was signed with (`gateOf`). */
  readonly gate: string;
  /** Number of the payment order that is, or comes next; from 1. */
  readonly attempt: number;
  readonly pastOrders: readonly PastOrder[];
  readonly since: Instant;
  /** Run of the workflow that drives the tranche; starts at 1. */
  readonly run: number;
  /** One officer's word that it is not to be paid, until a second one agrees or anything else happens to it. */
  readonly withdrawal?: WithdrawalProposal;
}

export interface RequestFacts extends TrancheFacts, TrancheRequest {}

export interface CertifiedFacts extends RequestFacts, Certification {}

export interface OrderFacts extends CertifiedFacts {
  readonly order: PaymentOrder;
}

export interface SentFacts extends CertifiedFacts {
  readonly order: SentOrder;
}

export interface ScheduledTranche extends TrancheFacts {
  readonly status: 'scheduled';
}

/** `correction`: why the last request came back to the association, when it did. */
export interface RequestableTranche extends TrancheFacts {
  readonly status: 'requestable';
  readonly correction?: string;
  /** When the association took its last request back, when it did. */
  readonly takenBackAt?: Instant;
}

export interface RequestedTranche extends RequestFacts {
  readonly status: 'requested';
}

export interface CertifiedTranche extends CertifiedFacts {
  readonly status: 'certified';
}

export interface ApprovedTranche extends CertifiedFacts {
  readonly status: 'approved';
  readonly answered?: AnsweredObservation;
}

export interface OrderedTranche extends OrderFacts {
  readonly status: 'ordered';
  readonly answered?: AnsweredObservation;
}

/** Given back by the accountant before any bank saw the order; the order id is kept for the next batch. */
export interface ObservedTranche extends OrderFacts {
  readonly status: 'observed';
  readonly observation: Observation;
}

export interface SentTranche extends SentFacts {
  readonly status: 'sent';
}

export interface UnknownTranche extends SentFacts {
  readonly status: 'unknown';
  /** One officer's word on how the order ended, until a second one agrees. */
  readonly proposal?: SettlementProposal;
}

export interface SettlementProposal {
  readonly outcome: SettlementOutcome;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export type SettlementOutcome = 'executed' | 'not-executed';

export interface PaidTranche extends SentFacts {
  readonly status: 'paid';
  readonly proof: PaymentProof;
  readonly paidOn: CalendarDay;
}

export interface RejectedTranche extends SentFacts {
  readonly status: 'rejected';
  readonly proof: PaymentProof;
  readonly reason: string;
}

/** The bank executed the transfer and the money came back. */
export interface ReturnedTranche extends SentFacts {
  readonly status: 'returned';
  /** Where the money stands meanwhile; absent on returns of release 0.1.0, whose money stood committed at once. */
  readonly stands?: 'returned';
  readonly proof: PaymentProof;
  readonly reason: string;
}

export type HoldableTranche =
  | RequestableTranche
  | RequestedTranche
  | CertifiedTranche
  | ApprovedTranche
  | ObservedTranche;

export interface OnHoldTranche extends TrancheFacts {
  readonly status: 'on-hold';
  readonly heldFrom: HoldableTranche['status'];
  readonly heldBy: string;
  readonly reason: string;
  /** What the release gives back, people included. */
  readonly before: HoldableTranche;
}

export interface WithdrawnTranche extends TrancheFacts {
  readonly status: 'withdrawn';
  readonly reason: string;
}

export type TrancheState =
  | { readonly status: 'absent' }
  | ScheduledTranche
  | RequestableTranche
  | RequestedTranche
  | CertifiedTranche
  | ApprovedTranche
  | OrderedTranche
  | ObservedTranche
  | SentTranche
  | UnknownTranche
  | PaidTranche
  | RejectedTranche
  | ReturnedTranche
  | OnHoldTranche
  | WithdrawnTranche;

export type ExistingTranche = Exclude<TrancheState, { readonly status: 'absent' }>;

/** A tranche whose order of this attempt left for the bank, whatever came back. */
export type SentOutTranche = SentTranche | UnknownTranche | PaidTranche | RejectedTranche | ReturnedTranche;

export type TrancheStatus = TrancheState['status'];

/** What another lifecycle may know of a tranche. */
export interface TrancheStanding {
  readonly index: number;
  readonly status: Exclude<TrancheStatus, 'absent'>;
}
