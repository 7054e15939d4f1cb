import type { Act } from '../kernel/act.ts';
import type { Instant } from '../kernel/calendar-day.ts';
import { accept, type Decider, type Refusal } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';

/** Somebody of the staff, or the auditor, is about to be shown a document of a case. */
export interface OpenDocument {
  readonly type: 'OpenDocument';
  readonly act: Act;
  /** What is shown, as the case names it: `convention.pdf`, a kind of paper, a payment file. */
  readonly document: string;
}

export interface DocumentOpened {
  readonly type: 'DocumentOpened';
  readonly at: Instant;
  /** Person id of who opened it; name, role and door rest in the act beside it. */
  readonly by: string;
  readonly document: string;
}

/** The register of one case: how often its documents were opened. Nothing is decided by it. */
export interface Consultations {
  readonly opened: number;
}

/**
 * Who was shown which document of a case, and when. Whether somebody may is asked at the door; what is opened is always
 * recorded, so nothing is ever refused here.
 */
export const consultation: Decider<OpenDocument, Consultations, DocumentOpened, Refusal> = {
  lifecycle: 'consultation',
  shape: 1,
  initial: { opened: 0 },
  decide: ({ act, document }) => accept({ type: 'DocumentOpened', ...stamp(act), document }),
  evolve: ({ opened }) => ({ opened: opened + 1 }),
};
