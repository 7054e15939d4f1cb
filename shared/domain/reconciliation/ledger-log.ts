import type { ConventionEvent } from '../convention/events.ts';
import type { Bilingual } from '../kernel/act.ts';
import { addDays, type CalendarDay, type Instant, instantAtStartOf } from '../kernel/calendar-day.ts';
import { isCreditAccount } from '../ledger/credit-accounts.ts';
import { type Balances, foldBalances, type Posting } from '../ledger/ledger.ts';
import type { TrancheEvent } from '../tranche/events.ts';

/** The postings of one append, at the moment it was recorded. */
export interface LoggedPostings {
  readonly at: Instant;
  readonly postings: readonly Posting[];
}

export interface LoggedTranche {
  readonly trancheId: string;
  readonly events: readonly TrancheEvent[];
}

/** Money that the association of a convention paid back against an order of revenue. */
export interface LoggedRecovery {
  readonly at: Instant;
  readonly recoveredOn: CalendarDay;
  /** Number of the order of revenue (ordre de recettes). */
  readonly reference: string;
  readonly amountCentimes: number;
}

/** A convention and its tranches as their streams tell them: the second account of the same money. */
export interface LoggedConvention {
  readonly conventionId: string;
  readonly number: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly regionCode: string;
  readonly association: Bilingual;
  /** As agreed, in centimes. */
  readonly amountCentimes: number;
  readonly events: readonly ConventionEvent[];
  readonly tranches: readonly LoggedTranche[];
  /** In the order of time; absent where nothing was recovered. */
  readonly recoveries?: readonly LoggedRecovery[];
}

/** A line of a bank's statement that fitted no order, as it was handed to a person. */
export interface LoggedUnmatched {
  readonly lineId: string;
  readonly statementId: string;
  readonly raisedAt: Instant;
  readonly closedAt?: Instant;
  readonly code: string;
  readonly bookedOn?: CalendarDay;
  readonly amountCentimes?: number;
  /** The tranche that the line named, where it named one. */
  readonly subject: string;
}

/** A batch as its own stream tells it: what it was prepared with, and each line that came to it or left it since. */
export interface LoggedBatch {
  readonly batchId: string;
  readonly at: Instant;
  readonly by: string;
  readonly totalCentimes: number;
  readonly changes: readonly { readonly at: Instant; readonly amountCentimes: number }[];
}

/** All that a reconciliation reads, taken from the log and from nowhere else; each list in the order of time. */
export interface LedgerLog {
  readonly entries: readonly LoggedPostings[];
  readonly conventions: readonly LoggedConvention[];
  readonly batches: readonly LoggedBatch[];
  readonly unmatched: readonly LoggedUnmatched[];
}

/** The first instant after a day in Morocco: what was recorded before it belongs to the day or an earlier one. */
export function endOf(day: CalendarDay): Instant {
  return instantAtStartOf(addDays(day, 1));
}

/** Balances in centimes at the end of a day: a fold of what was posted until then. An account never posted to is absent. */
export function balancesOn(entries: readonly LoggedPostings[], day: CalendarDay): Balances {
  const end = endOf(day);
  return foldBalances(entries.filter(({ at }) => at < end).flatMap(({ postings }) => postings));
}

/** Balances of a region over all its calls, by purpose: `MA-08/paid`. Appropriations and credits have no region. */
export function regionBalances(balances: Balances): Balances {
  const regions = new Map<string, number>();
  for (const [account, centimes] of balances) {
    const [, region, purpose] = account.split('/');
    if (region === undefined || purpose === undefined || isCreditAccount(account)) continue;
    const name = `${region}/${purpose}`;
    regions.set(name, (regions.get(name) ?? 0) + centimes);
  }
  return regions;
}
