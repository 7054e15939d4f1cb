import type { Party } from '../domain/convention/state.ts';
import type { Desk } from './desk.ts';
import { mandateFor } from './mandate-for.ts';

/** The party of a ceremony for which a person may authorise at this moment; undefined when there is none. */
export async function partyInCeremony(
  desk: Desk,
  parties: readonly Party[],
  personId: string,
): Promise<Party | undefined> {
  for (const party of parties)
    if ((await mandateFor(desk, party, personId, desk.clock.now())).ok) return party;
  return undefined;
}
