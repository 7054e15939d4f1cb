import type { Bilingual } from '../../domain/kernel/act.ts';
import type { ConditionName } from './conditions.ts';
import type { PartyRole } from './convention-document.ts';

/**
 * One sentence or list item, the same in both languages. `{name}` is a parameter (`parameters.ts`), `{article:id}`
 * the number of an article in this document.
 */
export interface Clause<When extends string = ConditionName, Table extends string = ConventionTable>
  extends Bilingual {
  /** Unique in the model; a fault names it. */
  readonly id: string;
  /** The clause stands only where this holds. */
  readonly when?: When;
  /** A table that follows the clause. */
  readonly table?: Table;
}

export type ConventionTable = 'budget' | 'tranches';

/** Numbered by its place among the articles that stand; one without a standing clause falls away. */
export interface Article<When extends string = ConditionName, Table extends string = ConventionTable> {
  readonly id: string;
  readonly title: Bilingual;
  readonly clauses: readonly Clause<When, Table>[];
}

/** A versioned text. A document names its model for ever, so a published model is never edited: a new one is made. */
export interface Model<When extends string, Table extends string> {
  readonly id: string;
  readonly title: Bilingual;
  readonly preamble: readonly Clause<When, Table>[];
  readonly articles: readonly Article<When, Table>[];
}

export interface ConventionModel extends Model<ConditionName, ConventionTable> {
  /** How the text calls a party of each role. */
  readonly definedTerms: Readonly<Record<PartyRole, Bilingual>>;
}
