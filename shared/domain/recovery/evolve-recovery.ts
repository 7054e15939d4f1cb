import { assertNever } from '../kernel/decider.ts';
import type { RecoveryEvent, RecoveryProposed, RecoveryReceived, RecoveryTakenBack } from './events.ts';
import { receivedCentimes } from './received.ts';
import type { OrderedRecovery, RecoveredRecovery, RecoveryState } from './state.ts';

/** What an event makes of a recovery; one that does not fit leaves it as it is. */
export function evolveRecovery(state: RecoveryState, event: RecoveryEvent): RecoveryState {
  if (event.type === 'RecoveryProposed') return proposed(state, event);
  switch (event.type) {
    case 'RecoveryDeclined': {
      if (state.status !== 'proposed') return state;
      return { ...state, status: 'declined', since: event.at, reason: event.reason };
    }
    case 'RecoveryConfirmed': {
      if (state.status !== 'proposed') return state;
      const { at, by, dueOn } = event;
      const confirmed = { confirmedBy: by, confirmedAt: at, dueOn, receipts: [], reminded: [] };
      return { ...state, status: 'ordered', since: at, order: { ...state.order, ...confirmed } };
    }
    case 'RecoveryReceived':
      return state.status === 'ordered' ? received(state, event) : state;
    case 'RecoveryTakenBack':
      return state.status === 'ordered' || state.status === 'recovered' ? takenBack(state, event) : state;
    case 'RecoveryReminded': {
      if (state.status !== 'ordered') return state;
      const { order } = state;
      return { ...state, order: { ...order, reminded: [...order.reminded, event.daysBefore] } };
    }
    case 'RecoveryLate':
      if (state.status !== 'ordered') return state;
      return { ...state, order: { ...state.order, lateAt: event.at } };
    default:
      return assertNever(event);
  }
}

function proposed(state: RecoveryState, event: RecoveryProposed): RecoveryState {
  if (state.status === 'proposed' || state.status === 'ordered') return state;
  const { amountCentimes, at, by, ground, number, order, reason } = event;
  const { applicationId, callId, conventionId, conventionNumber, regionCode } = event;
  const past = state.status === 'absent' ? [] : state.past;
  return {
    ...{ conventionId, conventionNumber, applicationId, callId, regionCode },
    status: 'proposed',
    past: state.status === 'recovered' ? [...past, state.order] : past,
    order: { order, number, ground, amountCentimes, reason, proposedBy: by, proposedAt: at },
    since: at,
  };
}

function received(state: OrderedRecovery, event: RecoveryReceived): RecoveryState {
  const { amountCentimes, at, by, receipt, receivedOn, reference } = event;
  const entry = { receipt, receivedOn, amountCentimes, reference, recordedBy: by, recordedAt: at };
  const order = { ...state.order, receipts: [...state.order.receipts, entry] };
  if (receivedCentimes(order) < order.amountCentimes) return { ...state, order };
  return { ...state, status: 'recovered', since: at, order };
}

/** Of an order that had come back in full, something is owed again. */
function takenBack(state: OrderedRecovery | RecoveredRecovery, event: RecoveryTakenBack): RecoveryState {
  const { at, by, reason, receipt } = event;
  const known = state.order.receipts.find((each) => each.receipt === receipt);
  if (!known || known.takenBack) return state;
  const receipts = state.order.receipts.map((each) =>
    each.receipt === receipt ? { ...each, takenBack: { by, at, reason } } : each,
  );
  const since = state.status === 'recovered' ? at : state.since;
  return { ...state, status: 'ordered', since, order: { ...state.order, receipts } };
}
