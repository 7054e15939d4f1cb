import { move, type Posting } from '../ledger/ledger.ts';
import type {
  ExpiredConvention,
  InForceConvention,
  RefusedConvention,
  TerminatedConvention,
  WithdrawnConvention,
} from './state.ts';

/** On entry into force, the money that the result reserved is committed to this convention. */
export function commitmentMade(state: InForceConvention): Posting[] {
  return [move(state, 'reserved', 'committed', state.amountCentimes)];
}

/** A convention that ended before its force frees the money that was reserved for it. */
export function reservationReleased(
  state: RefusedConvention | ExpiredConvention | WithdrawnConvention,
): Posting[] {
  return [move(state, 'reserved', 'available', state.amountCentimes)];
}

/** On termination, what no tranche carries is free again; each unpaid tranche frees its own by its withdrawal. */
export function commitmentReleased(state: TerminatedConvention): Posting[] {
  const { releasedCentimes } = state;
  return releasedCentimes === 0 ? [] : [move(state, 'committed', 'available', releasedCentimes)];
}
