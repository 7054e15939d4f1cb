import type { Bilingual } from '../kernel/act.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import type { PaperKind } from '../programme/programme-terms.ts';

/** What an association files: itself, the child-protection unit that it would open, the budget, the papers. */
export interface ApplicationFile {
  readonly association: Association;
  readonly unit: Unit;
  readonly budget: Budget;
  readonly account: BankAccount;
  readonly papers: readonly Paper[];
}

export interface Association {
  readonly name: Bilingual;
  /** Language in which the association is written to first. */
  readonly language: 'fr' | 'ar';
  readonly foundedOn: CalendarDay;
  readonly receiptNumber: string;
  /** 15 digits; a wrong check digit is a warning, never a block. */
  readonly ice?: string;
  readonly address: { readonly street: string; readonly town: string };
  readonly contact: Person;
  readonly president: Person;
  readonly treasurer: Person;
  /** Public money already received in the year, all projects together. */
  readonly publicMoneyCentimes: number;
}

export interface Person {
  readonly name: Bilingual;
  readonly gender: 'f' | 'm';
  readonly email: string;
  readonly phone?: string;
}

export interface Unit {
  readonly name: Bilingual;
  /** Region and province as in the register of territories (`MA-05`, `MA-BEM`). */
  readonly regionCode: string;
  readonly provinceCode: string;
  readonly commune: Bilingual;
  readonly services: readonly ServiceKind[];
}

export type ServiceKind =
  | 'listening'
  | 'social-support'
  | 'psychological-support'
  | 'legal-support'
  | 'family-mediation'
  | 'schooling'
  | 'health'
  | 'awareness';

export interface Budget {
  readonly requestedCentimes: number;
  readonly ownContributionCentimes: number;
  readonly lines: readonly BudgetLine[];
}

export interface BudgetLine {
  readonly lineId: string;
  readonly label: Bilingual;
  readonly amountCentimes: number;
}

export interface BankAccount {
  readonly holder: string;
  /** 24 digits, key checked. */
  readonly rib: string;
}

export interface Paper {
  readonly kind: PaperKind;
  readonly issuedOn?: CalendarDay;
  /** Where the bytes rest, when the paper was uploaded; an imported row names the paper received on paper. */
  readonly documentKey?: string;
  readonly sha256?: string;
}
