import type { AmendmentChange, ArchivedDocument, AssembledDocument, Party } from '../convention/state.ts';
import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay, Instant } from '../kernel/calendar-day.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface AmendmentDrafted extends Recorded {
  readonly type: 'AmendmentDrafted';
  readonly amendmentId: string;
  readonly conventionId: string;
  readonly applicationId: string;
  readonly number: string;
  readonly index: number;
  readonly change: AmendmentChange;
  readonly motive: Bilingual;
  readonly parties: readonly Party[];
  readonly programmeVersion: number;
  readonly modelId: string;
}

export interface AmendmentAssembled extends Recorded, AssembledDocument {
  readonly type: 'AmendmentAssembled';
}

export interface AmendmentSigningOpened extends Recorded {
  readonly type: 'AmendmentSigningOpened';
  readonly signatureId: string;
  readonly expiresOn: CalendarDay;
}

export interface AmendmentEnteredIntoForce extends Recorded {
  readonly type: 'AmendmentEnteredIntoForce';
  readonly finalDocumentKey: string;
  readonly finalSha256: string;
  readonly inForceOn: CalendarDay;
}

/** The file as it outlives its certificates. The amendment was in force before and is so whatever becomes of it. */
export interface AmendmentArchived extends Recorded, ArchivedDocument {
  readonly type: 'AmendmentArchived';
  readonly finalSha256: string;
}

export interface AmendmentRefused extends Recorded {
  readonly type: 'AmendmentRefused';
  readonly partyId: string;
  readonly reason: string;
}

export interface AmendmentExpired extends Recorded {
  readonly type: 'AmendmentExpired';
}

export interface AmendmentLapsed extends Recorded {
  readonly type: 'AmendmentLapsed';
  readonly cause: string;
}

export interface AmendmentWithdrawn extends Recorded {
  readonly type: 'AmendmentWithdrawn';
  readonly reason: string;
}

export interface AmendmentWorkflowRestarted extends Recorded {
  readonly type: 'WorkflowRestarted';
  readonly run: number;
}

export type AmendmentEvent =
  | AmendmentDrafted
  | AmendmentAssembled
  | AmendmentSigningOpened
  | AmendmentEnteredIntoForce
  | AmendmentArchived
  | AmendmentRefused
  | AmendmentExpired
  | AmendmentLapsed
  | AmendmentWithdrawn
  | AmendmentWorkflowRestarted;
