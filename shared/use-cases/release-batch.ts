import type { Request } from './acts.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';
import { paymentBatches, tranches } from './lifecycles.ts';
import { readTerms } from './read-cases.ts';
import { transact } from './transact.ts';

/**
 * The accountant releases the file whose hash was shown: from this append on every order of it is sent, and none can
 * ever be sent again.
 */
export async function releaseBatch(
  desk: Desk,
  request: Request & { readonly batchId: string; readonly fileSha256: string },
): Promise<Answer<null>> {
  const { act, batchId, fileSha256, key } = request;
  const { version } = await readTerms(desk);
  const about = { key, act, verb: 'release-batch', programmeVersion: version };
  return transact(desk, { ...about, facts: [batchId, fileSha256] }, async (transaction) => {
    const batch = await transaction.load(paymentBatches, batchId);
    const released = batch.decide({ type: 'ReleaseBatch', act, fileSha256 });
    if (!released.accepted) return refused(released.refusal);
    const state = batch.state();
    if (state.status === 'absent') return refused({ code: 'BATCH_NOT_FOUND' });
    for (const { trancheId, orderId } of state.orders) {
      const tranche = await transaction.load(tranches, trancheId);
      const releasedBy = act.actor.personId;
      const sent = tranche.decide({ type: 'SendPayment', act, orderId, releasedBy });
      if (!sent.accepted) return refused(sent.refusal);
    }
    return done(null);
  });
}
