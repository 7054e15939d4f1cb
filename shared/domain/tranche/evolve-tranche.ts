import { gateText } from '../gate/upcast-gate.ts';
import { assertNever } from '../kernel/decider.ts';
import type { TrancheEvent, TrancheScheduled } from './events.ts';
import { evolveObservation } from './evolve-observation.ts';
import { evolvePayment } from './evolve-payment.ts';
import { factsOf, isHoldable, isWithdrawable } from './facts.ts';
import type { ExistingTranche, TrancheState } from './state.ts';

/** The tranche after an event. An event that does not fit the state leaves it as it is. */
export function evolveTranche(state: TrancheState, event: TrancheEvent): TrancheState {
  if (event.type === 'TrancheScheduled') return state.status === 'absent' ? scheduled(event) : state;
  if (state.status === 'absent') return state;
  if (state.withdrawal === undefined || LEAVES_PROPOSAL.includes(event.type))
    return evolveExisting(state, event);
  const { withdrawal: _, ...bare } = state;
  if (event.type === 'TrancheWithdrawalDeclined') return bare;
  const next = evolveExisting(bare, event);
  return next === bare ? state : next;
}

/** What happens beside the tranche: a proposal to withdraw it still speaks of what stands. Anything else ends it. */
const LEAVES_PROPOSAL: readonly TrancheEvent['type'][] = ['RequestReminded', 'WorkflowRestarted'];

function evolveExisting(
  state: ExistingTranche,
  event: Exclude<TrancheEvent, TrancheScheduled>,
): ExistingTranche {
  switch (event.type) {
    case 'RequestReminded':
      return state;
    case 'TrancheAmountChanged':
      return state.status === 'scheduled' || state.status === 'requestable'
        ? { ...state, amountCentimes: event.amountCentimes }
        : state;
    case 'TrancheGateOpened':
    case 'TrancheRequested':
    case 'TrancheRequestTakenBack':
    case 'TrancheReturnedForCorrection':
    case 'TrancheCertified':
    case 'TrancheLevelApproved':
    case 'TrancheApproved':
    case 'TrancheApprovalTakenBack':
      return evolveRequest(state, event);
    case 'TrancheHeld':
    case 'TrancheHoldReleased':
    case 'TrancheWithdrawn':
    case 'TrancheWithdrawalProposed':
    case 'TrancheWithdrawalDeclined':
    case 'WorkflowRestarted':
      return evolveHold(state, event);
    case 'OrderObserved':
    case 'ObservationAnswered':
    case 'OrderTakenOut':
      return evolveObservation(state, event);
    case 'PaymentOrdered':
    case 'PaymentSent':
    case 'PaymentUnknown':
    case 'PaymentConfirmed':
    case 'PaymentRejected':
    case 'PaymentReturned':
    case 'PaymentSettlementProposed':
    case 'PaymentSettled':
    case 'TrancheReopened':
      return evolvePayment(state, event);
    default:
      return assertNever(event);
  }
}

function scheduled(event: TrancheScheduled): TrancheState {
  const { type: _, at, by: __, ...facts } = event;
  const gate = gateText(facts.gate, facts.index);
  return { ...facts, gate, status: 'scheduled', attempt: 1, pastOrders: [], since: at, run: 1 };
}

type RequestEvent = Extract<
  TrancheEvent,
  {
    type:
      | 'TrancheGateOpened'
      | 'TrancheRequested'
      | 'TrancheRequestTakenBack'
      | 'TrancheReturnedForCorrection'
      | 'TrancheCertified'
      | 'TrancheLevelApproved'
      | 'TrancheApproved'
      | 'TrancheApprovalTakenBack';
  }
>;

function evolveRequest(state: ExistingTranche, event: RequestEvent): ExistingTranche {
  const { at, by } = event;
  const facts = { ...factsOf(state), since: at };
  switch (event.type) {
    case 'TrancheGateOpened':
      return state.status === 'scheduled' ? { ...facts, status: 'requestable' } : state;
    case 'TrancheRequested': {
      if (state.status !== 'requestable') return state;
      const { account, accountLastChangedBy } = event;
      const changed = accountLastChangedBy === undefined ? {} : { accountLastChangedBy };
      return { ...facts, status: 'requested', requestedBy: by, requestedAt: at, account, ...changed };
    }
    case 'TrancheRequestTakenBack':
      return state.status === 'requested' ? { ...facts, status: 'requestable', takenBackAt: at } : state;
    case 'TrancheReturnedForCorrection':
      return ['requested', 'certified', 'approved', 'observed'].includes(state.status)
        ? { ...facts, status: 'requestable', correction: event.reason }
        : state;
    case 'TrancheCertified':
      return state.status === 'requested'
        ? { ...state, status: 'certified', since: at, certifiedBy: by, certifiedAt: at, approvals: [] }
        : state;
    case 'TrancheLevelApproved':
      return state.status === 'certified' ? { ...state, approvals: [...state.approvals, { by, at }] } : state;
    case 'TrancheApproved':
      return state.status === 'certified' ? { ...state, status: 'approved', since: at } : state;
    case 'TrancheApprovalTakenBack':
      return state.status === 'certified' || state.status === 'approved'
        ? { ...state, status: 'certified', since: at, approvals: state.approvals.slice(0, -1) }
        : state;
    default:
      return assertNever(event);
  }
}

type HoldEvent = Extract<
  TrancheEvent,
  {
    type:
      | 'TrancheHeld'
      | 'TrancheHoldReleased'
      | 'TrancheWithdrawn'
      | 'TrancheWithdrawalProposed'
      | 'TrancheWithdrawalDeclined'
      | 'WorkflowRestarted';
  }
>;

function evolveHold(state: ExistingTranche, event: HoldEvent): ExistingTranche {
  switch (event.type) {
    case 'TrancheHeld': {
      const { at: since, by: heldBy, reason } = event;
      return isHoldable(state)
        ? {
            ...factsOf(state),
            status: 'on-hold',
            since,
            heldFrom: state.status,
            heldBy,
            reason,
            before: state,
          }
        : state;
    }
    case 'TrancheHoldReleased':
      return state.status === 'on-hold' ? { ...state.before, since: event.at, run: state.run } : state;
    case 'TrancheWithdrawn':
      return isWithdrawable(state)
        ? { ...factsOf(state), status: 'withdrawn', since: event.at, reason: event.reason }
        : state;
    case 'TrancheWithdrawalProposed': {
      const { at, by, reason } = event;
      return isWithdrawable(state) ? { ...state, withdrawal: { reason, by, at } } : state;
    }
    case 'TrancheWithdrawalDeclined':
      return state;
    case 'WorkflowRestarted':
      return { ...state, run: event.run };
    default:
      return assertNever(event);
  }
}
