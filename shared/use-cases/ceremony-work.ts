import { workOf } from '../domain/ceremony/authorisation.ts';
import type { Authorisation, CeremonyState, OpenCeremonyState } from '../domain/ceremony/state.ts';
import type { Act } from '../domain/kernel/act.ts';
import { fault } from '../ports/fault.ts';
import { systemAct } from './acts.ts';
import { addSignature, type SigningDesk } from './add-signature.ts';
import { type ProvenItem, readManifestPage } from './ceremony-manifest.ts';
import { decideOne } from './decide-one.ts';
import type { Desk } from './desk.ts';
import { ceremonies, signatures } from './lifecycles.ts';
import { mail } from './mail-intents.ts';
import { openSigning, signatureIdOf } from './open-signing.ts';
import { permanentFault } from './permanent-fault.ts';
import { readCase } from './read-cases.ts';

interface CeremonyTask {
  readonly taskKey: string;
  readonly id: string;
}

type RunTask = CeremonyTask & { readonly execution: string };
/** `<page>` of the list, or `<party>/<page>`. */
type PartTask = CeremonyTask & { readonly part: string };
type Nothing = Record<string, never>;

/** What this run has to do, piece by piece: open the rounds of these pages, sign these pages for these parties. */
export interface CeremonyParts {
  readonly roundParts: readonly string[];
  readonly signParts: readonly string[];
}

/** Lists the work of a run. Done before, or taken over by a later run: nothing. */
export async function listCeremonyParts(desk: Desk, task: RunTask): Promise<CeremonyParts> {
  const state = await readCase(desk, ceremonies, task.id);
  const { opensRounds, partyIds } = workOf(state, runIn(task.execution));
  const pages =
    state.status === 'absent' ? [] : Array.from({ length: state.manifest.pages }, (_, page) => page);
  return {
    roundParts: opensRounds ? pages.map(String) : [],
    signParts: partyIds.flatMap((partyId) => pages.map((page) => `${partyId}/${page}`)),
  };
}

/** Opens the signing of the conventions of one page, in the name of who opened the session. Open already: left so. */
export async function openCeremonyRounds(desk: Desk, { id, part }: PartTask): Promise<Nothing> {
  const state = await readCase(desk, ceremonies, id);
  if (state.status !== 'open') return {};
  const { openedBy: personId, parties } = state;
  const byManifest = parties.map(({ partyId }) => partyId);
  const actor = { personId, name: personId, role: 'administrator' } as const;
  for (const { conventionId } of await readManifestPage(desk, state.manifest, Number(part))) {
    const act: Act = { actor, door: 'command', at: desk.clock.now() };
    // What cannot be opened any more (withdrawn meanwhile) is named on the board: it holds up nobody else.
    await openSigning(desk, { key: `ceremony/${id}/open/${conventionId}`, act, conventionId, byManifest });
  }
  return {};
}

/**
 * Signs the conventions of one page for a party that has authorised the list: each gets its own signature, certificate
 * and event with its inclusion proof. Signed before: passed over. Refused, expired or withdrawn meanwhile: left out.
 */
export async function signForManifest(desk: SigningDesk, { id, part }: PartTask): Promise<Nothing> {
  const state = await readCase(desk, ceremonies, id);
  const [partyId = '', page = ''] = part.split('/');
  if (state.status !== 'open') return {};
  const given = state.authorisations.find((each) => each.partyId === partyId);
  if (!given) throw permanentFault('The signing by the list', id, { code: 'CEREMONY_NOT_AUTHORISED' });
  for (const item of await readManifestPage(desk, state.manifest, Number(page)))
    await signOne(desk, state, given, item);
  return {};
}

async function signOne(
  desk: SigningDesk,
  { ceremonyId, manifest }: OpenCeremonyState,
  given: Authorisation,
  { conventionId, documentSha256, index, count, path }: ProvenItem,
): Promise<void> {
  const signatureId = signatureIdOf(conventionId);
  const { codeChannel, consentVersion, mandate, partyId, personId, personName, typedName } = given;
  const round = await readCase(desk, signatures, signatureId);
  if (round.status !== 'open' || !round.awaiting.includes(partyId)) return;
  const actor = { personId, name: personName, role: 'authority' } as const;
  const answer = await addSignature(desk, {
    // The same at every try and after every restart, so that no convention is signed twice for a party.
    key: `ceremony/${ceremonyId}/${partyId}/${conventionId}`,
    act: {
      actor: mandate ? { ...actor, mandateId: mandate.mandateId } : actor,
      door: 'page',
      at: desk.clock.now(),
    },
    signatureId,
    partyId,
    documentSha256,
    evidence: { level: 'simple', codeChannel, consentVersion, typedName },
    ...(mandate ? { mandate } : {}),
    manifest: { ceremonyId, root: manifest.root, index, count, path },
  });
  if (!answer.ok && answer.refusal.code === 'SIGNATURE_REVISION_STALE')
    throw fault('TransientFault', `${conventionId} is being signed by others: tried again.`);
}

/** Notes that a run has done its work, and tells the authorities that they may authorise. */
export async function completeCeremonyParts(
  desk: Desk,
  { execution, id, taskKey }: RunTask,
): Promise<Nothing> {
  const state = await readCase(desk, ceremonies, id);
  const act = systemAct(desk.clock, 'command');
  const { opensRounds, partyIds } = workOf(state, runIn(execution));
  if (opensRounds)
    await decideOne(
      desk,
      { key: `${taskKey}/rounds`, act },
      {
        verb: 'open-rounds',
        lifecycle: ceremonies,
        id,
        command: { type: 'RecordRoundsOpened', act },
        consequences: ({ after }) => ({ deliveries: invitations(after) }),
      },
    );
  for (const partyId of partyIds)
    await decideOne(
      desk,
      { key: `${taskKey}/${partyId}`, act },
      {
        verb: 'apply-authorisation',
        lifecycle: ceremonies,
        id,
        facts: partyId,
        command: { type: 'RecordApplied', act, partyId },
      },
    );
  return {};
}

/** One mail to each authority, whatever the length of the list. */
function invitations(state: CeremonyState) {
  if (state.status !== 'open') return [];
  const people = state.parties.map(({ personId }) => `person:${personId}` as const);
  return mail('ceremony-ready', ceremonies.streamOf(state.ceremonyId), people, {
    count: state.manifest.count,
  });
}

/** The run that a name of an execution ends with. */
function runIn(execution: string): number {
  return Number(/-r(\d+)$/u.exec(execution)?.[1] ?? 0);
}
