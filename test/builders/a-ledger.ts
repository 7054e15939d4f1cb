import { fold, type Refusal } from '../../shared/domain/kernel/decider.ts';
import { appropriate, move, type Posting } from '../../shared/domain/ledger/ledger.ts';
import type { TrancheEvent } from '../../shared/domain/tranche/events.ts';
import { tranchePostings } from '../../shared/domain/tranche/postings.ts';
import { tranche } from '../../shared/domain/tranche/tranche.ts';
import type { StoredEvent } from '../../shared/ports/store.ts';
import type { Desk } from '../../shared/use-cases/desk.ts';
import { conventions, paymentBatches, tranches } from '../../shared/use-cases/lifecycles.ts';
import type { Lifecycle } from '../../shared/use-cases/transact.ts';
import { conventionDraft, conventionEvents } from './a-convention.ts';
import { trancheAccount, trancheIdentity } from './a-tranche.ts';

const envelope = { callId: 'upe-2026-1', regionCode: 'MA-08' };

interface Step {
  readonly stream: string;
  readonly at: string;
  readonly by?: string;
  readonly events: readonly StoredEvent[];
  readonly postings?: readonly Posting[];
}

/** Records steps as a store does: each in an append of its own at its own moment, with the postings that belong to it. */
export async function record(desk: Desk, steps: readonly Step[]): Promise<void> {
  const inTime = [...steps].sort((one, other) => (one.at < other.at ? -1 : 1));
  for (const { at, by = 'system', events, postings = [], stream } of inTime) {
    const kept = await desk.store.read(stream);
    const version = kept?.version ?? 0;
    const actor = { personId: by, name: by, role: 'system' } as const;
    const state = await stateAfter(desk, stream, events);
    await desk.store.append([{ stream, expectedVersion: version, events, ...state }], {
      key: `step/${stream}/${version}`,
      requestHash: 'step',
      decision: null,
      act: { actor, door: 'command', at },
      programmeVersion: 1,
      postings,
      outbox: [],
    });
  }
}

async function stateAfter(desk: Desk, stream: string, events: readonly StoredEvent[]) {
  const before = (await desk.store.history(stream)).flatMap((commit) => commit.events);
  const all = [...before, ...events];
  if (stream.startsWith('tranche-')) return kept(tranches, all);
  if (stream.startsWith('convention-')) return kept(conventions, all);
  return { state: {}, shape: 1, listings: [] };
}

function kept<C, S, E extends StoredEvent, R extends Refusal>(
  { decider, listings }: Lifecycle<C, S, E, R>,
  events: readonly StoredEvent[],
) {
  const state = fold(decider, events as readonly E[]);
  return { state, shape: decider.shape, listings: listings(state) };
}

/** The postings of a tranche's events are those of its own rules. */
function trancheSteps(
  index: number,
  amountCentimes: number,
  events: readonly TrancheEvent[],
): readonly Step[] {
  const stream = tranches.streamOf(`CV-UPE-017-${index}`);
  const scheduled: TrancheEvent = {
    ...{ type: 'TrancheScheduled', at: '2026-09-20T09:00:00.000Z', by: 'system' },
    ...{ ...trancheIdentity, trancheId: `CV-UPE-017-${index}`, index, amountCentimes },
  };
  let state = tranche.initial;
  return [scheduled, ...events].map((event) => {
    const before = state;
    state = tranche.evolve(state, event);
    const { at, by } = event;
    return { stream, at, by, events: [event], postings: tranchePostings(before, state) };
  });
}

/** From the opened gate to the order of an attempt, one day after the other. */
function ordered(index: number, attempt: number, month: string, day: number): readonly TrancheEvent[] {
  const at = (hour: number) => `${month}-${String(day).padStart(2, '0')}T0${hour}:00:00.000Z`;
  const orderId = `CV-UPE-017-${index}/${attempt}`;
  return [
    ...(attempt === 1 ? [{ type: 'TrancheGateOpened', at: at(1), by: 'system' } as const] : []),
    { type: 'TrancheRequested', at: at(2), by: 'treasurer-017', account: trancheAccount },
    { type: 'TrancheCertified', at: at(3), by: 'certifier-1' },
    { type: 'TrancheLevelApproved', at: at(4), by: 'finance-1', level: 1, approversNeeded: 1 },
    { type: 'TrancheApproved', at: at(4), by: 'finance-1' },
    { type: 'PaymentOrdered', at: at(5), by: 'finance-4', orderId, batchId: batchOf(orderId), attempt },
    { type: 'PaymentSent', at: at(6), by: 'accountant-1', orderId, releasedBy: 'accountant-1' },
  ];
}

