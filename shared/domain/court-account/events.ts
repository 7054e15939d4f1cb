import type { Instant } from '../kernel/calendar-day.ts';

export interface AccountReminded {
  readonly type: 'AccountReminded';
  readonly at: Instant;
  readonly by: string;
  readonly conventionId: string;
  readonly year: number;
  readonly round: number;
}

export type CourtAccountEvent = AccountReminded;
