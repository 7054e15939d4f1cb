import type { KeptGate } from '../gate/upcast-gate.ts';
import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { DeepCheckTerms, RecoveryAccount } from './recovery-terms.ts';

/**
 * Everything that a programme decides and the code must not: amounts, thresholds, grids, deadlines, parties.
 * One version of it is in force at a time; every event names the version it was decided under.
 */
export interface ProgrammeTerms {
  readonly programmeId: string;
  readonly version: number;
  readonly validFrom: CalendarDay;
  readonly name: Bilingual;
  /** The frame printed as visas at the head of every convention (circular 13/2022: strategy, plan, policy). */
  readonly frame: readonly Frame[];
  readonly legalVisas: readonly Bilingual[];
  /** Authorities that sign for the State's side, in the order of their boxes; the association comes last. */
  readonly authorities: readonly Authority[];
  readonly debtor: Debtor;
  readonly calls: readonly Call[];
  readonly eligibility: EligibilityTerms;
  readonly scoring: ScoringTerms;
  readonly convention: ConventionTerms;
  readonly tranches: readonly TrancheTerms[];
  readonly signing: SigningTerms;
  /** By amount, ascending; the first level whose `upToCentimes` holds the amount gives the number of approvers. */
  readonly approvals: readonly ApprovalLevel[];
  readonly payments: PaymentTerms;
  readonly reports?: ReportTerms;
  readonly contact: OfficeContact;
}

export interface Frame {
  readonly kind: 'strategy' | 'plan' | 'policy';
  readonly title: Bilingual;
  readonly fromYear: number;
  readonly toYear: number;
}

export interface Authority {
  /** Key of the party in plans and signature boxes: `ministry`, `agency`. */
  readonly partyId: string;
  readonly organisation: Bilingual;
  readonly personId: string;
  readonly personName: Bilingual;
  readonly title: Bilingual;
  /** The mandate by which the person signs; without it, the programme file itself gives it, from its first day on. */
  readonly mandate?: AuthorityMandate;
}

/** Of an authority that the programme file names: since when the office is held, and by which paper. */
export interface AuthorityMandate {
  readonly validFrom: CalendarDay;
  /** The last day; absent while the office is held without an end. */
  readonly validTo?: CalendarDay;
  /** SHA-256 of the paper (decree, decision), lower-case hex; the programme file's own without one. */
  readonly paperSha256?: string;
}

