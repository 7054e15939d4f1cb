import type { ConventionEvent } from '../convention/events.ts';
import type { CalendarDay } from '../kernel/calendar-day.ts';
import { sumCentimes } from '../kernel/money.ts';
import { account, type Balances, type Purpose } from '../ledger/ledger.ts';
import type { TrancheEvent } from '../tranche/events.ts';
import { endOf, type LoggedConvention, type LoggedTranche } from './ledger-log.ts';

/** Where the money of one convention stands, in centimes. */
export interface ConventionBalance {
  readonly committed: number;
  readonly ordered: number;
  readonly paid: number;
  /** Given back to the envelope by a termination. */
  readonly released: number;
  /** Came back from the bank and waits: for a new attempt, which commits it again, or for its withdrawal. */
  readonly returned: number;
  /** Given back by the association after it was paid; it counts in `paid` no more. */
  readonly recovered: number;
}

/** The money of a convention of which nothing has happened. */
export const NO_MONEY: ConventionBalance = {
  ...{ committed: 0, ordered: 0, paid: 0, released: 0, returned: 0, recovered: 0 },
};

type Station = Extract<Purpose, 'available' | 'committed' | 'ordered' | 'paid' | 'returned'>;

/** The stations that conventions fill: what they say of them is what the accounts hold. */
export const CONVENTION_STATIONS = ['committed', 'ordered', 'paid', 'returned', 'recovered'] as const;

/**
 * The money of one convention at the end of a day. It is told by what happened to the convention and its tranches, not
 * by the postings, so that the two accounts of the same money can be laid side by side.
 */
export function conventionBalanceOn(convention: LoggedConvention, day: CalendarDay): ConventionBalance {
  const end = endOf(day);
  const until = <Event extends { readonly at: string }>(events: readonly Event[]) =>
    events.filter(({ at }) => at < end);
  const stands = { ...committedBy(convention, until(convention.events)), ordered: 0, paid: 0, returned: 0 };
  const recovered = sumCentimes(
    until(convention.recoveries ?? []).map(({ amountCentimes }) => amountCentimes),
  );
  for (const tranche of convention.tranches) {
    const events = until(tranche.events);
    const amount = amountOf({ ...tranche, events });
    const station = stationOf(events);
    if (station === 'committed') continue;
    stands.committed -= amount;
    stands[station === 'available' ? 'released' : station] += amount;
  }
  return { ...stands, paid: stands.paid - recovered, recovered };
}

/** What all conventions together say of the accounts that conventions fill. */
export function accountsByConvention(conventions: readonly LoggedConvention[], day: CalendarDay): Balances {
  const accounts = new Map<string, number>();
  for (const convention of conventions) {
    const balance = conventionBalanceOn(convention, day);
    for (const purpose of CONVENTION_STATIONS) {
      const name = account(convention.callId, convention.regionCode, purpose);
      accounts.set(name, (accounts.get(name) ?? 0) + balance[purpose]);
    }
  }
  return accounts;
}

/** The amount of a tranche after its events, in centimes; an amendment may have moved money between tranches. */
export function amountOf({ events }: LoggedTranche): number {
  let amount = 0;
  for (const event of events)
    if (event.type === 'TrancheScheduled' || event.type === 'TrancheAmountChanged')
      amount = event.amountCentimes;
  return amount;
}

function committedBy({ amountCentimes }: LoggedConvention, events: readonly ConventionEvent[]) {
  const stands = { committed: 0, released: 0 };
  for (const event of events) {
    if (event.type === 'ConventionEnteredIntoForce') stands.committed += amountCentimes;
    if (event.type !== 'ConventionTerminated') continue;
    stands.committed -= event.releasedCentimes;
    stands.released += event.releasedCentimes;
  }
  return stands;
}

function stationOf(events: readonly TrancheEvent[]): Station {
  let station: Station = 'committed';
  for (const event of events) station = stationAfter(event) ?? station;
  return station;
}

function stationAfter(event: TrancheEvent): Station | undefined {
  switch (event.type) {
    case 'PaymentOrdered':
      return 'ordered';
    case 'PaymentConfirmed':
      return 'paid';
    case 'PaymentSettled':
      return event.outcome === 'executed' ? 'paid' : 'committed';
    case 'PaymentReturned':
      return event.stands ?? 'committed';
    case 'OrderObserved':
    case 'OrderTakenOut':
    case 'PaymentRejected':
    case 'TrancheReopened':
      return 'committed';
    case 'TrancheWithdrawn':
      return 'available';
    default:
      return undefined;
  }
}
