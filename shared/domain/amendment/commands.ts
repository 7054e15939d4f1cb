import type { AmendmentChange, ArchivedDocument, AssembledDocument, Party } from '../convention/state.ts';
import type { Act, Bilingual } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';

export interface DraftAmendment {
  readonly type: 'DraftAmendment';
  readonly act: Act;
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

export interface RecordAmendmentAssembly extends AssembledDocument {
  readonly type: 'RecordAssembly';
  readonly act: Act;
}

export interface OpenAmendmentSigning {
  readonly type: 'OpenSigning';
  readonly act: Act;
  readonly signatureId: string;
  readonly expiresOn: CalendarDay;
}

export interface BringAmendmentIntoForce {
  readonly type: 'BringIntoForce';
  readonly act: Act;
  readonly finalDocumentKey: string;
  readonly finalSha256: string;
  readonly inForceOn: CalendarDay;
}

/** The validated and time-stamped revision that outlives the certificates (ETSI EN 319 142-1, B-LTA). */
export interface ArchiveAmendment extends ArchivedDocument {
  readonly type: 'ArchiveAmendment';
  readonly act: Act;
  /** Hash of the revision that was archived: the one in force. */
  readonly finalSha256: string;
}

export interface RefuseAmendment {
  readonly type: 'RefuseAmendment';
  readonly act: Act;
  readonly partyId: string;
  readonly reason: string;
}

export interface ExpireAmendment {
  readonly type: 'ExpireAmendment';
  readonly act: Act;
}

/** `cause`: the code of the convention's refusal. */
export interface LapseAmendment {
  readonly type: 'LapseAmendment';
  readonly act: Act;
  readonly cause: string;
}

/** `signedByAll`: whether the round is complete; what all have signed cannot be taken back. */
export interface WithdrawAmendment {
  readonly type: 'WithdrawAmendment';
  readonly act: Act;
  readonly reason: string;
  readonly signedByAll: boolean;
}

export interface RestartAmendmentWorkflow {
  readonly type: 'RestartWorkflow';
  readonly act: Act;
}

export type AmendmentCommand =
  | DraftAmendment
  | RecordAmendmentAssembly
  | OpenAmendmentSigning
  | BringAmendmentIntoForce
  | ArchiveAmendment
  | RefuseAmendment
  | ExpireAmendment
  | LapseAmendment
  | WithdrawAmendment
  | RestartAmendmentWorkflow;
