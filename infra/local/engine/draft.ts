import type { DatabaseSync } from 'node:sqlite';
import type { StatesError } from './faults.ts';
import { type Frame, onResumeOf } from './frame.ts';
import type { Json, JsonObject } from './json.ts';
import type { Live } from './live.ts';
import { type ExecutionStatus, type Statements, statementsOf } from './tables.ts';

/** One history event: its type, the event before it, its instant and its details as they are stored. */
export type StoredEvent = [type: string, previous: number, atMillis: number, details: JsonObject];

/** What must happen after the commit, never before. */
export type Effect = { kind: 'call'; frame: number; visit: string } | { kind: 'abort'; frame: number };

/** What remains to be computed before the commit. */
export type Work =
  | { kind: 'enter'; frame: number }
  | { kind: 'again'; frame: number }
  | { kind: 'childEnded'; frame: number; child: Frame }
  | { kind: 'childFailed'; frame: number; child: Frame; error: StatesError };

export interface Closing {
  status: Exclude<ExecutionStatus, 'RUNNING'>;
  output: Json | undefined;
  error: string | undefined;
  cause: string | undefined;
}

/** The changes of one execution that one commit makes durable. */
export interface Draft {
  readonly live: Live;
  readonly nowMillis: number;
  readonly firstEvent: number;
  created: boolean;
  reopened: boolean;
  dueAtMillis: number | undefined;
  readonly events: StoredEvent[];
  readonly changed: Set<Frame>;
  readonly dropped: Set<number>;
  readonly newItems: Map<number, Json[]>;
  readonly effects: Effect[];
  readonly work: Work[];
  closing: Closing | undefined;
}

export function createDraft(live: Live, nowMillis: number): Draft {
  return {
    live,
    nowMillis,
    firstEvent: live.nextEvent,
    created: false,
    reopened: false,
    dueAtMillis: undefined,
    events: [],
    changed: new Set(),
    dropped: new Set(),
    newItems: new Map(),
    effects: [],
    work: [],
    closing: undefined,
  };
}

export function hasChanges(draft: Draft): boolean {
  return (
    draft.events.length + draft.changed.size + draft.dropped.size > 0 ||
    draft.created ||
    draft.closing !== undefined
  );
}

/** Ends the execution; what comes later in the same batch meets a closed one. */
export function close(draft: Draft, closing: Closing): void {
  draft.closing = closing;
  draft.live.status = closing.status;
}

/** Adds an event to the history and gives its number. Silent frames (inside a distributed Map) add none. */
export function record(
  draft: Draft,
  frame: Frame | undefined,
  type: string,
  details: JsonObject = {},
): number {
  const { live } = draft;
  if (frame?.silent) return frame.previousEvent;
  const id = live.nextEvent;
  live.nextEvent += 1;
  live.lastAtMillis = Math.max(live.lastAtMillis, draft.nowMillis);
  draft.events.push([type, frame?.previousEvent ?? id - 1, live.lastAtMillis, details]);
  if (frame) frame.previousEvent = id;
  return id;
}

/** A strictly increasing instant within the execution, also while the clock stands still. */
export function nextEntryMillis(draft: Draft): number {
  const { live } = draft;
  live.lastAtMillis = Math.max(live.lastAtMillis + 1, draft.nowMillis);
  return live.lastAtMillis;
}

export function addFrame(draft: Draft, frame: Frame): Frame {
  draft.live.frames.set(frame.id, frame);
  draft.changed.add(frame);
  draft.work.push({ kind: 'enter', frame: frame.id });
  return frame;
}

/** Removes a frame and all below it; handlers that still run for them are told to stop. */
export function dropFrame(draft: Draft, frame: Frame): void {
  const { live } = draft;
  if (frame.waitsFor.kind === 'children' || frame.waitsFor.kind === 'writer') {
    for (const child of live.frames.values()) if (child.parent === frame.id) dropFrame(draft, child);
  }
  live.frames.delete(frame.id);
  live.progress.delete(frame.id);
  live.items.delete(frame.id);
  live.written.delete(frame.id);
  draft.newItems.delete(frame.id);
  draft.changed.delete(frame);
  draft.dropped.add(frame.id);
  if (live.calls.has(frame.id)) draft.effects.push({ kind: 'abort', frame: frame.id });
}

/** Writes a draft inside a transaction. */
export function persist(db: DatabaseSync, draft: Draft): void {
  const { live } = draft;
  const sql = statementsOf(db);
  if (draft.created) {
    const { machine } = live;
    const input = JSON.stringify(live.input);
    const due = draft.dueAtMillis ?? null;
    sql.putExecution.run(
      live.id,
      machine.name,
      live.name,
      machine.version,
      input,
      live.startedAtMillis,
      due,
      live.parent ?? null,
    );
  }
  if (draft.reopened) {
    sql.reopenExecution.run(
      draft.dueAtMillis ?? null,
      live.redriveCount,
      live.redrivenAtMillis ?? null,
      live.id,
    );
  }
  if (draft.events.length > 0) {
    const events = JSON.stringify(draft.events);
    sql.putEvents.run(live.id, draft.firstEvent, draft.events.length, live.lastAtMillis, events);
  }
  if (draft.closing?.status === 'SUCCEEDED') {
    if (!draft.created) sql.dropFrames.run(live.id);
    sql.dropAllItems.run(live.id);
  } else persistFrames(db, draft);
  if (draft.closing) {
    const { status, output, error, cause } = draft.closing;
    const text = output === undefined ? null : JSON.stringify(output);
    sql.closeExecution.run(status, live.lastAtMillis, text, error ?? null, cause ?? null, live.id);
    if (status !== 'SUCCEEDED') sql.restFrames.run(live.id);
    live.written.clear();
  }
}

/** Most transitions leave the indexed columns of a frame as they are; then only its body is written. */
function writeFrame(sql: Statements, live: Live, frame: Frame): void {
  const { dueAtMillis } = frame;
  const onResume = onResumeOf(frame);
  const written = live.written.get(frame.id);
  const body = JSON.stringify(frame);
  if (written && written.dueAtMillis === dueAtMillis && written.onResume === onResume) {
    sql.putBody.run(body, live.id, frame.id);
    return;
  }
  sql.putFrame.run(live.id, frame.id, dueAtMillis ?? null, onResume, body);
  live.written.set(frame.id, { dueAtMillis, onResume });
}

function persistFrames(db: DatabaseSync, draft: Draft): void {
  const sql = statementsOf(db);
  const { id } = draft.live;
  for (const frame of draft.dropped) {
    sql.dropFrame.run(id, frame);
    sql.dropItems.run(id, frame);
  }
  for (const frame of draft.changed) writeFrame(sql, draft.live, frame);
  for (const [frame, items] of draft.newItems) sql.putItems.run(id, frame, JSON.stringify(items));
}
