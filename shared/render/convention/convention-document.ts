import type { Bilingual } from '../../domain/kernel/act.ts';
import type { CalendarDay, Instant } from '../../domain/kernel/calendar-day.ts';
import type { ConventionModelId } from '../../domain/programme/convention-models.ts';
import type { ConventionModelTerms, Frame } from '../../domain/programme/programme-terms.ts';

/**
 * Everything that a convention says, as JSON: the PDF is set from it, it is attached to the PDF, and its SHA-256 is
 * printed on every page. Money in centimes.
 */
export interface ConventionDocument {
  readonly model: ConventionModelId;
  /** null for a preview: it is marked as a draft, and no number is ever given to one. */
  readonly number: string | null;
  readonly assembledAt: Instant;
  readonly datedOn: CalendarDay;
  readonly place: Bilingual;
  readonly programme: ConventionProgramme;
  /** In the order of their signature boxes; any number, exactly one of role `funder` and one `beneficiary`. */
  readonly parties: readonly ConventionParty[];
  readonly unit: ConventionUnit;
  /** The public contribution: the sum of the tranches. */
  readonly amountCentimes: number;
  /** The whole cost, line by line: the public contribution and what the association brings. */
  readonly budget: readonly BudgetLine[];
  readonly ownContributionCentimes: number;
  readonly tranches: readonly ConventionTranche[];
  readonly durationMonths: number;
  /** 24 digits. */
  readonly rib: string;
  readonly terms: ConventionModelTerms;
  readonly verificationUrl: string;
  /** Marks every page EXEMPLE / نموذج. */
  readonly sample: boolean;
}

export interface ConventionProgramme {
  readonly programmeId: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly frame: readonly Frame[];
  readonly legalVisas: readonly Bilingual[];
}

export interface ConventionParty {
  readonly partyId: string;
  readonly role: PartyRole;
  readonly organisation: Bilingual;
  /** Seat, registration and the like; printed after the name. */
  readonly details?: Bilingual;
  readonly signatory: ConventionSignatory;
}

export type PartyRole = 'funder' | 'operator' | 'partner' | 'beneficiary';

export interface ConventionSignatory {
  readonly personId: string;
  readonly name: Bilingual;
  /** Quality, in the signatory's gender: `Présidente`, `رئيسة الجمعية`. */
  readonly title: Bilingual;
}

export interface ConventionUnit {
  readonly name: Bilingual;
  readonly province: Bilingual;
  readonly commune: Bilingual;
  readonly services: readonly Bilingual[];
}

export interface BudgetLine {
  readonly label: Bilingual;
  readonly amountCentimes: number;
}

export interface ConventionTranche {
  readonly index: number;
  readonly label: Bilingual;
  /** What must hold before it can be requested, in words. */
  readonly condition: Bilingual;
  readonly percent: number;
  readonly amountCentimes: number;
  readonly dueOn?: CalendarDay;
}
