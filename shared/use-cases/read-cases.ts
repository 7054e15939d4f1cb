import { fold, type Refusal } from '../domain/kernel/decider.ts';
import { currentTerms } from '../domain/programme/kept-terms.ts';
import type { ProgrammeEvent } from '../domain/programme/programme.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
import { fault } from '../ports/fault.ts';
import type { ListOptions, StoredEvent } from '../ports/store.ts';
import type { Desk } from './desk.ts';
import { programmes } from './lifecycles.ts';
import { type Lifecycle, loadState } from './transact.ts';

type Reader = Pick<Desk, 'store'>;

/** The state of one case, consistent; the initial state when there is none. */
export async function readCase<Command, State, Event extends StoredEvent, R extends Refusal>(
  desk: Reader,
  lifecycle: Lifecycle<Command, State, Event, R>,
  id: string,
): Promise<State> {
  return (await loadState(desk, lifecycle, id)).state;
}

/** The cases of a listing, for a page: it may lag behind the cases themselves. */
export async function listCases<Command, State, Event extends StoredEvent, R extends Refusal>(
  desk: Reader,
  lifecycle: Lifecycle<Command, State, Event, R>,
  partition: string,
  options?: ListOptions,
): Promise<readonly State[]> {
  const kept = await desk.store.list(partition, options);
  return Promise.all(
    kept.map(async ({ stream, shape, state }) => {
      if (shape === lifecycle.decider.shape) return state as State;
      const commits = await desk.store.history(stream);
      return fold(
        lifecycle.decider,
        commits.flatMap((commit) => commit.events as readonly Event[]),
      );
    }),
  );
}

/** The programme's terms in force. Throws `PermanentFault` before a programme was registered. */
export async function readTerms(desk: Pick<Desk, 'store' | 'programmeId'>): Promise<ProgrammeTerms> {
  const state = await readCase(desk, programmes, desk.programmeId);
  if (state.status !== 'absent') return state.terms;
  throw fault('PermanentFault', `No programme ${desk.programmeId} is registered: register its file first.`);
}

/**
 * The terms of one version, which is what a convention keeps: its text and its tranches come from the terms that it
 * was drafted under, whatever is revised since. Throws `PermanentFault` for a version that never was in force.
 */
export async function readTermsOf(
  desk: Pick<Desk, 'store' | 'programmeId'>,
  version: number,
): Promise<ProgrammeTerms> {
  const current = await readCase(desk, programmes, desk.programmeId);
  if (current.status !== 'absent' && current.terms.version === version) return current.terms;
  const commits = await desk.store.history(programmes.streamOf(desk.programmeId));
  for (const event of commits.flatMap((commit) => commit.events as readonly ProgrammeEvent[]))
    if ('terms' in event && event.terms.version === version) return currentTerms(event.terms);
  throw fault('PermanentFault', `The programme ${desk.programmeId} never had a version ${version}.`);
}
