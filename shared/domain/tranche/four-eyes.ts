import type { FourEyesRule } from './refusals.ts';
import type { Certification, TrancheRequest } from './state.ts';

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
