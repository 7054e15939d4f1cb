import type { Association, BankAccount, Budget, BudgetLine, Unit } from '../application/application-file.ts';
import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';

/** One who signs: the organisation, and the person who stands for it. Parties sign in the order of the plan. */
export interface Party {
  /** Key of the party in plans and signature boxes: `ministry`, `agency`, `association`. */
  readonly partyId: string;
  readonly organisation: Bilingual;
  readonly personId: string;
  readonly personName: Bilingual;
  readonly title: Bilingual;
  readonly email?: string;
}

/** The person who signs for a party, and may sign in its name. */
export type Signatory = Pick<Party, 'personId' | 'personName' | 'title' | 'email'>;

/**
 * What an amendment changes, and nothing else: the old value, as the convention had it when the amendment was
 * proposed, and the new one. Durations in months, amounts in centimes.
 */
export type AmendmentChange =
  | { readonly kind: 'extension'; readonly before: number; readonly after: number }
  | { readonly kind: 'budget'; readonly before: readonly BudgetLine[]; readonly after: readonly BudgetLine[] }
  | { readonly kind: 'schedule'; readonly before: readonly number[]; readonly after: readonly number[] }
  | { readonly kind: 'account'; readonly before: BankAccount; readonly after: BankAccount }
  | {
      readonly kind: 'signatory';
      readonly partyId: string;
      readonly before: Signatory;
      readonly after: Signatory;
    }
  | { readonly kind: 'clause'; readonly title: Bilingual; readonly text: Bilingual };

export type AmendmentKind = AmendmentChange['kind'];

/** One amendment in the convention's own register; its text and its course are streams of their own. */
export interface AmendmentEntry {
  readonly amendmentId: string;
  readonly kind: AmendmentKind;
  /** `open` until it has come into force or has ended without effect. */
  readonly standing: 'open' | 'in-force' | 'ended';
}

/** An article that an amendment added; it stands after those of the model. */
export interface AddedClause {
  readonly amendmentId: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

/** What the convention says of the association, copied from the application file on the day of drafting. */
export interface ConventionContents {
  readonly association: Association;
  readonly unit: Unit;
  readonly budget: Budget;
  readonly account: BankAccount;
}

/** Where a party signs: points from the lower left corner of the page. Pages count from 1. */
export interface SignaturePlace {
  readonly partyId: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The typeset document, whose hash is frozen: nobody signs another one. */
export interface AssembledDocument {
  readonly documentKey: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pages: number;
  readonly archival: 'PDF/A-3a' | 'none';
  readonly signaturePlaces: readonly SignaturePlace[];
  /** SHA-256 of the attached data, which the code of every page names in short; absent before pages bore one. */
  readonly dataSha256?: string;
}

/** The signed file with what is needed to judge it later, under a time-stamp over all of it. */
export interface ArchivedDocument {
  readonly revisionKey: string;
  readonly revisionSha256: string;
  readonly sizeBytes: number;
  /** As the time-stamp over the document says. */
  readonly stampedAt: Instant;
}

/** The account that money may go to, with who brought it and who looked at its attestation. */
export interface AccountStanding extends BankAccount {
  /** Absent while the account is the one of the application file. */
  readonly changedBy?: string;
  readonly changedAt?: Instant;
  readonly verifiedBy?: string;
  readonly verifiedAt?: Instant;
  /** Set when the association said that it had not asked for this account, until it is verified anew. */
  readonly contestedAt?: Instant;
}

/** Why no money goes to an account. */
export type AccountBlock =
  | { readonly why: 'unverified' | 'contested' }
  /** Verified, and resting: money follows from that day. */
  | { readonly why: 'cooling'; readonly fromOn: CalendarDay };

/** The visa of the commitment (decree 2-07-1235), as one officer reads it from its paper. */
export interface VisaFacts {
  readonly number: string;
  readonly fiscalYear: number;
  readonly budgetLine: string;
  readonly reference: string;
  readonly visaOn: CalendarDay;
}

export interface Visa extends VisaFacts {
  readonly enteredBy: string;
  readonly enteredAt: Instant;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Instant;
}

/** What every convention keeps, whatever its status. */
export interface ConventionFacts {
  readonly conventionId: string;
  /** As printed: `UPE-2026-017`. */
  readonly number: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  readonly amountCentimes: number;
  /** The first is tranche 1; they sum to the amount. */
  readonly trancheAmountsCentimes: readonly number[];
  readonly parties: readonly Party[];
  readonly contents: ConventionContents;
  readonly programmeVersion: number;
  readonly modelId: string;
  readonly durationMonths: number;
  readonly account: AccountStanding;
  readonly visa?: Visa;
  /** In the order of their numbers, from 1; absent while there is none. */
  readonly amendments?: readonly AmendmentEntry[];
  readonly addedClauses?: readonly AddedClause[];
  /** When the present status was entered. */
  readonly since: Instant;
  /** Run of the workflow that drives the case; starts at 1. */
  readonly run: number;
}

export interface AssembledFacts extends ConventionFacts {
  readonly document: AssembledDocument;
}

export interface SigningFacts extends AssembledFacts {
  readonly signatureId: string;
  readonly expiresOn: CalendarDay;
}

export interface InForceFacts extends SigningFacts {
  readonly finalDocumentKey: string;
  readonly finalSha256: string;
  readonly inForceOn: CalendarDay;
  /** Absent until the archival step has ended well. */
  readonly archived?: ArchivedDocument;
}

export interface DraftedConvention extends ConventionFacts {
  readonly status: 'drafted';
}

export interface AssembledConvention extends AssembledFacts {
  readonly status: 'assembled';
}

export interface SigningConvention extends SigningFacts {
  readonly status: 'signing';
}

export interface InForceConvention extends InForceFacts {
  readonly status: 'in-force';
}

export interface RefusedConvention extends SigningFacts {
  readonly status: 'refused';
  readonly refusedByPartyId: string;
  readonly reason: string;
}

export interface ExpiredConvention extends SigningFacts {
  readonly status: 'expired';
}

export interface SuspendedConvention extends InForceFacts {
  readonly status: 'suspended';
  readonly reason: string;
  /** Who decided it: another person lets the convention go on. */
  readonly suspendedBy: string;
}

export interface CompletedConvention extends InForceFacts {
  readonly status: 'completed';
}

export interface TerminatedConvention extends InForceFacts {
  readonly status: 'terminated';
  readonly reason: string;
  /** Committed money that no tranche carried, and that went back to the envelope. */
  readonly releasedCentimes: number;
}

/** Taken back before it was in force; the document and the round are kept when they were there. */
export interface WithdrawnConvention extends ConventionFacts {
  readonly status: 'withdrawn';
  readonly reason: string;
  readonly document?: AssembledDocument;
  readonly signatureId?: string;
}

export type ConventionState =
  | { readonly status: 'absent' }
  | DraftedConvention
  | AssembledConvention
  | SigningConvention
  | InForceConvention
  | RefusedConvention
  | ExpiredConvention
  | SuspendedConvention
  | CompletedConvention
  | TerminatedConvention
  | WithdrawnConvention;

export type ExistingConvention = Exclude<ConventionState, { readonly status: 'absent' }>;

export type ConventionStatus = ConventionState['status'];
