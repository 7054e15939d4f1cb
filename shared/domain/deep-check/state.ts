import type { PickReason } from '../draw/state.ts';
import type { Instant } from '../kernel/calendar-day.ts';

export interface DeepCheckFacts {
  readonly reportId: string;
  readonly conventionId: string;
  readonly drawId: string;
  /** Why the draw took it. */
  readonly reasons: readonly PickReason[];
  readonly since: Instant;
}

export interface OpenDeepCheck extends DeepCheckFacts {
  readonly status: 'open';
}

export interface ConcludedDeepCheck extends DeepCheckFacts {
  readonly status: 'concluded';
  readonly findings: string;
  /** Spending of the convention that was accepted and is accepted no more, in centimes. */
  readonly disallowedCentimes: number;
  readonly concludedBy: string;
}

export type ExistingDeepCheck = OpenDeepCheck | ConcludedDeepCheck;

export type DeepCheckState = { readonly status: 'absent' } | ExistingDeepCheck;

export type DeepCheckStatus = DeepCheckState['status'];
