import type { FourEyesRule } from './refusals.ts';
import type { Certification, SentOrder, TrancheRequest } from './state.ts';

/**
 * What the person did earlier on the way of this money, undefined when nothing: requester, certifier, each approver,
 * who last changed the account and who releases the transfer are different people (decree 330-66). Every level asks
 * this; permission alone is never enough.
 */
export function earlierPart(
  chain: TrancheRequest & Partial<Certification>,
  personId: string,
): FourEyesRule | undefined {
  if (chain.requestedBy === personId) return 'requester';
  if (chain.certifiedBy === personId) return 'certifier';
  if (chain.approvals?.some((approval) => approval.by === personId)) return 'approver';
  if (chain.accountLastChangedBy === personId) return 'account-changer';
  return undefined;
}

/**
 * What the person did to let an order out. Whoever made the order or released its file does not say, where the bank's line
 * names no order, that the money has arrived: the two could hide between them a transfer that went elsewhere.
 */
export function partInOrder(order: SentOrder, personId: string): FourEyesRule | undefined {
  if (order.releasedBy === personId) return 'releaser';
  return order.orderedBy === personId ? 'preparer' : undefined;
}
