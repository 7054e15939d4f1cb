import type { BankAccount } from '../application/application-file.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type {
  AmendmentChange,
  AmendmentKind,
  ArchivedDocument,
  AssembledDocument,
  ConventionContents,
  Party,
  VisaFacts,
} from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface ConventionDrafted extends Recorded {
  readonly type: 'ConventionDrafted';
  readonly conventionId: string;
  readonly number: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  readonly amountCentimes: number;
  readonly trancheAmountsCentimes: readonly number[];
  readonly parties: readonly Party[];
  readonly contents: ConventionContents;
  readonly programmeVersion: number;
  readonly modelId: string;
  readonly durationMonths: number;
}

export interface ConventionAssembled extends Recorded, AssembledDocument {
  readonly type: 'ConventionAssembled';
}

export interface SigningOpened extends Recorded {
  readonly type: 'SigningOpened';
  readonly signatureId: string;
  readonly expiresOn: CalendarDay;
}

export interface ConventionEnteredIntoForce extends Recorded {
  readonly type: 'ConventionEnteredIntoForce';
  readonly finalDocumentKey: string;
  readonly finalSha256: string;
  readonly inForceOn: CalendarDay;
}

/** The file as it outlives its certificates. The convention was in force before and is so whatever becomes of it. */
export interface ConventionArchived extends Recorded, ArchivedDocument {
  readonly type: 'ConventionArchived';
  readonly finalSha256: string;
}

export interface ConventionRefused extends Recorded {
  readonly type: 'ConventionRefused';
  readonly partyId: string;
  readonly reason: string;
}

export interface ConventionExpired extends Recorded {
  readonly type: 'ConventionExpired';
}

export interface ConventionSuspended extends Recorded {
  readonly type: 'ConventionSuspended';
  readonly reason: string;
}

export interface ConventionResumed extends Recorded {
  readonly type: 'ConventionResumed';
}

export interface ConventionCompleted extends Recorded {
  readonly type: 'ConventionCompleted';
}

/** Its money came back from the bank after its end: what it owes the association is owed again. */
export interface ConventionReopened extends Recorded {
  readonly type: 'ConventionReopened';
  /** Of the tranche whose transfer came back, from 1. */
  readonly index: number;
}

export interface ConventionTerminated extends Recorded {
  readonly type: 'ConventionTerminated';
  readonly reason: string;
  /** Committed money that no tranche carries, and that goes back to the envelope. */
  readonly releasedCentimes: number;
}

export interface ConventionWithdrawn extends Recorded {
  readonly type: 'ConventionWithdrawn';
  readonly reason: string;
}

export interface AccountVerified extends Recorded {
  readonly type: 'AccountVerified';
  readonly rib: string;
}

export interface AccountChanged extends Recorded {
  readonly type: 'AccountChanged';
  readonly account: BankAccount;
  readonly attestationKey: string;
}

export interface AccountContested extends Recorded {
  readonly type: 'AccountContested';
  readonly rib: string;
}

export interface VisaRecorded extends Recorded, VisaFacts {
  readonly type: 'VisaRecorded';
}

export interface VisaConfirmed extends Recorded {
  readonly type: 'VisaConfirmed';
}

export interface AmendmentProposed extends Recorded {
  readonly type: 'AmendmentProposed';
  readonly amendmentId: string;
  readonly kind: AmendmentKind;
}

/** Recorded in the append that brings the amendment into force. */
export interface ConventionAmended extends Recorded {
  readonly type: 'ConventionAmended';
  readonly amendmentId: string;
  readonly change: AmendmentChange;
  readonly proposedBy: string;
}

export interface AmendmentEnded extends Recorded {
  readonly type: 'AmendmentEnded';
  readonly amendmentId: string;
}

export interface ConventionWorkflowRestarted extends Recorded {
  readonly type: 'WorkflowRestarted';
  readonly run: number;
}

export type ConventionEvent =
  | ConventionDrafted
  | ConventionAssembled
  | SigningOpened
  | ConventionEnteredIntoForce
  | ConventionArchived
  | ConventionRefused
  | ConventionExpired
  | ConventionSuspended
  | ConventionResumed
  | ConventionCompleted
  | ConventionReopened
  | ConventionTerminated
  | ConventionWithdrawn
  | AccountVerified
  | AccountChanged
  | AccountContested
  | VisaRecorded
  | VisaConfirmed
  | AmendmentProposed
  | ConventionAmended
  | AmendmentEnded
  | ConventionWorkflowRestarted;
