import { assertNever } from '../kernel/decider.ts';
import type { RecoveryEvent, RecoveryProposed, RecoveryReceived } from './events.ts';
import type { OrderedRecovery, RecoveryState } from './state.ts';

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
  const total = order.receipts.reduce((sum, each) => sum + each.amountCentimes, 0);
  if (total < order.amountCentimes) return { ...state, order };
  return { ...state, status: 'recovered', since: at, order };
}
