import type { Act } from '../kernel/act.ts';
import type { CreditLine } from '../ledger/credit-accounts.ts';
import type { CreditFacts } from './state.ts';

interface FromPaper extends CreditLine, Omit<CreditFacts, 'kind'> {
  readonly act: Act;
}

/** The credit that the law of finance opens for a year and line. */
export interface OpenCredit extends FromPaper {
  readonly type: 'OpenCredit';
}

/** More credit on a line that is open: a later law, a decree of advance, a transfer from another line. */
export interface IncreaseCredit extends FromPaper {
  readonly type: 'IncreaseCredit';
}

/** Credit that the year before has left over, by the order that carries it over. `year` is the one that takes it. */
export interface CarryOverCredit extends FromPaper {
  readonly type: 'CarryOverCredit';
  /** What the year before has left now, in centimes. */
  readonly leftBeforeCentimes: number;
}

/** Another officer has compared the entry with its paper. */
export interface ConfirmCredit {
  readonly type: 'ConfirmCredit';
  readonly act: Act;
  readonly entry: number;
  /** What the year before has left now, in centimes; only a carry-over asks for it. */
  readonly leftBeforeCentimes: number;
}

export interface DropCredit {
  readonly type: 'DropCredit';
  readonly act: Act;
  readonly entry: number;
  readonly reason: string;
}

export type EnterCredit = OpenCredit | IncreaseCredit | CarryOverCredit;

export type CreditCommand = EnterCredit | ConfirmCredit | DropCredit;
