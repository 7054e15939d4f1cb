import { assertNever } from '../kernel/decider.ts';
import type { CeremonyEvent, CeremonyRehearsed, ManifestAuthorised } from './events.ts';
import type { CeremonyFacts, CeremonyState, OpenCeremonyState } from './state.ts';

/** Applies an event; one that does not fit the state leaves it as it is. */
export function evolve(state: CeremonyState, event: CeremonyEvent): CeremonyState {
  if (event.type === 'CeremonyPlanned') {
    const { type: _, at, by, ...facts } = event;
    return { status: 'planned', ...facts, plannedBy: by, since: at, run: 0 };
  }
  if (state.status === 'absent') return state;
  const since = event.at;
  switch (event.type) {
    case 'CeremonyRehearsed':
      return state.status === 'planned' || state.status === 'rehearsed' ? rehearsed(state, event) : state;
    case 'CeremonyOpened': {
      if (state.status !== 'rehearsed') return state;
      const opened = { openedAt: event.at, openedBy: event.by, openingRun: event.run, authorisations: [] };
      return { ...state, status: 'open', since, run: event.run, ...opened };
    }
    case 'RoundsOpened':
      return state.status === 'open' ? { ...state, roundsOpenedAt: event.at } : state;
    case 'ManifestAuthorised':
      return state.status === 'open' ? authorised(state, event) : state;
    case 'AuthorisationApplied':
      return state.status === 'open' ? applied(state, event.partyId, event.at) : state;
    case 'CeremonyClosed':
      return state.status === 'open'
        ? { ...state, status: 'closed', closedBy: event.by, minutes: event.minutes, since }
        : state;
    case 'WorkflowRestarted':
      return state.status === 'open' ? takenOver(state, event.run) : { ...state, run: event.run };
    default:
      return assertNever(event);
  }
}

function rehearsed(facts: CeremonyFacts, event: CeremonyRehearsed): CeremonyState {
  const { type: _, ...rehearsal } = event;
  return { ...facts, status: 'rehearsed', rehearsal, since: event.at };
}

function authorised(state: OpenCeremonyState, event: ManifestAuthorised): OpenCeremonyState {
  const { type: _, at: authorisedAt, by: personId, ...facts } = event;
  const authorisations = [...state.authorisations, { ...facts, personId, authorisedAt }];
  return { ...state, authorisations, run: event.run };
}

function applied(state: OpenCeremonyState, partyId: string, appliedAt: string): OpenCeremonyState {
  const authorisations = state.authorisations.map((each) =>
    each.partyId === partyId ? { ...each, appliedAt } : each,
  );
  return { ...state, authorisations };
}

/** The new run does what the one before it has left undone. */
function takenOver(state: OpenCeremonyState, run: number): OpenCeremonyState {
  const authorisations = state.authorisations.map((each) =>
    each.appliedAt === undefined ? { ...each, run } : each,
  );
  const openingRun = state.roundsOpenedAt === undefined ? run : state.openingRun;
  return { ...state, authorisations, openingRun, run };
}
