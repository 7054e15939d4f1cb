import type { Party } from '../domain/convention/state.ts';
import type { Instant } from '../domain/kernel/calendar-day.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import { type Answer, done, refused } from './answer.ts';
import type { Desk } from './desk.ts';

/** The party of a ceremony for which a person may authorise at this moment; undefined when there is none. */
export async function partyInCeremony(
  desk: Desk,
  parties: readonly Party[],
  personId: string,
): Promise<Party | undefined> {
  for (const party of parties)
    if ((await mandateInCeremony(desk, party, personId, desk.clock.now())).ok) return party;
  return undefined;
}

/** By which right a person authorises for a party of a ceremony: the party's own person needs no row of a register. */
export async function mandateInCeremony(
  _desk: Desk,
  party: Party,
  personId: string,
  _at: Instant,
): Promise<Answer<MandateRow | undefined>> {
  return party.personId === personId ? done(undefined) : refused({ code: 'CEREMONY_NOT_YOUR_PARTY' });
}
