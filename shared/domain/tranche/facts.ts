import type {
  Certification,
  ExistingTranche,
  HoldableTranche,
  TrancheFacts,
  TrancheRequest,
} from './state.ts';

/** What a tranche keeps in every status, without what belongs to the present one. */
export function factsOf(state: TrancheFacts): TrancheFacts {
  const { trancheId, conventionId, applicationId, callId, regionCode, index, amountCentimes, gate } = state;
  const { attempt, pastOrders, since, run } = state;
  const identity = {
    trancheId,
    conventionId,
    applicationId,
    callId,
    regionCode,
    index,
    amountCentimes,
    gate,
  };
  return { ...identity, attempt, pastOrders, since, run };
}

/** The people and the account of one attempt, kept with its order. */
export function chainOf(state: TrancheRequest & Certification): TrancheRequest & Certification {
  const { requestedBy, requestedAt, account, accountLastChangedBy } = state;
  const { certifiedBy, certifiedAt, approvals } = state;
  const changed = accountLastChangedBy === undefined ? {} : { accountLastChangedBy };
  return { requestedBy, requestedAt, account, ...changed, certifiedBy, certifiedAt, approvals };
}

export function isHoldable(state: ExistingTranche): state is HoldableTranche {
  return ['requestable', 'requested', 'certified', 'approved', 'observed'].includes(state.status);
}

/** Whether no order of the present attempt can leave for the bank: the money rests where the convention committed it. */
export function isBeforeOrder(state: ExistingTranche): boolean {
  return isHoldable(state) || state.status === 'scheduled' || state.status === 'on-hold';
}

/** Whether the tranche may end unpaid: its money is committed, and no order may still be executed. */
export function isWithdrawable(state: ExistingTranche): boolean {
  return isBeforeOrder(state) || state.status === 'rejected' || state.status === 'returned';
}

/** Whether the order is with the bank, which has yet to say what became of it. */
export function isAwaitingAnswer(state: ExistingTranche): boolean {
  return state.status === 'sent' || state.status === 'unknown';
}
