import type { DatabaseSync } from 'node:sqlite';
import type { Core } from './core.ts';
import type { Message } from './messages.ts';
import type { Runtime } from './runtime.ts';
import { statementsOf } from './tables.ts';

/** The earliest moment at which time alone moves an execution. */
export function nextDueAtMillis(db: DatabaseSync): number | undefined {
  const sql = statementsOf(db);
  const frame = (sql.nextFrameDue.get() as { due: number | null }).due;
  const execution = (sql.nextExecutionDue.get() as { due: number | null }).due;
  if (frame === null || execution === null) return frame ?? execution ?? undefined;
  return Math.min(frame, execution);
}

/** Fires all that is due, moment by moment; what shares a moment shares commits. */
export async function fireDue(core: Core, runtime: Runtime): Promise<void> {
  for (;;) {
    const due = core.database.read(nextDueAtMillis);
    if (due === undefined || due > core.nowMillis()) return;
    const messages = core.database.read((db) => messagesOf(db, due));
    const posts: Promise<unknown>[] = [];
    for (const [execution, message] of messages) {
      const live = runtime.live(execution);
      if (live) posts.push(runtime.post(live, message));
    }
    await Promise.all(posts);
  }
}

function messagesOf(db: DatabaseSync, due: number): [number, Message][] {
  const sql = statementsOf(db);
  const frames = sql.framesDue.all(due) as { execution: number; frame: number }[];
  const executions = sql.executionsDue.all(due) as { id: number }[];
  return [
    ...executions.map(({ id }): [number, Message] => [id, { kind: 'executionDue' }]),
    ...frames.map(({ execution, frame }): [number, Message] => [
      execution,
      { kind: 'frameDue', frame, dueAtMillis: due },
    ]),
  ];
}
