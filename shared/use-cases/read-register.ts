import { dayOf, type Instant } from '../domain/kernel/calendar-day.ts';
import { fold } from '../domain/kernel/decider.ts';
import {
  type AskedRegister,
  holdersOn,
  type MandateAnswer,
  mandateOn,
} from '../domain/mandate/mandate-on.ts';
import { register } from '../domain/mandate/register.ts';
import type { MandateRow } from '../domain/mandate/state.ts';
import type { Desk } from './desk.ts';
import { programmes, registers } from './lifecycles.ts';
import { programmeMandate } from './programme-mandates.ts';
import { readTerms } from './read-cases.ts';
import { loadState } from './transact.ts';

type Reader = Pick<Desk, 'store' | 'programmeId'>;

/**
 * The register of a party as it stands now, with its position. An installation older than the register has no rows yet:
 * there the authority that its programme names is the only row, and the programme's stream the position. Undefined for
 * a party that the programme does not name.
 */
export async function readRegister(desk: Reader, partyId: string): Promise<AskedRegister | undefined> {
  const { state, version } = await loadState(desk, registers, partyId);
  if (state.status === 'kept')
    return { register: state, position: `${registers.streamOf(partyId)}@${version}` };
  const terms = await readTerms(desk);
  const authority = terms.authorities.find((each) => each.partyId === partyId);
  if (!authority) return undefined;
  const facts = { partyId, mandateId: `${partyId}-1`, ...programmeMandate(terms, authority) };
  const at = `${terms.validFrom}T00:00:00.000Z`;
  const named = fold(register, [{ type: 'ProgrammeMandateEntered', at, by: 'installation', ...facts }]);
  if (named.status === 'absent') return undefined;
  const programme = await loadState(desk, programmes, desk.programmeId);
  return {
    register: named,
    position: `${programmes.streamOf(desk.programmeId)}@${programme.version}`,
  };
}

/** What the register of each party says of a person at an instant, for the parties that the programme names. */
export async function askedOf(
  desk: Reader,
  personId: string,
  at: Instant,
): Promise<ReadonlyMap<string, MandateAnswer>> {
  const { authorities } = await readTerms(desk);
  const answers = new Map<string, MandateAnswer>();
  for (const { partyId } of authorities) {
    const asked = await readRegister(desk, partyId);
    if (asked) answers.set(partyId, mandateOn(asked, personId, dayOf(at)));
  }
  return answers;
}

/** Everybody who may sign for a party at an instant, who holds the office first. */
export async function holdersOf(desk: Reader, partyId: string, at: Instant): Promise<readonly MandateRow[]> {
  const asked = await readRegister(desk, partyId);
  return asked ? holdersOn(asked, dayOf(at)) : [];
}
