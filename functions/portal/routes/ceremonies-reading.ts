import { checklistFaults } from '../../../shared/domain/ceremony/checklist.ts';
import type { ExistingCeremony } from '../../../shared/domain/ceremony/state.ts';
import type { ActName } from '../../../shared/domain/roles/acts.ts';
import { partyInCeremony } from '../../../shared/use-cases/ceremony-mandate.ts';
import { gatherChecks } from '../../../shared/use-cases/check-ceremony.ts';
import { ceremonies } from '../../../shared/use-cases/lifecycles.ts';
import { listCases, readCase } from '../../../shared/use-cases/read-cases.ts';
import type { PortalDesk } from '../portal-desk.ts';

/** Who prepares and follows sessions; the board and the hall screen are the authorities' as well. */
export const CEREMONY_READERS = [
  'plan-ceremony',
  'open-ceremony',
  'close-ceremony',
  'read-all',
] as const satisfies readonly ActName[];

/** One session; undefined when there is none. */
export async function readCeremony(
  desk: PortalDesk,
  ceremonyId: string,
): Promise<ExistingCeremony | undefined> {
  const state = await readCase(desk, ceremonies, ceremonyId);
  return state.status === 'absent' ? undefined : state;
}

/** All sessions, the latest first. A listing: it may lag. */
export async function listCeremonies(desk: PortalDesk): Promise<readonly ExistingCeremony[]> {
  const all = await listCases(desk, ceremonies, 'ceremonies');
  return all.filter((state) => state.status !== 'absent').reverse();
}

/** The checklist of a session that is not opened yet. */
export async function readChecklist(desk: PortalDesk, state: ExistingCeremony) {
  const isBefore = state.status === 'planned' || state.status === 'rehearsed';
  return isBefore ? checklistFaults(await gatherChecks(desk, state)) : [];
}

/** The open sessions whose list a person may authorise, and has not. */
export async function listAwaitedCeremonies(
  desk: PortalDesk,
  personId: string,
): Promise<readonly ExistingCeremony[]> {
  const open = await listCases(desk, ceremonies, 'ceremonies/open');
  const awaited: ExistingCeremony[] = [];
  for (const state of open) {
    if (state.status !== 'open') continue;
    const stand = await partyInCeremony(desk, state.parties, personId);
    if (stand && !state.authorisations.some(({ partyId }) => partyId === stand.party.partyId))
      awaited.push(state);
  }
  return awaited;
}
