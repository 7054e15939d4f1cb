import { type CalendarDay, compareDays } from '../kernel/calendar-day.ts';
import { assertCentimes, splitByPercent, sumCentimes } from '../kernel/money.ts';
import type { Posting } from '../ledger/ledger.ts';
import type { Call, ProgrammeTerms, RegionEnvelope } from './programme-terms.ts';
import type { CallProgress } from './state.ts';

/** The call with this id, or undefined when the terms have none. */
export function callOf(terms: ProgrammeTerms, callId: string): Call | undefined {
  return terms.calls.find((call) => call.callId === callId);
}

/** How far a call has come, and the day that says so: a call is closed from the day after its last one. */
export type CallStanding =
  | { readonly status: 'announced' }
  | { readonly status: 'open'; readonly openedOn: CalendarDay }
  | { readonly status: 'closed'; readonly closedOn: CalendarDay };

/** Where a call stands on a day; nobody has to close it, its last day does. Without progress it is only announced. */
export function callStanding(
  call: Call,
  progress: CallProgress | undefined,
  onDay: CalendarDay,
): CallStanding {
  if (progress === undefined) return { status: 'announced' };
  if (compareDays(onDay, call.closesOn) > 0) return { status: 'closed', closedOn: call.closesOn };
  return progress.status === 'open'
    ? { status: 'open', openedOn: progress.openedOn }
    : { status: 'closed', closedOn: progress.closedOn };
}

/**
 * Whether associations may file applications for it on this day: both the first and the last day count. Phase two
 * takes none, it draws on the reserve.
 */
export function takesApplications(
  call: Call,
  progress: CallProgress | undefined,
  onDay: CalendarDay,
): boolean {
  return (
    call.phase === 1 &&
    compareDays(call.opensOn, onDay) <= 0 &&
    callStanding(call, progress, onDay).status === 'open'
  );
}

/** The envelope of a region in centimes; 0 when the call has none for it. */
export function envelopeCentimesOf(call: Call, regionCode: string): number {
  return call.envelopes.find((envelope) => envelope.regionCode === regionCode)?.envelopeCentimes ?? 0;
}

/** The whole envelope of a call in centimes: the sum over its regions. */
export function callEnvelopeCentimes(call: Call): number {
  return sumCentimes(call.envelopes.map(({ envelopeCentimes }) => envelopeCentimes));
}

/**
 * What opening a call does to the ledger: every regional envelope, in centimes, from the appropriation of the call
 * (`appropriation/<callId>`) to the money that is there to be reserved (`<callId>/<regionCode>/available`).
 */
export function envelopePostings(call: Call): readonly Posting[] {
  return call.envelopes.map(({ regionCode, envelopeCentimes }: RegionEnvelope) => ({
    from: `appropriation/${call.callId}`,
    to: `${call.callId}/${regionCode}/available`,
    amountCentimes: envelopeCentimes,
  }));
}

/** Days that a changed account rests before money follows it. */
export function accountCoolingDays({ payments }: Pick<ProgrammeTerms, 'payments'>): number {
  return payments.accountCoolingDays ?? 7;
}

/** Days of lateness after which a report counts as missing. */
export function missingAfterDays({ reports }: Pick<ProgrammeTerms, 'reports'>): number {
  return reports?.missingAfterDays ?? 30;
}

/** Whether an order draws on the credit of the year in which it is executed and the line of its visa. */
export function controlsCredit({ payments }: Pick<ProgrammeTerms, 'payments'>): boolean {
  return payments.creditControl === 'year-and-line';
}

/**
 * How many people must approve a payment of this amount, besides requester, certifier and releaser: the first level
 * that holds it. Throws RangeError when no level does, which checked terms exclude.
 */
export function approversFor(terms: Pick<ProgrammeTerms, 'approvals'>, amountCentimes: number): number {
  assertCentimes(amountCentimes);
  const level = terms.approvals.find(
    ({ upToCentimes }) => upToCentimes === null || amountCentimes <= upToCentimes,
  );
  if (level === undefined) throw new RangeError(`No approval level holds ${amountCentimes} centimes`);
  return level.approvers;
}

/**
 * The amounts of the tranches of a grant, in centimes and in the order of the schedule; they sum exactly to the
 * grant. Throws RangeError when the grant is no amount or the percentages do not sum to 100.
 */
export function trancheAmounts(
  terms: Pick<ProgrammeTerms, 'tranches'>,
  amountCentimes: number,
): readonly number[] {
  return splitByPercent(
    amountCentimes,
    terms.tranches.map(({ percent }) => percent),
  );
}
