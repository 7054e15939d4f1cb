import type { Party } from '../domain/convention/state.ts';
import { dayOf } from '../domain/kernel/calendar-day.ts';
import { holdersOn, lastDayOf, mandateOn } from '../domain/mandate/mandate-on.ts';
import type { KeptRegister } from '../domain/mandate/state.ts';
import type { Desk } from './desk.ts';
import { passMandates, tellBlocked } from './judge-mandate.ts';
import { signatures } from './lifecycles.ts';
import { listCases } from './read-cases.ts';
import { readRegister } from './read-register.ts';

/**
 * Once a day: a party that is awaited and for which nobody may sign any more is told of before anybody tries, and what
 * was told is over when somebody may sign again.
 */
export async function watchMandates(desk: Desk): Promise<void> {
  const at = desk.clock.now();
  const day = dayOf(at);
  for (const [party, signatureId] of (await awaitedParties(desk)).values()) {
    const asked = await readRegister(desk, party.partyId);
    if (!asked || holdersOn(asked, day).length > 0) continue;
    const personId = lastHolder(asked.register) ?? party.personId;
    const answer = mandateOn(asked, personId, day);
    if (!answer.found) await tellBlocked(desk, { signatureId, party, personId, at }, answer.refusal);
  }
  await passMandates(desk);
}

/** The parties that open rounds await now, each with the first of its rounds. */
async function awaitedParties(desk: Desk): Promise<ReadonlyMap<string, readonly [Party, string]>> {
  const awaited = new Map<string, readonly [Party, string]>();
  for (const round of await listCases(desk, signatures, 'signatures/open')) {
    if (round.status !== 'open') continue;
    for (const party of round.parties) {
      const { partyId } = party;
      if (round.awaiting.includes(partyId) && !awaited.has(partyId))
        awaited.set(partyId, [party, round.signatureId]);
    }
  }
  return awaited;
}

/** Whose office ended last: the one who would have been asked. */
function lastHolder(register: KeptRegister): string | undefined {
  const offices = register.rows.filter(({ confirmed, kind }) => confirmed !== undefined && kind === 'office');
  const last = (row: (typeof offices)[number]) => lastDayOf(register, row) ?? '';
  return offices.sort((a, b) => (last(a) < last(b) ? 1 : -1))[0]?.signatory.personId;
}
