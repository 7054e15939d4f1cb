import type { ConventionEvent } from '../../shared/domain/convention/events.ts';
import { fold } from '../../shared/domain/kernel/decider.ts';
import { grantCredit, lineOf } from '../../shared/domain/ledger/credit-accounts.ts';
import type { TrancheEvent } from '../../shared/domain/tranche/events.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { conventions, tranches } from '../../shared/use-cases/lifecycles.ts';
import { conventionVisa, payableConvention } from './a-convention.ts';
import { trancheEvents, trancheIdentity } from './a-tranche.ts';
import { anAct } from './an-act.ts';

const { amountCentimes, callId, regionCode } = trancheIdentity;
const act = anAct({ personId: 'staff-admin', role: 'administrator' });

/** The id of the first tranche of the numbered convention, counted from 1. */
export function payableTranche(number: number): string {
  return `CV-UPE-${padded(number)}-1`;
}

/**
 * That many conventions in force, each with an approved first tranche and the money for it, and with its credit where the
 * programme controls credit; answers the tranches.
 */
export async function givePayable(
  { store }: Pick<Desk, 'store'>,
  count: number,
  withCredit: 'with-credit' | 'without-credit' = 'without-credit',
): Promise<readonly string[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (let first = 0; first < count; first += 50)
    await Promise.all(numbers.slice(first, first + 50).map((number) => give(store, number, withCredit)));
  return numbers.map(payableTranche);
}

async function give(store: Desk['store'], number: number, withCredit: string): Promise<void> {
  const trancheId = payableTranche(number);
  const convention = fold(conventions.decider, conventionOf(number));
  const tranche = fold(tranches.decider, trancheOf(number));
  const parts = [
    {
      stream: conventions.streamOf(`CV-UPE-${padded(number)}`),
      events: conventionOf(number),
      state: convention,
    },
    { stream: tranches.streamOf(trancheId), events: trancheOf(number), state: tranche },
  ] as const;
  const listings = [conventions.listings(convention), tranches.listings(tranche)];
  const shapes = [conventions.decider.shape, tranches.decider.shape];
  const appends = parts.map((part, index) => ({
    ...part,
    expectedVersion: 0,
    shape: shapes[index] ?? 1,
    listings: listings[index] ?? [],
  }));
  const credit = { year: 2026, line: lineOf(conventionVisa.budgetLine) };
  const committed = `${callId}/${regionCode}/committed`;
  await store.append(appends, {
    key: `given/payable/${number}`,
    requestHash: String(number),
    decision: null,
    act,
    programmeVersion: 1,
    postings: [
      { from: `appropriation/${callId}`, to: committed, amountCentimes },
      ...(withCredit === 'with-credit' ? [grantCredit(credit, amountCentimes)] : []),
    ],
    outbox: [],
  });
}

function conventionOf(number: number): readonly ConventionEvent[] {
  const at = '2026-10-01T09:00:00.000Z';
  const named = payableConvention.map((event): ConventionEvent => {
    if (event.type !== 'ConventionDrafted') return event;
    const [applicationId, conventionId] = [`UPE-${padded(number)}`, `CV-UPE-${padded(number)}`];
    return { ...event, conventionId, applicationId, number: `UPE-2026-${padded(number)}` };
  });
  return [
    ...named,
    { type: 'VisaRecorded', at, by: 'staff-officer', ...conventionVisa },
    { type: 'VisaConfirmed', at, by: 'staff-officer-2' },
  ];
}

function trancheOf(number: number): readonly TrancheEvent[] {
  return trancheEvents.approved.map((event): TrancheEvent => {
    if (event.type !== 'TrancheScheduled') return event;
    const [applicationId, conventionId] = [`UPE-${padded(number)}`, `CV-UPE-${padded(number)}`];
    return { ...event, trancheId: payableTranche(number), conventionId, applicationId };
  });
}

function padded(number: number): string {
  return String(number).padStart(5, '0');
}