function batchOf(orderId: string): string {
  return `PB-${orderId.replace('/', '-')}`;
}

function batch(index: number, attempt: number, amountCentimes: number, at: string): Step {
  const orderId = `CV-UPE-017-${index}/${attempt}`;
  const batchId = batchOf(orderId);
  const event = {
    ...{ type: 'BatchPrepared', at, by: 'finance-4', batchId, orders: [] },
    ...{ totalCentimes: amountCentimes, executionOn: at.slice(0, 10) },
  };
  return { stream: paymentBatches.streamOf(batchId), at, by: 'finance-4', events: [event] };
}

const line = (lineId: string, bookedOn: string) => ({ statementId: 'ST-1', lineId, bookedOn });
const answered = { by: 'accountant-1' } as const;

/**
 * One convention of 256 000 DH in force since September 2026. In October: tranche 1 paid; tranche 2 paid, returned by the
 * bank, ordered again and paid; tranche 3 silent, unknown, and settled by two officers as executed.
 */
export function aMoneyMonth(): readonly Step[] {
  const [one, two, three] = conventionDraft.trancheAmountsCentimes;
  const budget = move(envelope, 'available', 'reserved', conventionDraft.amountCentimes);
  const inForce = move(envelope, 'reserved', 'committed', conventionDraft.amountCentimes);
  const stream = conventions.streamOf(conventionDraft.conventionId);
  return [
    {
      ...{ stream: 'funds', at: '2026-06-01T09:00:00.000Z', events: [{ type: 'Funded' }] },
      postings: [appropriate(envelope, 100_000_000)],
    },
    { stream: 'funds', at: '2026-08-30T09:00:00.000Z', events: [{ type: 'Published' }], postings: [budget] },
    ...conventionEvents['in-force'].map((event) => ({
      ...{ stream, at: event.at, events: [event] },
      postings: event.type === 'ConventionEnteredIntoForce' ? [inForce] : [],
    })),
    batch(1, 1, one, '2026-10-02T05:00:00.000Z'),
    batch(2, 1, two, '2026-10-03T05:00:00.000Z'),
    batch(2, 2, two, '2026-10-20T05:00:00.000Z'),
    batch(3, 1, three, '2026-10-04T05:00:00.000Z'),
    ...trancheSteps(1, one, [...ordered(1, 1, '2026-10', 2), confirmed('CV-UPE-017-1/1', '2026-10-06', '1')]),
    ...trancheSteps(2, two, [
      ...ordered(2, 1, '2026-10', 3),
      confirmed('CV-UPE-017-2/1', '2026-10-07', '2'),
      {
        ...{ type: 'PaymentReturned', at: '2026-10-12T09:00:00.000Z', ...answered, reason: 'AC04' },
        ...{ orderId: 'CV-UPE-017-2/1', evidence: line('3', '2026-10-11'), stands: 'returned' },
      },
      { type: 'TrancheReopened', at: '2026-10-13T09:00:00.000Z', by: 'finance-4', attempt: 2 },
      ...ordered(2, 2, '2026-10', 20),
      confirmed('CV-UPE-017-2/2', '2026-10-23', '4'),
    ]),
    ...trancheSteps(3, three, [...ordered(3, 1, '2026-10', 4), ...settled('CV-UPE-017-3/1')]),
  ];
}

function confirmed(orderId: string, bookedOn: string, lineId: string): TrancheEvent {
  const at = `${bookedOn}T10:00:00.000Z`;
  return { type: 'PaymentConfirmed', at, ...answered, orderId, evidence: line(lineId, bookedOn) };
}

function settled(orderId: string): readonly TrancheEvent[] {
  const told = { orderId, outcome: 'executed', reason: 'Avis de débit vu' } as const;
  return [
    { type: 'PaymentUnknown', at: '2026-10-11T09:00:00.000Z', by: 'system', orderId },
    { type: 'PaymentSettlementProposed', at: '2026-10-26T09:00:00.000Z', by: 'finance-2', ...told },
    {
      ...{ type: 'PaymentSettled', at: '2026-10-27T09:00:00.000Z', by: 'accountant-1' },
      ...{ ...told, proposedBy: 'finance-2' },
    },
  ];
}
