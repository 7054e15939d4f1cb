import { accept, type Decision, refuse } from '../kernel/decider.ts';
import { stamp } from '../kernel/stamp.ts';
import type { AuthoriseManifest, RecordApplied } from './commands.ts';
import type { CeremonyEvent } from './events.ts';
import type { CeremonyRefusal } from './refusals.ts';
import type { CeremonyState, ExistingCeremony, OpenCeremonyState } from './state.ts';

type Outcome = Decision<CeremonyEvent, CeremonyRefusal>;

/**
 * One party says yes to the whole list, by its own person or by whom the register names, to the very root that was
 * shown, and in the order of the plan. Every convention is signed for it afterwards, one by one.
 */
export function authoriseManifest(command: AuthoriseManifest, state: ExistingCeremony): Outcome {
  const { type: _, act, ...facts } = command;
  const { mandate, partyId } = facts;
  const party = state.parties.find((each) => each.partyId === partyId);
  if (!party) return refuse({ code: 'CEREMONY_PARTY_UNKNOWN', partyId });
  const { name, personId } = act.actor;
  const isTheirs = mandate
    ? mandate.partyId === partyId && mandate.signatory.personId === personId
    : party.personId === personId;
  if (!isTheirs) return refuse({ code: 'CEREMONY_NOT_YOUR_PARTY' });
  if (state.status === 'closed') return refuse({ code: 'CEREMONY_CLOSED_ALREADY' });
  if (state.status !== 'open') return refuse({ code: 'CEREMONY_NOT_OPEN', status: state.status });
  const earlier = state.authorisations.find((each) => each.partyId === partyId);
  if (earlier) return refuse({ code: 'CEREMONY_AUTHORISED_ALREADY', authorisedAt: earlier.authorisedAt });
  if (state.roundsOpenedAt === undefined) return refuse({ code: 'CEREMONY_ROUNDS_NOT_OPEN_YET' });
  if (facts.root !== state.manifest.root) return refuse({ code: 'CEREMONY_MANIFEST_OTHER' });
  if (!isTurnOf(partyId, state)) return refuse({ code: 'CEREMONY_NOT_YOUR_TURN' });
  const run = state.run + 1;
  return accept({ type: 'ManifestAuthorised', ...stamp(act), ...facts, personName: name, run });
}

/** Notes that the decision of one party was carried out on every convention that could still be signed. */
export function recordApplied({ act, partyId }: RecordApplied, state: ExistingCeremony): Outcome {
  if (state.status !== 'open') return refuse({ code: 'CEREMONY_NOT_OPEN', status: state.status });
  const given = state.authorisations.find((each) => each.partyId === partyId);
  if (!given) return refuse({ code: 'CEREMONY_NOT_AUTHORISED' });
  if (given.appliedAt !== undefined) return refuse({ code: 'CEREMONY_APPLIED_ALREADY' });
  return accept({ type: 'AuthorisationApplied', ...stamp(act), partyId });
}

/** Whether all parties of the list that sign in an earlier step have signed: a step of `any` waits for one of them. */
export function isTurnOf(partyId: string, state: OpenCeremonyState): boolean {
  const own = state.steps.findIndex(({ parties }) => parties.includes(partyId));
  return state.steps.slice(0, Math.max(0, own)).every(({ parties, rule }) => {
    const bulk = parties.filter((each) => state.parties.some((party) => party.partyId === each));
    const applied = bulk.filter((each) => isApplied(each, state)).length;
    const wanted = rule === 'all' ? bulk.length : rule === 'any' ? 1 : rule.atLeast;
    return applied >= Math.min(wanted, bulk.length);
  });
}

/** What a run of the workflow has to do: open the rounds, and sign for these parties. Nothing when it is done. */
export function workOf(
  state: CeremonyState,
  run: number,
): { readonly opensRounds: boolean; readonly partyIds: readonly string[] } {
  if (state.status !== 'open') return { opensRounds: false, partyIds: [] };
  return {
    opensRounds: state.openingRun === run && state.roundsOpenedAt === undefined,
    partyIds: state.authorisations
      .filter((each) => each.run === run && each.appliedAt === undefined)
      .map(({ partyId }) => partyId),
  };
}

function isApplied(partyId: string, { authorisations }: OpenCeremonyState): boolean {
  return authorisations.some((each) => each.partyId === partyId && each.appliedAt !== undefined);
}
