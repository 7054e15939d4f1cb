import type { AmendmentChange, ArchivedDocument, AssembledDocument, Party } from '../convention/state.ts';
import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';

/** What every amendment keeps, whatever its status. */
export interface AmendmentFacts {
  /** `<conventionId>-a<index>`. */
  readonly amendmentId: string;
  readonly conventionId: string;
  readonly applicationId: string;
  /** As printed: `UPE-2026-017/A1`. */
  readonly number: string;
  /** From 1, in the order of the convention's register. */
  readonly index: number;
  readonly change: AmendmentChange;
  /** Why the convention is amended, as the document says it. */
  readonly motive: Bilingual;
  /** Who signs: the parties of the convention, a replaced person already in place. */
  readonly parties: readonly Party[];
  readonly programmeVersion: number;
  readonly modelId: string;
  readonly proposedBy: string;
  readonly draftedAt: Instant;
  /** When the present status was entered. */
  readonly since: Instant;
  /** Run of the workflow that drives the amendment; starts at 1. */
  readonly run: number;
}

export interface AssembledAmendmentFacts extends AmendmentFacts {
  readonly document: AssembledDocument;
}

export interface SigningAmendmentFacts extends AssembledAmendmentFacts {
  readonly signatureId: string;
  readonly expiresOn: CalendarDay;
}

export interface DraftedAmendment extends AmendmentFacts {
  readonly status: 'drafted';
}

export interface AssembledAmendment extends AssembledAmendmentFacts {
  readonly status: 'assembled';
}

export interface SigningAmendment extends SigningAmendmentFacts {
  readonly status: 'signing';
}

export interface InForceAmendment extends SigningAmendmentFacts {
  readonly status: 'in-force';
  readonly finalDocumentKey: string;
  readonly finalSha256: string;
  readonly inForceOn: CalendarDay;
  /** Absent until the archival step has ended well. */
  readonly archived?: ArchivedDocument;
}

export interface RefusedAmendment extends SigningAmendmentFacts {
  readonly status: 'refused';
  readonly refusedByPartyId: string;
  readonly reason: string;
}

export interface ExpiredAmendment extends SigningAmendmentFacts {
  readonly status: 'expired';
}

/** Signed by all, and without effect: what it was to change had moved, or the convention had ended. */
export interface LapsedAmendment extends SigningAmendmentFacts {
  readonly status: 'lapsed';
  /** The refusal that the convention answered with. */
  readonly cause: string;
}

/** Taken back before the last signature; the document and the round are kept when they were there. */
export interface WithdrawnAmendment extends AmendmentFacts {
  readonly status: 'withdrawn';
  readonly reason: string;
  readonly document?: AssembledDocument;
  readonly signatureId?: string;
}

export type AmendmentState =
  | { readonly status: 'absent' }
  | DraftedAmendment
  | AssembledAmendment
  | SigningAmendment
  | InForceAmendment
  | RefusedAmendment
  | ExpiredAmendment
  | LapsedAmendment
  | WithdrawnAmendment;

export type ExistingAmendment = Exclude<AmendmentState, { readonly status: 'absent' }>;

export type AmendmentStatus = AmendmentState['status'];
