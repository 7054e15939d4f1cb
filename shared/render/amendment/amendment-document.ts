import type { AmendmentChange } from '../../domain/convention/state.ts';
import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';
import type { ConventionParty, ConventionProgramme } from '../convention/convention-document.ts';

/**
 * Everything that an amendment says, as JSON: the PDF is set from it, it is attached to the PDF, and its SHA-256 is
 * printed on every page. Money in centimes.
 */
export interface AmendmentDocument {
  readonly model: 'amendment-2026-1';
  /** `UPE-2026-017/A1`; null for a preview: it is marked as a draft, and no number is ever given to one. */
  readonly number: string | null;
  readonly assembledAt: Instant;
  readonly datedOn: CalendarDay;
  readonly place: Bilingual;
  readonly programme: Pick<ConventionProgramme, 'programmeId' | 'version' | 'name'>;
  readonly convention: AmendedConvention;
  /** In the order of their signature boxes; a replaced person already in place. */
  readonly parties: readonly ConventionParty[];
  readonly motive: Bilingual;
  readonly change: AmendmentChange;
  readonly verificationUrl: string;
  /** Marks every page EXEMPLE / نموذج. */
  readonly sample: boolean;
}

/** The convention that is amended, as it was signed. */
export interface AmendedConvention {
  readonly number: string;
  readonly inForceOn: CalendarDay;
  /** SHA-256 of its last revision, lower-case hex. */
  readonly sha256: string;
  /** The public contribution, which no amendment changes. */
  readonly amountCentimes: number;
  /** The article that changes: of the convention, or the number that a new one gets; null for the parties. */
  readonly article: { readonly number: number; readonly title: Bilingual } | null;
  /** Number of the article that allows amendments. */
  readonly amendmentsArticle: number;
}
