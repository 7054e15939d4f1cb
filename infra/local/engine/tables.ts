import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Events are appended in the order they happen, whoever they belong to: a commit then fills few pages. */
const schema = `
CREATE TABLE IF NOT EXISTS engine_machine (
  name TEXT NOT NULL, version TEXT NOT NULL, definition TEXT NOT NULL, defined_at INTEGER NOT NULL,
  PRIMARY KEY (name, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS engine_machine_current (
  name TEXT PRIMARY KEY, version TEXT NOT NULL, defined_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS engine_execution (
  id INTEGER PRIMARY KEY, machine TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, status TEXT NOT NULL,
  input TEXT NOT NULL, started_at INTEGER NOT NULL, stopped_at INTEGER, output TEXT, error TEXT, cause TEXT,
  due_at INTEGER, redrive_count INTEGER NOT NULL DEFAULT 0, redriven_at INTEGER,
  parent TEXT);
CREATE UNIQUE INDEX IF NOT EXISTS engine_execution_name ON engine_execution (machine, name);
CREATE INDEX IF NOT EXISTS engine_execution_due ON engine_execution (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS engine_frame (
  execution INTEGER NOT NULL, frame INTEGER NOT NULL, due_at INTEGER, on_resume INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (execution, frame)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS engine_frame_due ON engine_frame (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS engine_frame_resume ON engine_frame (execution) WHERE on_resume > 0;
CREATE TABLE IF NOT EXISTS engine_items (
  execution INTEGER NOT NULL, frame INTEGER NOT NULL, items TEXT NOT NULL,
  PRIMARY KEY (execution, frame)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS engine_event (
  seq INTEGER PRIMARY KEY, execution INTEGER NOT NULL, first_event INTEGER NOT NULL, count INTEGER NOT NULL,
  at INTEGER NOT NULL, events TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS engine_event_of ON engine_event (execution, first_event);
`;

const statementTexts = {
  putMachine: 'INSERT OR IGNORE INTO engine_machine VALUES (?, ?, ?, ?)',
  putCurrent: `INSERT INTO engine_machine_current VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET version = excluded.version, defined_at = excluded.defined_at`,
  current: 'SELECT version FROM engine_machine_current WHERE name = ?',
  machine: 'SELECT definition, defined_at FROM engine_machine WHERE name = ? AND version = ?',
  lastExecution: 'SELECT max(id) AS id FROM engine_execution',
  putExecution: `INSERT INTO engine_execution (id, machine, name, version, status, input, started_at, due_at, parent)
    VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)`,
  closeExecution: `UPDATE engine_execution SET status = ?, stopped_at = ?, output = ?, error = ?, cause = ?, due_at = NULL
    WHERE id = ?`,
  reopenExecution: `UPDATE engine_execution SET status = 'RUNNING', stopped_at = NULL, error = NULL, cause = NULL,
    due_at = ?, redrive_count = ?, redriven_at = ? WHERE id = ?`,
  executionById: 'SELECT * FROM engine_execution WHERE id = ?',
  executionByName: 'SELECT * FROM engine_execution WHERE machine = ? AND name = ?',
  executionsByName: 'SELECT * FROM engine_execution WHERE name = ? LIMIT 2',
  putFrame: `INSERT INTO engine_frame VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (execution, frame) DO UPDATE SET due_at = excluded.due_at, on_resume = excluded.on_resume,
    body = excluded.body`,
  putBody: 'UPDATE engine_frame SET body = ? WHERE execution = ? AND frame = ?',
  dropFrame: 'DELETE FROM engine_frame WHERE execution = ? AND frame = ?',
  dropFrames: 'DELETE FROM engine_frame WHERE execution = ?',
  restFrames: 'UPDATE engine_frame SET due_at = NULL, on_resume = 0 WHERE execution = ?',
  frames: 'SELECT frame, due_at, body FROM engine_frame WHERE execution = ? ORDER BY frame',
  putItems: 'INSERT OR REPLACE INTO engine_items VALUES (?, ?, ?)',
  dropItems: 'DELETE FROM engine_items WHERE execution = ? AND frame = ?',
  dropAllItems: 'DELETE FROM engine_items WHERE execution = ?',
  items: 'SELECT items FROM engine_items WHERE execution = ? AND frame = ?',
  putEvents: 'INSERT INTO engine_event (execution, first_event, count, at, events) VALUES (?, ?, ?, ?, ?)',
  lastEvents:
    'SELECT first_event, count, at FROM engine_event WHERE execution = ? ORDER BY first_event DESC LIMIT 1',
  events: 'SELECT first_event, events FROM engine_event WHERE execution = ? ORDER BY first_event',
  nextFrameDue: 'SELECT min(due_at) AS due FROM engine_frame WHERE due_at IS NOT NULL',
  nextExecutionDue: 'SELECT min(due_at) AS due FROM engine_execution WHERE due_at IS NOT NULL',
  framesDue: `SELECT execution, frame, due_at FROM engine_frame WHERE due_at IS NOT NULL AND due_at = ?
    ORDER BY execution, frame`,
  executionsDue: 'SELECT id FROM engine_execution WHERE due_at IS NOT NULL AND due_at = ? ORDER BY id',
  toResume: 'SELECT DISTINCT execution FROM engine_frame WHERE on_resume > 0 ORDER BY execution',
} as const;

export type Statements = { readonly [K in keyof typeof statementTexts]: StatementSync };

const prepared = new WeakMap<DatabaseSync, Statements>();

/** Makes the engine's tables where they are missing. */
export function createTables(db: DatabaseSync): void {
  db.exec(schema);
}

/** The engine's statements, prepared once per connection. */
export function statementsOf(db: DatabaseSync): Statements {
  const known = prepared.get(db);
  if (known) return known;
  const entries = Object.entries(statementTexts).map(([name, text]) => [name, db.prepare(text)]);
  const statements = Object.fromEntries(entries) as Statements;
  prepared.set(db, statements);
  return statements;
}

/** A row of `engine_execution`. */
export interface ExecutionRow {
  id: number;
  machine: string;
  name: string;
  version: string;
  status: ExecutionStatus;
  input: string;
  started_at: number;
  stopped_at: number | null;
  output: string | null;
  error: string | null;
  cause: string | null;
  due_at: number | null;
  redrive_count: number;
  redriven_at: number | null;
  parent: string | null;
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
