import type { Party } from '../domain/convention/state.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { Desk } from './desk.ts';
import { mandateFor } from './mandate-for.ts';

/** A party of a ceremony, and the row by which a person may authorise for it. */
export interface CeremonyStand {
  readonly party: Party;
  readonly mandate: MandateRow;
}

/** For which party of a ceremony a person may authorise at this moment; undefined when there is none. */
export async function partyInCeremony(
  desk: Desk,
  parties: readonly Party[],
  personId: string,
): Promise<CeremonyStand | undefined> {
  for (const party of parties) {
    const mandate = await mandateFor(desk, party, personId, desk.clock.now());
    if (mandate.ok) return { party, mandate: mandate.value };
  }
  return undefined;
}
