import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A copy of a data folder whose log somebody has reached into, past every door. Answers its path. */
export function doctoredFolder(from: string, into: string, change: (db: DatabaseSync) => void): string {
  cpSync(from, into, { recursive: true });
  const db = new DatabaseSync(join(into, 'mithaq.sqlite'));
  change(db);
  db.close();
  return into;
}

/** Rewrites events and act of the commit in which an event of this type rests; of several, the last. */
export function rewriteEvent(
  db: DatabaseSync,
  prefix: string,
  type: string,
  change: (json: string) => string,
): void {
  const like = `%"type":"${type}"%`;
  const row = db
    .prepare(
      'SELECT stream, version, events, act FROM store_commits WHERE stream LIKE ? AND events LIKE ? ORDER BY version DESC',
    )
    .get(`${prefix}%`, like) as { stream: string; version: number; events: string; act: string };
  db.prepare('UPDATE store_commits SET events = ?, act = ? WHERE stream = ? AND version = ?').run(
    change(row.events),
    change(row.act),
    row.stream,
    row.version,
  );
}