export interface PostalAddress {
  readonly street: string;
  readonly town: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface Debtor {
  readonly name: string;
  readonly rib: string;
  readonly address: PostalAddress;
}

export interface Call {
  readonly callId: string;
  readonly phase: 1 | 2;
  readonly name: Bilingual;
  readonly opensOn: CalendarDay;
  readonly closesOn: CalendarDay;
  /** Per region (`MA-01`...); their sum is the envelope of the call. */
  readonly envelopes: readonly RegionEnvelope[];
  readonly floorCentimes: number;
  readonly ceilingCentimes: number;
}

export interface RegionEnvelope {
  readonly regionCode: string;
  readonly envelopeCentimes: number;
}

export type PaperKind =
  | 'statutes'
  | 'receipt'
  | 'minutes'
  | 'board-list'
  | 'identity-president'
  | 'identity-treasurer'
  | 'moral-report'
  | 'financial-report'
  | 'bank-attestation'
  | 'project-sheet'
  | 'commitment-letter'
  | 'tax-attestation'
  | 'certified-accounts'
  | 'earlier-conventions';

export interface EligibilityTerms {
  readonly requiredPapers: readonly PaperKind[];
  /** Missing one of these is ineligibility and not a file to complete: the final receipt (dahir 1-58-376, art. 5). */
  readonly decisivePapers: readonly PaperKind[];
  /** Papers that grow old: they bear a date, and `paperAgeDaysMax` holds for them alone (statutes do not age). */
  readonly datedPapers: readonly PaperKind[];
  /** Certified accounts are required once the association's public money passes this (circular 7/2003). */
  readonly certifiedAccountsAboveCentimes: number;
  /** Years of existence required on the day the call closes. */
  readonly yearsOfExistenceMin: number;
  /** Dated papers may not be older than this on the day they are judged. */
  readonly paperAgeDaysMax: number;
  /** Days given to complete a returned file. */
  readonly completionDays: number;
  readonly completionReminderDays: readonly number[];
}

export interface ScoringTerms {
  readonly criteria: readonly ScoringCriterion[];
  readonly evaluatorsPerApplication: number;
  /** Weighted mean, in hundredths of a point out of 10,000, below which an application is rejected. */
  readonly passScore: number;
}

export interface ScoringCriterion {
  readonly criterionId: string;
  readonly name: Bilingual;
  readonly weightPercent: number;
  /** Marks go from 0 to this. */
  readonly marksMax: number;
}

export interface ConventionTerms {
  readonly numberPrefix: string;
  readonly durationMonths: number;
  readonly modelId: string;
  readonly place: Bilingual;
  readonly modelTerms: ConventionModelTerms;
}

/** The dated parameters that the clauses of the convention's model name. */
export interface ConventionModelTerms {
  readonly paymentDays: number;
  readonly reportDays: number;
  /** Of what was paid, before the next tranche. */
  readonly consumptionPercent: number;
  /** Of a budget line, that may move to another without consent. */
  readonly reallocationPercent: number;
  /** Circular 13/2022: ten years. */
  readonly keepingYears: number;
  /** Circular 7/2003: certified accounts above this sum of public money. */
  readonly auditThresholdCentimes: number;
  readonly committeeMeetingsPerYear: number;
  readonly noticeDays: number;
  readonly repaymentDays: number;
  readonly amicableDays: number;
  readonly jurisdiction: Bilingual;
}

export interface TrancheTerms {
  readonly index: number;
  readonly percent: number;
  /** What must be so before the tranche can be requested: an expression over facts (`parseGate`); empty for nothing. */
  readonly gate: string;
  /**
   * Months that the tranche is to last, counted from its payment; the share of the convention's months that its
   * percent is, rounded up to whole months, where the terms say nothing.
   */
  readonly coversMonths?: number;
  readonly label: Bilingual;
}

/** Terms as an earlier version of the product may have kept them in the log. */
export type KeptTerms = Omit<ProgrammeTerms, 'tranches'> & {
  readonly tranches: readonly (Omit<TrancheTerms, 'gate'> & { readonly gate: KeptGate })[];
};

export interface SigningTerms {
  readonly steps: readonly SigningStepTerms[];
  readonly reminderDays: readonly number[];
  readonly expiryDays: number;
  /** How long a party that signs by hand has for its paper; 30 where the terms say nothing. */
  readonly paperDays?: number;
  /** Whether link and code may come into one mailbox; allowed unless the programme forbids it. */
  readonly oneChannel?: 'allowed' | 'forbidden';
}

export interface SigningStepTerms {
  readonly stepId: string;
  readonly parties: readonly string[];
  /** How many of the parties must sign before the next step opens. */
  readonly rule: 'all' | 'any' | { readonly atLeast: number };
}

export interface ApprovalLevel {
  /** null = no upper bound. */
  readonly upToCentimes: number | null;
  /** People who approve, besides the requester, the certifier and the releaser. */
  readonly approvers: number;
}

export interface PaymentTerms {
  /** Days after which a transfer without an answer from the bank is `unknown`. */
  readonly bankAnswerDays: number;
  /** Days that a changed account rests before money follows it; 7 when the programme does not say. */
  readonly accountCoolingDays?: number;
  /** Whether each order draws on the credit of a fiscal year and budget line; only the envelopes hold when absent. */
  readonly creditControl?: 'year-and-line';
  readonly statementCsv: StatementCsvTerms;
  /** Where associations pay back what an order of revenue asks; the office tells by telephone where this is absent. */
  readonly recoveryAccount?: RecoveryAccount;
}

export interface ReportTerms {
  /** Days after the due day from which a report that did not come is a matter for an officer; 30 without it. */
  readonly missingAfterDays?: number;
  /** How final reports are drawn for a deep check; one in ten of them where the terms say nothing. */
  readonly deepCheck?: DeepCheckTerms;
}

export interface StatementCsvTerms {
  readonly delimiter: ';' | ',';
  readonly columns: {
    readonly lineId: string;
    readonly bookedOn: string;
    readonly amount: string;
    readonly direction: string;
    readonly endToEndId: string;
    readonly account: string;
    readonly kind: string;
    readonly reason: string;
  };
}

export interface OfficeContact {
  readonly name: Bilingual;
  /** Where papers are sent or brought, in one line; asked by telephone where the terms say nothing. */
  readonly address?: Bilingual;
  readonly phone: string;
  readonly email: string;
}
