import type { Instant } from '../kernel/calendar-day.ts';
import type { DeepCheckFacts } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface DeepCheckOpened extends Recorded, Omit<DeepCheckFacts, 'since'> {
  readonly type: 'DeepCheckOpened';
}

export interface DeepCheckConcluded extends Recorded {
  readonly type: 'DeepCheckConcluded';
  readonly findings: string;
  readonly disallowedCentimes: number;
}

export type DeepCheckEvent = DeepCheckOpened | DeepCheckConcluded;
