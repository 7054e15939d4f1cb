import type { AccountBlock, ConventionStatus } from '../convention/state.ts';
import type { BlockedWhy } from './refusals.ts';

/** How an order's convention stands at the moment of the release. */
export interface ConventionNow {
  readonly status: ConventionStatus;
  readonly rib: string;
  /** Who changed its account last, when anybody did. */
  readonly changedBy?: string;
  /** Why no money goes to its account, when none does. */
  readonly block?: AccountBlock;
}

export interface OrderNow {
  readonly rib: string;
  /** Who asked for the money, certified and approved it. */
  readonly people: readonly string[];
}

/**
 * Why no money may go to an order any more, undefined when it may: between the ordering and the release the account was
 * changed, contested or rests, the convention no longer stands, or one of those who
 * asked for, certified or approved the money is by now who last changed the account that it goes to (decree 330-66). What was in order then is asked again at the release.
 */
export function blockOf({ people, rib }: OrderNow, now: ConventionNow): BlockedWhy | undefined {
  if (now.status === 'suspended') return 'convention-suspended';
  if (now.status !== 'in-force') return 'convention-ended';
  if (now.rib !== rib) return 'account-other';
  if (now.block) return `account-${now.block.why}`;
  return now.changedBy !== undefined && people.includes(now.changedBy) ? 'account-changer' : undefined;
}
