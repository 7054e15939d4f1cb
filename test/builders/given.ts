import { fold, type Refusal } from '../../shared/domain/kernel/decider.ts';
import type { Posting } from '../../shared/domain/ledger/ledger.ts';
import type { StoredEvent } from '../../shared/ports/store.ts';
import type { Lifecycle } from '../../shared/use-cases/transact.ts';
import type { TestPortal } from './a-portal.ts';

/** Writes what happened to one case before the test begins, as if it had been decided, with the money that it moved; answers where it stands. */
export async function given<C, S, E extends StoredEvent, R extends Refusal>(
  { desk, request }: Pick<TestPortal, 'desk' | 'request'>,
  lifecycle: Lifecycle<C, S, E, R>,
  id: string,
  events: readonly E[],
  postings: readonly Posting[] = [],
): Promise<S> {
  const state = fold(lifecycle.decider, events);
  const stream = lifecycle.streamOf(id);
  const { shape } = lifecycle.decider;
  const { act } = request('staff-admin', 'administrator');
  const append = { stream, expectedVersion: 0, events, state, shape, listings: lifecycle.listings(state) };
  await desk.store.append([append], {
    key: `given/${stream}`,
    requestHash: desk.secrets.digest(stream),
    decision: null,
    act: { ...act, reason: 'given' },
    programmeVersion: 1,
    postings,
    outbox: [],
  });
  return state;
}
