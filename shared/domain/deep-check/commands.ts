import type { Act } from '../kernel/act.ts';
import type { DeepCheckFacts } from './state.ts';

/** The machine's hand, once for every report that a draw took. */
export interface OpenCheck extends Omit<DeepCheckFacts, 'since'> {
  readonly type: 'OpenCheck';
  readonly act: Act;
}

export interface ConcludeCheck {
  readonly type: 'ConcludeCheck';
  readonly act: Act;
  /** Who checked a report of this convention before: content, finance, or a remark. */
  readonly hands: readonly string[];
  /** Spending of the convention that is accepted, in centimes: no more than that can be refused now. */
  readonly acceptedCentimes: number;
  readonly findings: string;
  readonly disallowedCentimes: number;
}

export type DeepCheckCommand = OpenCheck | ConcludeCheck;
