import type { DatabaseSync } from 'node:sqlite';
import type { Core } from './core.ts';
import type { StoredEvent } from './draft.ts';
import { requestFault } from './faults.ts';
import { isoOf } from './instants.ts';
import type { Json, JsonObject } from './json.ts';
import { type ExecutionRow, type ExecutionStatus, statementsOf } from './tables.ts';

/** What the store knows of an execution. */
export interface ExecutionView {
  executionArn: string;
  stateMachineArn: string;
  /** The version of the definition it runs on, from its beginning to its end. */
  version: string;
  name: string;
  status: ExecutionStatus;
  startDate: string;
  stopDate?: string;
  input: Json;
  output?: Json;
  error?: string;
  cause?: string;
  redriveCount: number;
  redriveDate?: string;
}

/** One event of an execution's history. `details` holds names, inputs and outputs as JSON values. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  timestamp: string;
  type: string;
  details: JsonObject;
}

export interface Page<T> {
  items: T[];
  nextToken?: string;
}

export function viewOf(core: Core, row: ExecutionRow): ExecutionView {
  const view: ExecutionView = {
    executionArn: core.executionArn(row.machine, row.name),
    stateMachineArn: core.machineArn(row.machine),
    version: row.version,
    name: row.name,
    status: row.status,
    startDate: isoOf(row.started_at),
    input: JSON.parse(row.input) as Json,
    redriveCount: row.redrive_count,
  };
  if (row.stopped_at !== null) view.stopDate = isoOf(row.stopped_at);
  if (row.output !== null) view.output = JSON.parse(row.output) as Json;
  if (row.error !== null) view.error = row.error;
  if (row.cause !== null) view.cause = row.cause;
  if (row.redriven_at !== null) view.redriveDate = isoOf(row.redriven_at);
  return view;
}

export function rowById(db: DatabaseSync, id: number): ExecutionRow | undefined {
  return statementsOf(db).executionById.get(id) as ExecutionRow | undefined;
}

/** Finds an execution by its ARN, or by a name that only one machine has used. */
export function rowByReference(db: DatabaseSync, reference: string): ExecutionRow | undefined {
  const arn = /^arn:aws[\w-]*:states:[^:]*:[^:]*:execution:([^:]+):(.+)$/.exec(reference);
  const sql = statementsOf(db);
  if (arn) return sql.executionByName.get(arn[1] ?? '', arn[2] ?? '') as ExecutionRow | undefined;
  const rows = sql.executionsByName.all(reference) as unknown as ExecutionRow[];
  if (rows.length > 1)
    throw requestFault('InvalidArn', `More than one state machine has an execution "${reference}".`);
  return rows[0];
}

/** As `rowByReference`; throws ExecutionDoesNotExist. */
export function knownRow(db: DatabaseSync, reference: string): ExecutionRow {
  const row = rowByReference(db, reference);
  if (!row) throw requestFault('ExecutionDoesNotExist', `Execution Does Not Exist: '${reference}'`);
  return row;
}

export function executionByArn(core: Core, db: DatabaseSync, arn: string): ExecutionView | undefined {
  const row = rowByReference(db, arn);
  return row && viewOf(core, row);
}

function startOf(nextToken: string | undefined): number {
  if (nextToken === undefined) return 0;
  const start = Number(nextToken);
  if (!Number.isSafeInteger(start) || start < 0)
    throw requestFault('InvalidToken', `Invalid Token: '${nextToken}'`);
  return start;
}

function page<T>(items: T[], nextToken: string | undefined, maxResults: number | undefined): Page<T> {
  const start = startOf(nextToken);
  const size = maxResults === undefined || maxResults === 0 ? 100 : Math.min(maxResults, 1000);
  const end = start + size;
  const slice = items.slice(start, end);
  return end < items.length ? { items: slice, nextToken: String(end) } : { items: slice };
}

export interface HistoryRequest {
  execution: string;
  reverseOrder?: boolean;
  maxResults?: number;
  nextToken?: string;
}

/** The history of an execution, page by page; 100 events unless told otherwise, at most 1,000. */
export function historyPage(db: DatabaseSync, request: HistoryRequest): Page<HistoryEvent> {
  const row = knownRow(db, request.execution);
  const events: HistoryEvent[] = [];
  for (const stored of statementsOf(db).events.iterate(row.id) as Iterable<{
    first_event: number;
    events: string;
  }>) {
    const batch = JSON.parse(stored.events) as StoredEvent[];
    for (const [index, [type, previous, at, details]] of batch.entries()) {
      events.push({
        id: stored.first_event + index,
        previousEventId: previous,
        timestamp: isoOf(at),
        type,
        details,
      });
    }
  }
  if (request.reverseOrder) events.reverse();
  return page(events, request.nextToken, request.maxResults);
}

export interface ListRequest {
  stateMachine?: string;
  status?: ExecutionStatus;
  maxResults?: number;
  nextToken?: string;
}

export type ExecutionSummary = Omit<ExecutionView, 'input' | 'output' | 'error' | 'cause'>;

/** The executions, the latest first, page by page. */
export function listPage(
  core: Core,
  db: DatabaseSync,
  machine: string | undefined,
  request: ListRequest,
): Page<ExecutionSummary> {
  const before = request.nextToken === undefined ? Number.MAX_SAFE_INTEGER : startOf(request.nextToken);
  const size =
    request.maxResults === undefined || request.maxResults === 0 ? 100 : Math.min(request.maxResults, 1000);
  const rows = db
    .prepare(
      `SELECT * FROM engine_execution WHERE id < ? AND (?2 IS NULL OR machine = ?2) AND (?3 IS NULL OR status = ?3)
       ORDER BY id DESC LIMIT ?4`,
    )
    .all(before, machine ?? null, request.status ?? null, size + 1) as unknown as ExecutionRow[];
  const items = rows.slice(0, size).map((row) => summaryOf(core, row));
  const last = rows[size - 1];
  return rows.length > size && last ? { items, nextToken: String(last.id) } : { items };
}

function summaryOf(core: Core, row: ExecutionRow): ExecutionSummary {
  const { input: _input, output: _output, error: _error, cause: _cause, ...summary } = viewOf(core, row);
  return summary;
}
