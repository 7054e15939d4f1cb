import type { DatabaseSync } from 'node:sqlite';
import type { Core } from './core.ts';
import { requestFault } from './faults.ts';
import { isoOf } from './instants.ts';
import type { Json } from './json.ts';
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
