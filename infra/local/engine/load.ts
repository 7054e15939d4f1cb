import type { DatabaseSync } from 'node:sqlite';
import type { Core } from './core.ts';
import { rowById } from './executions.ts';
import type { Frame } from './frame.ts';
import { isoOf } from './instants.ts';
import type { Json } from './json.ts';
import { countChildren, type Live } from './live.ts';
import type { Machine } from './machine.ts';
import { type ExecutionRow, statementsOf } from './tables.ts';

type Fields = Pick<Live, 'id' | 'name' | 'machine' | 'input' | 'startedAtMillis' | 'parent'>;

/** A fresh execution in memory. */
export function createLive(core: Core, fields: Fields): Live {
  return {
    ...fields,
    arn: core.executionArn(fields.machine.name, fields.name),
    startTime: isoOf(fields.startedAtMillis),
    status: 'RUNNING',
    redriveCount: 0,
    redrivenAtMillis: undefined,
    frames: new Map(),
    items: new Map(),
    progress: new Map(),
    written: new Map(),
    nextFrame: 0,
    nextEvent: 1,
    lastAtMillis: fields.startedAtMillis - 1,
    calls: new Map(),
    mailbox: [],
    draining: false,
  };
}

/** An execution as the store has it, or undefined where there is none of that number. */
export function loadLive(
  core: Core,
  db: DatabaseSync,
  id: number,
  machineOf: (row: ExecutionRow) => Machine,
): Live | undefined {
  const row = rowById(db, id);
  if (!row) return undefined;
  const live = createLive(core, {
    id,
    name: row.name,
    machine: machineOf(row),
    input: JSON.parse(row.input) as Json,
    startedAtMillis: row.started_at,
    parent: row.parent ?? undefined,
  });
  live.status = row.status;
  live.redriveCount = row.redrive_count;
  live.redrivenAtMillis = row.redriven_at ?? undefined;
  const sql = statementsOf(db);
  const last = sql.lastEvents.get(id) as { first_event: number; count: number; at: number } | undefined;
  if (last) {
    live.nextEvent = last.first_event + last.count;
    live.lastAtMillis = last.at;
  }
  for (const stored of sql.frames.all(id) as { due_at: number | null; body: string }[]) {
    const frame = JSON.parse(stored.body) as Frame;
    frame.dueAtMillis = stored.due_at ?? undefined;
    live.frames.set(frame.id, frame);
    live.nextFrame = Math.max(live.nextFrame, frame.id + 1);
    live.lastAtMillis = Math.max(live.lastAtMillis, Date.parse(frame.enteredTime) || 0);
    if (frame.waitsFor.kind === 'children') loadItems(db, live, frame.id);
  }
  for (const frame of live.frames.values())
    if (frame.waitsFor.kind === 'children') countChildren(live, frame.id);
  return live;
}

function loadItems(db: DatabaseSync, live: Live, frame: number): void {
  const stored = statementsOf(db).items.get(live.id, frame) as { items: string } | undefined;
  if (stored) live.items.set(frame, JSON.parse(stored.items) as Json[]);
}
