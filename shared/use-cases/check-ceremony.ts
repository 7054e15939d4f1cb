import type { ConventionCheck, PartyCheck } from '../domain/ceremony/checklist.ts';
import type { ExistingCeremony } from '../domain/ceremony/state.ts';
import type { ExistingConvention, Party } from '../domain/convention/state.ts';
import { instantAtStartOf } from '../domain/kernel/calendar-day.ts';
import { type ManifestItem, readManifest } from './ceremony-manifest.ts';
import { readPerson } from './change-staff.ts';
import type { Desk } from './desk.ts';
import { conventions } from './lifecycles.ts';
import { addresseesOf } from './mail-addressees.ts';
import { readMailCase } from './mail-case.ts';
import { mandateFor } from './mandate-for.ts';
import { readCase } from './read-cases.ts';
import { holdersOf } from './read-register.ts';

/** What stands of every convention of the list: its document byte by byte, who may sign on the day, who can be written to. */
export async function gatherChecks(desk: Desk, state: ExistingCeremony): Promise<readonly ConventionCheck[]> {
  const bulk = new Map<string, PartyCheck>();
  for (const party of state.parties) bulk.set(party.partyId, await checkAuthority(desk, state, party));
  const checks: ConventionCheck[] = [];
  for (const item of await readManifest(desk, state.manifest)) {
    const { conventionId, number } = item;
    const convention = await readCase(desk, conventions, conventionId);
    const { status } = convention;
    const found = { conventionId, number, status };
    if (convention.status === 'absent') checks.push({ ...found, document: 'missing', parties: [] });
    else
      checks.push({
        ...found,
        document: await checkDocument(desk, item, convention),
        parties: await checkParties(desk, convention, bulk),
      });
  }
  return checks;
}

/** A mandate and an address are the same for all conventions of the list. */
async function checkAuthority(desk: Desk, { heldOn }: ExistingCeremony, party: Party): Promise<PartyCheck> {
  const { partyId } = party;
  const at = instantAtStartOf(heldOn);
  const own = await mandateFor(desk, party, party.personId, at);
  const [other] = own.ok ? [] : await holdersOf(desk, partyId, at);
  const person = await readPerson(desk, other?.signatory.personId ?? party.personId);
  return {
    partyId,
    isBulk: true,
    isMandated: (own.ok || other !== undefined) && person?.roles.includes('authority') === true,
    hasAddress: (person?.email ?? '') !== '',
  };
}

async function checkParties(
  desk: Desk,
  convention: ExistingConvention,
  bulk: ReadonlyMap<string, PartyCheck>,
): Promise<readonly PartyCheck[]> {
  const about = await readMailCase(desk, conventions.streamOf(convention.conventionId));
  return Promise.all(
    convention.parties.map(async (party): Promise<PartyCheck> => {
      const { partyId } = party;
      const known = bulk.get(partyId);
      if (known) return known;
      const addressees = await addresseesOf(desk, about, `party:${partyId}`);
      const { ok: isMandated } = await mandateFor(desk, party, party.personId, desk.clock.now());
      return { partyId, isBulk: false, isMandated, hasAddress: addressees.length > 0 };
    }),
  );
}

/** Reads the bytes: what is kept may have been changed or lost since the list was made. */
async function checkDocument(
  { documents }: Pick<Desk, 'documents'>,
  { documentSha256 }: ManifestItem,
  convention: ExistingConvention,
): Promise<ConventionCheck['document']> {
  if (!('document' in convention) || convention.document === undefined) return 'missing';
  if (convention.document.sha256 !== documentSha256) return 'changed';
  try {
    const { document } = await documents.get(convention.document.documentKey);
    return document.sha256 === documentSha256 ? 'intact' : 'changed';
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'DocumentMissing') return 'missing';
    if (fault instanceof Error && fault.name === 'DocumentDamaged') return 'damaged';
    throw fault;
  }
}
