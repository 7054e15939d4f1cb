import { fold, type Refusal } from '../domain/kernel/decider.ts';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.ts';
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
  const fault = new Error(`No programme ${desk.programmeId} is registered: register its file first.`);
  fault.name = 'PermanentFault';
  throw fault;
}
