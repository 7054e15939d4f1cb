import type { Act } from '../kernel/act.ts';
import type { ContactChanges, ContactPaper } from './state.ts';

/** Asks for a change; `former` is what stands on file now, of the same parts. */
export interface RequestContactChange {
  readonly type: 'RequestContactChange';
  readonly act: Act;
  readonly applicationId: string;
  readonly changes: ContactChanges;
  readonly former: ContactChanges;
  readonly paper?: ContactPaper;
}

export interface ConfirmContactChange {
  readonly type: 'ConfirmContactChange';
  readonly act: Act;
  readonly change: number;
}

export interface DeclineContactChange {
  readonly type: 'DeclineContactChange';
  readonly act: Act;
  readonly change: number;
  readonly reason: string;
}

/** Somebody who was written to says that the association did not ask for it. */
export interface ObjectToContactChange {
  readonly type: 'ObjectToContactChange';
  readonly act: Act;
  readonly change: number;
}

/** The association takes back what it asked for itself. */
export interface WithdrawContactChange {
  readonly type: 'WithdrawContactChange';
  readonly act: Act;
  readonly change: number;
}

export type ContactCommand =
  | WithdrawContactChange
  | RequestContactChange
  | ConfirmContactChange
  | DeclineContactChange
  | ObjectToContactChange;
