import type { BankAccount } from '../application/application-file.ts';
import type { Act } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';
import type { TrancheStanding } from '../tranche/state.ts';
import type {
  AmendmentChange,
  ArchivedDocument,
  AssembledDocument,
  ConventionContents,
  Party,
  VisaFacts,
} from './state.ts';

export interface DraftConvention {
  readonly type: 'DraftConvention';
  readonly act: Act;
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

export interface RecordAssembly extends AssembledDocument {
  readonly type: 'RecordAssembly';
  readonly act: Act;
}

export interface OpenSigning {
  readonly type: 'OpenSigning';
  readonly act: Act;
  readonly signatureId: string;
  readonly expiresOn: CalendarDay;
}

export interface BringIntoForce {
  readonly type: 'BringIntoForce';
  readonly act: Act;
  readonly finalDocumentKey: string;
  readonly finalSha256: string;
  readonly inForceOn: CalendarDay;
}

/** The validated and time-stamped revision that outlives the certificates (ETSI EN 319 142-1, B-LTA). */
export interface ArchiveConvention extends ArchivedDocument {
  readonly type: 'ArchiveConvention';
  readonly act: Act;
  /** Hash of the revision that was archived: the one in force. */
  readonly finalSha256: string;
}

export interface RefuseConvention {
  readonly type: 'RefuseConvention';
  readonly act: Act;
  readonly partyId: string;
  readonly reason: string;
}

export interface ExpireConvention {
  readonly type: 'ExpireConvention';
  readonly act: Act;
}

export interface SuspendConvention {
  readonly type: 'SuspendConvention';
  readonly act: Act;
  readonly reason: string;
}

export interface ResumeConvention {
  readonly type: 'ResumeConvention';
  readonly act: Act;
}

/** `tranches`: every tranche of the convention that has a stream. */
export interface CompleteConvention {
  readonly type: 'CompleteConvention';
  readonly act: Act;
  readonly tranches: readonly TrancheStanding[];
  /** The tranches, from 1, of which the report is accepted. */
  readonly acceptedReports: readonly number[];
  /** May be asked back, or is asked back, and has not come; in centimes. */
  readonly owedCentimes: number;
}

/** The bank sent back the transfer of a tranche that stood as paid. */
export interface ReopenConvention {
  readonly type: 'ReopenConvention';
  readonly act: Act;
  /** Of the tranche, from 1. */
  readonly index: number;
}

/**
 * `tranches`: every tranche of the convention that has a stream. Those not yet paid are withdrawn in the same append
 * and give back their own money; the convention gives back what no tranche carries.
 */
export interface TerminateConvention {
  readonly type: 'TerminateConvention';
  readonly act: Act;
  readonly reason: string;
  readonly tranches: readonly TrancheStanding[];
}

export interface WithdrawConvention {
  readonly type: 'WithdrawConvention';
  readonly act: Act;
  readonly reason: string;
}

/** A second look at the account, with the bank's attestation in hand. */
export interface VerifyAccount {
  readonly type: 'VerifyAccount';
  readonly act: Act;
  readonly rib: string;
}

/** Another account than before; it is to be verified anew, by somebody else. */
export interface ChangeAccount {
  readonly type: 'ChangeAccount';
  readonly act: Act;
  readonly account: BankAccount;
  readonly attestationKey: string;
}

/** Somebody who was written to says that the association did not ask for this account: it is to be verified anew. */
export interface ContestAccount {
  readonly type: 'ContestAccount';
  readonly act: Act;
  readonly rib: string;
}

export interface RecordVisa extends VisaFacts {
  readonly type: 'RecordVisa';
  readonly act: Act;
}

export interface ConfirmVisa {
  readonly type: 'ConfirmVisa';
  readonly act: Act;
  /** When the visa that was compared with the paper was entered; without it, whatever stands is confirmed. */
  readonly enteredAt?: Instant;
}

/** `tranches`: every tranche that has a stream; a schedule changes only those that were never asked for. */
export interface ProposeAmendment {
  readonly type: 'ProposeAmendment';
  readonly act: Act;
  readonly amendmentId: string;
  readonly change: AmendmentChange;
  readonly tranches: readonly TrancheStanding[];
}

/** All have signed the amendment. `proposedBy`: who wrote it, who may not verify an account that it brought. */
export interface ApplyAmendment {
  readonly type: 'ApplyAmendment';
  readonly act: Act;
  readonly amendmentId: string;
  readonly change: AmendmentChange;
  readonly proposedBy: string;
  readonly tranches: readonly TrancheStanding[];
}

/** The amendment ended without effect: refused, expired, taken back, overtaken. */
export interface EndAmendment {
  readonly type: 'EndAmendment';
  readonly act: Act;
  readonly amendmentId: string;
}

export interface RestartConventionWorkflow {
  readonly type: 'RestartWorkflow';
  readonly act: Act;
}

export type ConventionCommand =
  | DraftConvention
  | RecordAssembly
  | OpenSigning
  | BringIntoForce
  | ArchiveConvention
  | RefuseConvention
  | ExpireConvention
  | SuspendConvention
  | ResumeConvention
  | CompleteConvention
  | ReopenConvention
  | TerminateConvention
  | WithdrawConvention
  | VerifyAccount
  | ChangeAccount
  | ContestAccount
  | RecordVisa
  | ConfirmVisa
  | ProposeAmendment
  | ApplyAmendment
  | EndAmendment
  | RestartConventionWorkflow;
