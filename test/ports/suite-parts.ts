import type { Act } from '../../shared/domain/kernel/act.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { AppendContext, Store, StreamAppend } from '../../shared/ports/store.ts';

/** A clock that stands until it is moved. */
export interface MovableClock extends Clock {
  advance(seconds: number): void;
}

export function createMovableClock(start = '2026-05-04T09:00:00.000Z'): MovableClock {
  let nowMs = Date.parse(start);
  return {
    now: () => new Date(nowMs).toISOString(),
    advance(seconds) {
      nowMs += seconds * 1000;
    },
  };
}

export interface MadeStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** Makes an empty store on the given clock. */
export type MakeStore = (clock: Clock) => Promise<MadeStore>;

export function anAct(changes: Partial<Act> = {}): Act {
  return {
    actor: { personId: 'staff-07', name: 'N. Ouali (exemple)', role: 'finance-officer' },
    door: 'page',
    at: '2026-05-04T09:00:00.000Z',
    ...changes,
  };
}

export function aStreamAppend(stream: string, changes: Partial<StreamAppend> = {}): StreamAppend {
  const expectedVersion = changes.expectedVersion ?? 0;
  return {
    stream,
    expectedVersion,
    events: [{ type: 'TrancheRequested' }],
    state: { status: 'requested', step: expectedVersion + 1 },
    shape: 1,
    listings: [],
    ...changes,
  };
}

export function anAppendContext(key: string, changes: Partial<AppendContext> = {}): AppendContext {
  return {
    key,
    requestHash: `hash of ${key}`,
    decision: { accepted: true },
    act: anAct(),
    programmeVersion: 3,
    postings: [],
    outbox: [],
    ...changes,
  };
}

/** What a caller does who meets others on one stream: reads, appends, and begins again after a conflict. */
export async function appendInTurn(
  store: Store,
  stream: string,
  key: string,
  attemptsMax = 200,
): Promise<void> {
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const expectedVersion = (await store.read(stream))?.version ?? 0;
    const events = [{ type: 'Noted', key }];
    try {
      await store.append([aStreamAppend(stream, { expectedVersion, events })], anAppendContext(key));
      return;
    } catch (error) {
      if (nameOf(error) !== 'VersionConflict') throw error;
    }
  }
  throw new Error(`No turn for ${key} in ${attemptsMax} attempts.`);
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'not an error';
}

/** The name of the error that the promise ends with; 'answered' when it ends well. */
export async function outcomeName(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'answered', nameOf);
}
