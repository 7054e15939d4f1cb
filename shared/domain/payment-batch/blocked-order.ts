import type { AccountBlock, ConventionStatus } from '../convention/state.ts';
import type { BlockedWhy } from './refusals.ts';

/** How an order's convention stands at the moment of the release. */
export interface ConventionNow {
  readonly status: ConventionStatus;
  readonly rib: string;
  /** Why no money goes to its account, when none does. */
  readonly block?: AccountBlock;
}

/**
 * Why no money may go to an order any more, undefined when it may: between the ordering and the release the account was
 * changed, contested or rests, or the convention no longer stands. What was in order then is asked again at the release.
 */
export function blockOf({ rib }: { readonly rib: string }, now: ConventionNow): BlockedWhy | undefined {
  if (now.status === 'suspended') return 'convention-suspended';
  if (now.status !== 'in-force') return 'convention-ended';
  if (now.rib !== rib) return 'account-other';
  return now.block ? `account-${now.block.why}` : undefined;
}
