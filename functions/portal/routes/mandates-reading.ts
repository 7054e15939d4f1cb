import { dayOf } from '../../../shared/domain/kernel/calendar-day.ts';
import type { AskedRegister } from '../../../shared/domain/mandate/mandate-on.ts';
import type { Authority } from '../../../shared/domain/programme/programme-terms.ts';
import { mayAct } from '../../../shared/domain/roles/acts.ts';
import type { Registered } from '../../../shared/domain/staff/state.ts';
import type { Commit } from '../../../shared/ports/store.ts';
import { listStaff } from '../../../shared/use-cases/change-staff.ts';
import { registers } from '../../../shared/use-cases/lifecycles.ts';
import { readTerms } from '../../../shared/use-cases/read-cases.ts';
import { readRegister } from '../../../shared/use-cases/read-register.ts';
import type { PortalDesk } from '../portal-desk.ts';
import { type NameOf, readNames } from './people-names.ts';

/** The register of one party with what its page shows beside the rows. */
export interface PartyMandates {
  readonly authority: Authority;
  readonly register: AskedRegister['register'];
  readonly today: string;
  /** Who could be given a mandate: the staff with a role that signs. */
  readonly people: readonly Registered[];
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

/** The register of every party that the programme names, in the order of their boxes. */
export async function listMandates(desk: PortalDesk): Promise<readonly PartyMandates[]> {
  const { authorities } = await readTerms(desk);
  const all = await Promise.all(authorities.map((authority) => readMandates(desk, authority)));
  return all.filter((party) => party !== undefined);
}

/** The register of one party; undefined where the programme does not name it. */
export async function readPartyMandates(
  desk: PortalDesk,
  partyId: string,
): Promise<PartyMandates | undefined> {
  const { authorities } = await readTerms(desk);
  const authority = authorities.find((each) => each.partyId === partyId);
  return authority && readMandates(desk, authority);
}

async function readMandates(desk: PortalDesk, authority: Authority): Promise<PartyMandates | undefined> {
  const asked = await readRegister(desk, authority.partyId);
  if (!asked) return undefined;
  const [staff, commits] = await Promise.all([
    listStaff(desk),
    desk.store.history(registers.streamOf(authority.partyId)),
  ]);
  return {
    authority,
    register: asked.register,
    today: dayOf(desk.clock.now()),
    people: staff.filter(({ roles }) => mayAct(roles, 'sign')),
    commits,
    nameOf: await readNames(desk, commits),
  };
}
