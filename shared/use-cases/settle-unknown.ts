import { tranchePostings } from '../domain/tranche/postings.ts';
import type { SettlementOutcome, TrancheState } from '../domain/tranche/state.ts';
import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { expectReport } from './expect-report.ts';
import { tranches } from './lifecycles.ts';
import { openGates } from './open-gates.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/**
 * Two officers, with a reason, say how a silent order ended; the first proposes, the second settles. What they find
 * paid is to be accounted for as what a statement proves, and opens what waited for the payment.
 */
export async function settleUnknown(
  desk: Desk,
  request: Request & {
    readonly trancheId: string;
    readonly orderId: string;
    readonly outcome: SettlementOutcome;
    readonly reason: string;
  },
): Promise<Answer<TrancheState>> {
  const { act, key, trancheId, orderId, outcome, reason } = request;
  const terms = await readTerms(desk);
  const facts = [trancheId, [orderId, outcome, reason]];
  const about = { key, act, verb: 'settle-unknown', facts, programmeVersion: terms.version };
  return transact<TrancheState>(desk, about, async (transaction) => {
    const tranche = await transaction.load(tranches, trancheId);
    const before = tranche.state();
    const decision = tranche.decide({ type: 'SettleUnknown', act, orderId, outcome, reason });
    if (!decision.accepted) return refused(decision.refusal);
    const after = tranche.state();
    transaction.post(tranchePostings(before, after));
    if (after.status !== 'paid') return done<TrancheState>(after);
    await expectReport(desk, transaction, act, after, terms);
    const opened = await openGates(transaction, act, after.conventionId, terms);
    return opened.ok ? done<TrancheState>(after) : opened;
  });
}
