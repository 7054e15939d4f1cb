import type { Bilingual } from '../kernel/act.ts';

/** The account of the Treasury that receives money paid back. */
export interface RecoveryAccount {
  readonly holder: Bilingual;
  readonly rib: string;
}

/** Which final reports are looked at once more: those that a rule of risk names, and a share of the others by lot. */
export interface DeepCheckTerms {
  /** Of those that no rule names, from 0 to 100; the number drawn is rounded up. 10 where absent. */
  readonly sharePercent?: number;
  /** None where absent. */
  readonly risks?: readonly DeepCheckRisk[];
}

/** A rule that names a report by the money and the reports of its whole convention. */
export type DeepCheckRisk =
  /** More money was paid than this. */
  | { readonly kind: 'amount-above'; readonly centimes: number }
  /** More of the spending was not accepted than this share of it. */
  | { readonly kind: 'disallowed-above-percent'; readonly percent: number }
  /** More of the money was not spent than this share of it. */
  | { readonly kind: 'unspent-above-percent'; readonly percent: number }
  /** A report came after its due day. */
  | { readonly kind: 'late' };
