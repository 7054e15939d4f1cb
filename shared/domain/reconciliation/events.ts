import type { Instant } from '../kernel/calendar-day.ts';
import type { PackFacts } from './state.ts';

interface Recorded {
  readonly at: Instant;
  readonly by: string;
}

export interface PackMade extends Recorded, PackFacts {
  readonly type: 'PackMade';
}

export interface PackSignedOff extends Recorded {
  readonly type: 'PackSignedOff';
  readonly fileSha256: string;
  readonly observations: string;
}

export type ReconciliationEvent = PackMade | PackSignedOff;
