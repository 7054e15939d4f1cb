import type { Core } from './core.ts';
import { requestFault } from './faults.ts';
import { isoOf } from './instants.ts';
import { copyJson, isOversize, type Json } from './json.ts';
import { payloadBytesMax } from './leave.ts';
import { createLive } from './load.ts';
import type { Machine } from './machine.ts';
import type { Machines } from './machines.ts';
import type { Runtime } from './runtime.ts';
import { type ExecutionRow, statementsOf } from './tables.ts';

export interface StartRequest {
  /** Name or ARN. */
  stateMachine: string;
  name: string;
  input: Json;
  /** The task that starts it, and whether it awaits the end. */
  parent?: string;
  awaited?: boolean;
}

export interface Started {
  executionArn: string;
  startDate: string;
}

interface Needs {
  core: Core;
  runtime: () => Runtime;
  machines: Machines;
}

/**
 * Starts executions. The same name and input while it runs is the same execution; a name that was used otherwise
 * throws ExecutionAlreadyExists.
 */
export function createStarter({
  core,
  runtime,
  machines,
}: Needs): (request: StartRequest) => Promise<Started> {
  const starting = new Map<string, Promise<Started>>();
  let lastId: number | undefined;

  function nextId(): number {
    lastId ??= core.database.read(
      (db) => (statementsOf(db).lastExecution.get() as { id: number | null }).id ?? 0,
    );
    lastId += 1;
    return lastId;
  }

  function existing(machine: string, name: string): ExecutionRow | undefined {
    return core.database.read((db) => statementsOf(db).executionByName.get(machine, name)) as
      | ExecutionRow
      | undefined;
  }

  function sameAs(row: ExecutionRow, request: StartRequest, text: string): Started {
    const arn = core.executionArn(row.machine, row.name);
    const repeated = request.parent !== undefined && row.parent === parentOf(request);
    if (repeated || (row.status === 'RUNNING' && row.input === text)) {
      return { executionArn: arn, startDate: isoOf(row.started_at) };
    }
    throw requestFault('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }

  async function begin(machine: Machine, request: StartRequest, input: Json): Promise<Started> {
    const live = createLive(core, {
      id: nextId(),
      name: request.name,
      machine,
      input,
      startedAtMillis: core.nowMillis(),
      parent: parentOf(request),
    });
    runtime().adopt(live);
    await runtime().post(live, { kind: 'begin' });
    return { executionArn: live.arn, startDate: isoOf(live.startedAtMillis) };
  }

  return async function start(request) {
    const machine = machines.current(request.stateMachine);
    if (!isExecutionName(request.name)) throw requestFault('InvalidName', `Invalid Name: '${request.name}'`);
    const input = copyJson(request.input);
    if (isOversize(input, payloadBytesMax))
      throw requestFault('InvalidExecutionInput', 'The input is longer than 262144 bytes.');
    const key = core.executionArn(machine.name, request.name);
    for (let before = starting.get(key); before; before = starting.get(key))
      await before.catch(() => undefined);
    const row = existing(machine.name, request.name);
    if (row) return sameAs(row, request, JSON.stringify(input));
    const started = begin(machine, request, input);
    starting.set(key, started);
    try {
      return await started;
    } finally {
      starting.delete(key);
    }
  };
}

/** Step Functions' rule: 1 to 80 characters, no space, bracket, wildcard, control or special character. */
function isExecutionName(name: string): boolean {
  return /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/.test(name) && !/\p{Cc}/u.test(name);
}

/** Only an awaited child tells its parent of its end; the other links make repetition harmless. */
function parentOf({ parent, awaited }: StartRequest): string | undefined {
  if (parent === undefined) return undefined;
  return awaited ? parent : `started by ${parent}`;
}
