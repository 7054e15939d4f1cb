import { randomUUID } from 'node:crypto';
import { createCommitQueue } from './commit-queue.ts';
import type { CommitPoint, Core } from './core.ts';
import type { EngineDatabase } from './database.ts';
import { createEffects } from './effects.ts';
import { createExpressions } from './expressions.ts';
import type { Json } from './json.ts';
import type { Live } from './live.ts';
import { loadLive } from './load.ts';
import { createMachines } from './machines.ts';
import { createQueries, type Queries } from './queries.ts';
import { createRequests, type Requests } from './requests.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { createStarter, type Started } from './start.ts';
import { createTables, type ExecutionStatus, statementsOf } from './tables.ts';
import type { TaskHandler } from './task-call.ts';
import { fireDue, nextDueAtMillis } from './timers.ts';

export type { CommitPoint } from './core.ts';
export type { EngineDatabase } from './database.ts';
export type { ExecutionView } from './executions.ts';
export type { Json } from './json.ts';
export type { ExecutionStatus } from './tables.ts';
export type { TaskCall, TaskHandler } from './task-call.ts';

export interface EngineClock {
  nowMillis(): number;
}

export interface EngineOptions {
  database: EngineDatabase;
  clock: EngineClock;
  /** What runs for a function: by its ARN, its name or `${name}`. */
  functions: Record<string, TaskHandler>;
  /** What runs for any other Resource, by its full text; receives the whole Arguments and gives the whole result. */
  integrations?: Record<string, TaskHandler>;
  randomUuid?: () => string;
  /** Hears of what the engine could not do: a commit that failed, a defect of its own. */
  onDefect?: (fault: Error) => void;
  /** Told, after its commit, that an execution has ended. */
  onEnd?: (end: { executionArn: string; name: string; status: ExecutionStatus }) => void;
  /** Passed at each named moment around a commit; for crash tests. */
  onPoint?: (point: CommitPoint) => void;
  /** `strict`, unless told otherwise, also refuses unreachable states, unassigned variables and endless waits. */
  checks?: 'strict' | 'as Step Functions';
  region?: string;
  account?: string;
  roleArn?: string;
}

export interface Engine extends Queries, Requests {
  /** Takes a definition in, as a new version where its content is new. Throws InvalidDefinition naming the state. */
  define(machine: {
    name: string;
    definition: object;
  }): Promise<{ stateMachineArn: string; version: string }>;
  /** Throws StateMachineDoesNotExist, InvalidName, InvalidExecutionInput or ExecutionAlreadyExists. */
  start(request: { stateMachine: string; name: string; input: Json }): Promise<Started>;
  /** At process start: calls again the handlers that were being called. */
  resume(): Promise<void>;
  nextDueAtMillis(): number | undefined;
  /** Fires everything due at the clock's now, in due order. */
  fireDue(): Promise<void>;
  /** Resolves once only timers and tokens are waited for. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

function createCore(options: EngineOptions): Core {
  const { clock, region = 'local', account = '000000000000' } = options;
  const randomUuid = options.randomUuid ?? randomUUID;
  const nowMillis = () => clock.nowMillis();
  return {
    database: options.database,
    commit: createCommitQueue(options.database),
    nowMillis,
    randomUuid,
    expressions: createExpressions({ nowMillis, randomUuid }),
    functions: options.functions,
    integrations: options.integrations ?? {},
    region,
    strict: options.checks !== 'as Step Functions',
    roleArn: options.roleArn ?? `arn:aws:iam::${account}:role/embedded`,
    onDefect: options.onDefect ?? (() => undefined),
    onEnd: options.onEnd ?? (() => undefined),
    onPoint: options.onPoint ?? (() => undefined),
    machineArn: (name) => `arn:aws:states:${region}:${account}:stateMachine:${name}`,
    executionArn: (machine, name) => `arn:aws:states:${region}:${account}:execution:${machine}:${name}`,
  };
}

/** The durable States Language engine over the store it is given. */
export function createEngine(options: EngineOptions): Engine {
  const core = createCore(options);
  core.database.read(createTables);
  const machines = createMachines(core);
  const start = createStarter({ core, machines, runtime: () => runtime });
  const effects = createEffects({ core, start }, () => runtime);
  const load = (id: number): Live | undefined =>
    core.database.read((db) => loadLive(core, db, id, (row) => machines.ofVersion(row.machine, row.version)));
  const runtime: Runtime = createRuntime({ core, load, perform: effects.perform });
  return {
    define: machines.define,
    start: ({ stateMachine, name, input }) => start({ stateMachine, name, input }),
    ...createQueries(core, machines),
    ...createRequests(core, runtime),
    async resume() {
      const rows = core.database.read((db) => statementsOf(db).toResume.all()) as { execution: number }[];
      for (const { execution } of rows) {
        const live = runtime.live(execution);
        for (const frame of live ? [...live.frames.values()] : []) if (live) effects.resumeFrame(live, frame);
      }
    },
    nextDueAtMillis() {
      if (runtime.stalledCount() > 0) return core.nowMillis() + 1000;
      return core.database.read(nextDueAtMillis);
    },
    fireDue() {
      runtime.retryStalled();
      return fireDue(core, runtime);
    },
    idle: runtime.idle,
    async close() {
      runtime.close();
      await runtime.idle();
    },
  };
}
