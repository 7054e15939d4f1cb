import { tranchePostings } from '../domain/tranche/postings.ts';
import type { SettlementOutcome } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { tranches } from './lifecycles.ts';

/** Two officers, with a reason, say how a silent order ended; the first proposes, the second settles. */
export function settleUnknown(
  desk: Desk,
  request: Request & {
    readonly trancheId: string;
    readonly orderId: string;
    readonly outcome: SettlementOutcome;
    readonly reason: string;
  },
) {
  const { act, trancheId, orderId, outcome, reason } = request;
  return decideOne(desk, request, {
    verb: 'settle-unknown',
    lifecycle: tranches,
    id: trancheId,
    facts: [orderId, outcome, reason],
    command: { type: 'SettleUnknown', act, orderId, outcome, reason },
    consequences: ({ before, after }) => ({ postings: tranchePostings(before, after) }),
  });
}
