import type { Act } from '../kernel/act.ts';

export interface RemindAccount {
  readonly type: 'RemindAccount';
  readonly act: Act;
  readonly conventionId: string;
  /** The year in which the money was received. */
  readonly year: number;
  /** 1 from 1 February, 2 from 1 March of the year after. */
  readonly round: number;
}

export type CourtAccountCommand = RemindAccount;
