import type { Delivery } from '../../ports/deliveries.ts';
import { fault } from '../../ports/fault.ts';
import type { OutboxRow } from '../../ports/store.ts';
import { canonicalJson } from '../../wire/commit-chain.ts';

/**
 * What the caller has delivered of the row as it read it: only that is taken away. Throws `InputInvalid` when a
 * delivery that is said to remain was not in the row.
 */
export function deliveredOf(row: OutboxRow, remaining: readonly Delivery[]): ReadonlySet<string> {
  const delivered = new Set(row.deliveries.map(canonicalJson));
  for (const delivery of remaining) {
    if (!delivered.delete(canonicalJson(delivery))) {
      throw fault('InputInvalid', `A delivery that is still owed was never in the outbox row ${row.id}.`);
    }
  }
  return delivered;
}

/** Two rounds may have one row in hand: each takes away what it has delivered, and nothing comes back. */
export function stillOwed(kept: readonly Delivery[], delivered: ReadonlySet<string>): readonly Delivery[] {
  return kept.filter((delivery) => !delivered.has(canonicalJson(delivery)));
}
