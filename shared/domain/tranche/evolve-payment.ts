import { dayOf, type Instant } from '../kernel/calendar-day.ts';
import { assertNever } from '../kernel/decider.ts';
import { afterFailure } from './credit-draw.ts';
import type { PaymentConfirmed, PaymentSettled, PaymentSettlementProposed, TrancheEvent } from './events.ts';
import { chainOf, factsOf, isBeforeOrder } from './facts.ts';
import type { ExistingTranche, PaidTranche, PaymentProof, SentTranche, UnknownTranche } from './state.ts';

type PaymentEvent = Extract<
  TrancheEvent,
  {
    type:
      | 'PaymentOrdered'
      | 'PaymentSent'
      | 'PaymentUnknown'
      | 'PaymentConfirmed'
      | 'PaymentRejected'
      | 'PaymentReturned'
      | 'PaymentSettlementProposed'
      | 'PaymentSettled'
      | 'TrancheReopened';
  }
>;

/** The tranche after an event of its payment order. An event that does not fit the state leaves it as it is. */
export function evolvePayment(state: ExistingTranche, event: PaymentEvent): ExistingTranche {
  const { at, by } = event;
  switch (event.type) {
    case 'PaymentOrdered': {
      const { batchId, credit, orderId } = event;
      const order = { orderId, batchId, orderedBy: by, orderedAt: at, ...(credit ? { credit } : {}) };
      return state.status === 'approved' ? { ...state, status: 'ordered', since: at, order } : state;
    }
    case 'PaymentSent':
      return state.status === 'ordered'
        ? {
            ...state,
            status: 'sent',
            since: at,
            order: { ...state.order, releasedBy: event.releasedBy, sentAt: at },
          }
        : state;
    case 'PaymentUnknown':
      return state.status === 'sent' ? { ...state, status: 'unknown', since: at } : state;
    case 'PaymentConfirmed':
      return confirmed(state, event);
    case 'PaymentRejected':
      return isAwaiting(state)
        ? {
            ...failedFactsOf(state, at),
            status: 'rejected',
            since: at,
            reason: event.reason,
            proof: proofOf(event),
          }
        : state;
    case 'PaymentReturned':
      return isAwaiting(state) || state.status === 'paid'
        ? {
            ...failedFactsOf(state, at),
            status: 'returned',
            since: at,
            reason: event.reason,
            proof: proofOf(event),
            ...(event.stands ? { stands: event.stands } : {}),
          }
        : state;
    case 'PaymentSettlementProposed':
      return state.status === 'unknown' ? { ...state, proposal: proposalOf(event) } : state;
    case 'PaymentSettled':
      return state.status === 'unknown' ? settled(state, event) : state;
    case 'TrancheReopened':
      return reopened(state, at, event.attempt);
    default:
      return assertNever(event);
  }
}

function confirmed(state: ExistingTranche, event: PaymentConfirmed): ExistingTranche {
  const paid = {
    status: 'paid',
    since: event.at,
    proof: proofOf(event),
    paidOn: event.evidence.bookedOn,
  } as const;
  if (isAwaiting(state) || state.status === 'rejected') return { ...sentFactsOf(state), ...paid };
  const past = state.pastOrders.find(({ order }) => order.orderId === event.orderId);
  if (!past || !isBeforeOrder(state)) return state;
  // The bank executed an order that it had rejected: that order is the one that paid, with its own people.
  const pastOrders = state.pastOrders.filter((each) => each !== past);
  return { ...factsOf(state), pastOrders, ...chainOf(past), order: past.order, ...paid };
}

function settled(state: UnknownTranche, event: PaymentSettled): ExistingTranche {
  const { at: since, by: confirmedBy, proposedBy, reason, outcome } = event;
  const settledOn = dayOf(since);
  const proof: PaymentProof = { kind: 'officers', proposedBy, confirmedBy, reason, settledOn };
  return outcome === 'executed'
    ? { ...sentFactsOf(state), status: 'paid', since, proof, paidOn: settledOn }
    : { ...failedFactsOf(state, since), status: 'rejected', since, proof, reason };
}

function reopened(state: ExistingTranche, since: string, attempt: number): ExistingTranche {
  if (state.status !== 'rejected' && state.status !== 'returned') return state;
  const { order, status: outcome, proof, reason } = state;
  const past = { ...chainOf(state), order, outcome, proof, reason };
  const pastOrders = [...state.pastOrders, past];
  return { ...factsOf(state), status: 'requestable', since, attempt, pastOrders };
}

function sentFactsOf(state: Extract<ExistingTranche, { status: 'sent' | 'unknown' | 'paid' | 'rejected' }>) {
  return { ...factsOf(state), ...chainOf(state), order: state.order };
}

/** The order that failed gives its credit back, or lapses with its year. */
function failedFactsOf(state: SentTranche | UnknownTranche | PaidTranche, at: Instant) {
  const { credit, ...order } = state.order;
  return { ...sentFactsOf(state), order: credit ? { ...order, credit: afterFailure(credit, at) } : order };
}

function isAwaiting(state: ExistingTranche): state is SentTranche | UnknownTranche {
  return state.status === 'sent' || state.status === 'unknown';
}

function proofOf(event: Pick<PaymentConfirmed, 'evidence'>): PaymentProof {
  return { kind: 'statement', ...event.evidence };
}

function proposalOf(event: PaymentSettlementProposed) {
  const { outcome, reason, by, at } = event;
  return { outcome, reason, by, at };
}
