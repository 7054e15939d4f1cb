import type { Trouble } from '../domain/attention/state.ts';
import type { RecoveryAccount } from '../domain/programme/recovery-terms.ts';
import { missingCentimes } from '../domain/recovery/received.ts';
import type { ConfirmedOrder, ExistingRecovery } from '../domain/recovery/state.ts';
import type { SendMail } from '../ports/deliveries.ts';
import { recoveries } from './lifecycles.ts';

/** What the mails about an order say of it, as of this moment; the account where the programme names one. */
export function orderFacts(order: ConfirmedOrder, account?: RecoveryAccount): SendMail['facts'] {
  const { dueOn, number, reason } = order;
  const missing = missingCentimes(order);
  return {
    recovery: number,
    dueOn,
    reason,
    // Of an order that is paid back in full, what it was about.
    askedCentimes: missing === 0 ? order.amountCentimes : missing,
    ...(account ? { holderFr: account.holder.fr, holderAr: account.holder.ar, rib: account.rib } : {}),
  };
}

/** The trouble of an order that is late, named by the order. */
export function recoveryTrouble({ conventionId, order }: ExistingRecovery): Trouble {
  const facts =
    'dueOn' in order ? { dueOn: order.dueOn, missingCentimes: String(missingCentimes(order)) } : {};
  return { kind: 'recovery', id: order.number, subject: recoveries.streamOf(conventionId), facts };
}
