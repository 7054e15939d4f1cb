import type { DatabaseSync } from 'node:sqlite';
import type { Core } from './core.ts';
import type { StoredEvent } from './draft.ts';
import { type ExecutionView, knownRow, viewOf } from './executions.ts';
import { requestFault } from './faults.ts';
import { isoOf } from './instants.ts';
import type { Json, JsonObject } from './json.ts';
import type { Machines } from './machines.ts';
import { type ExecutionRow, type ExecutionStatus, statementsOf } from './tables.ts';

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
function historyPage(db: DatabaseSync, request: HistoryRequest): Page<HistoryEvent> {
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
function listPage(
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

export interface Queries {
  /** By ARN, or by name where only one machine used it. Throws ExecutionDoesNotExist. */
  describe(execution: string): ExecutionView;
  history(request: HistoryRequest): Page<HistoryEvent>;
  list(request?: ListRequest): Page<ExecutionSummary>;
  /** The version that new executions run on, or the one that is asked for. Throws StateMachineDoesNotExist. */
  describeMachine(reference: string, version?: string): MachineView;
  hasMachine(name: string): boolean;
  /** What `define` would refuse, one problem an entry; empty for a good definition. */
  problemsOf(definition: object): string[];
}

/** What can be asked about executions and machines; reads committed state only. */
export function createQueries(core: Core, machines: Machines): Queries {
  return {
    describe: (execution) => core.database.read((db) => viewOf(core, knownRow(db, execution))),
    history: (request) => core.database.read((db) => historyPage(db, request)),
    list: (request = {}) =>
      core.database.read((db) => {
        const machine =
          request.stateMachine === undefined ? undefined : machines.current(request.stateMachine).name;
        return listPage(core, db, machine, request);
      }),
    describeMachine(reference, wanted) {
      const current = machines.current(reference);
      const { name } = current;
      const version = wanted ?? current.version;
      const { definition, definedAtMillis } = machines.definitionOf(name, version);
      const stateMachineArn = core.machineArn(name);
      return {
        name,
        version,
        stateMachineArn,
        definition,
        roleArn: core.roleArn,
        creationDate: isoOf(definedAtMillis),
      };
    },
    hasMachine: machines.has,
    problemsOf: machines.problemsOf,
  };
}

export interface MachineView {
  name: string;
  stateMachineArn: string;
  version: string;
  definition: Json;
  roleArn: string;
  /** When this version was first defined. */
  creationDate: string;
}
