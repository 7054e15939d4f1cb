import { assertNever, type Decider, type Decision } from '../kernel/decider.ts';
import type { PaymentBatchCommand } from './commands.ts';
import type { PaymentBatchEvent } from './events.ts';
import { evolveBatch } from './evolve-batch.ts';
import { addOrders, closeBatch, openBatch, prepareBatch } from './list-rules.ts';
import type { PaymentBatchRefusal } from './refusals.ts';
import { attachFiles, markSent, releaseBatch, takeLines } from './release-rules.ts';
import type { PaymentBatchState } from './state.ts';

/**
 * One payment file for the accountant: prepared by one person, released by another who was shown the very bytes
 * (decree 330-66: the authorising officer and the accountant are different people).
 *
 * What holds of every batch, however long it is:
 * - An order stands in at most one batch that is not released. It enters a list only in the append that orders its
 *   tranche, and leaves one only in the append that takes the order from its tranche.
 * - From the one append of the release on, every order of the list counts as sent. A released list loses no line, and a
 *   tranche that is ordered has no other way out than to be sent or to leave its list; so no order of it can be made
 *   anew, held or withdrawn before the mark of its sending has reached it, whenever that is.
 * - Orders are added, and marked as sent, in the order of the list, each place once: the state says where to go on.
 */
export const paymentBatch: Decider<
  PaymentBatchCommand,
  PaymentBatchState,
  PaymentBatchEvent,
  PaymentBatchRefusal
> = {
  lifecycle: 'payment-batch',
  // 2: where the orders rest, revisions, what of a release has reached its orders.
  shape: 2,
  initial: { status: 'absent' },
  decide,
  evolve: evolveBatch,
};

function decide(
  command: PaymentBatchCommand,
  state: PaymentBatchState,
): Decision<PaymentBatchEvent, PaymentBatchRefusal> {
  switch (command.type) {
    case 'PrepareBatch':
      return prepareBatch(command, state);
    case 'OpenBatch':
      return openBatch(command, state);
    case 'AddOrders':
      return addOrders(command, state);
    case 'CloseBatch':
      return closeBatch(command, state);
    case 'AttachFiles':
      return attachFiles(command, state);
    case 'TakeLines':
      return takeLines(command, state);
    case 'ReleaseBatch':
      return releaseBatch(command, state);
    case 'MarkSent':
      return markSent(command, state);
    default:
      return assertNever(command);
  }
}
