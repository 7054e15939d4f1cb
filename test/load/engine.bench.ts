import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createEngine, type Engine } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { measureOpenWorkflow } from './openworkflow-peer.ts';

/** One figure of the benchmark, beside the floor measured in the same run. */
export interface BenchRow {
  name: string;
  value: number;
  unit: string;
  beside?: string;
}

const steps = 10;

/** Ten Task states in a row whose handler answers at once: eleven commits per execution. */
function tenSteps(): object {
  const states = Array.from({ length: steps }, (_, index) => [
    `Step ${index + 1}`,
    {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'noop', Payload: { caseId: '{% $states.input.caseId %}' } },
      Output: '{% $states.input %}',
      ...(index + 1 < steps ? { Next: `Step ${index + 2}` } : { End: true }),
    },
  ]);
  return { QueryLanguage: 'JSONata', StartAt: 'Step 1', States: Object.fromEntries(states) };
}

function quantile(sorted: number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bare single-row commits per second, one after the other, at full durability. */
function measureFloor(folder: string, millis: number): number {
  const database = openDatabase(join(folder, `floor-${performance.now()}.sqlite`));
  const count = database.read((db) => {
    db.exec('CREATE TABLE row (n INTEGER PRIMARY KEY, body TEXT)');
    const insert = db.prepare('INSERT INTO row VALUES (?, ?)');
    const until = performance.now() + millis;
    let n = 0;
    while (performance.now() < until) insert.run(n++, 'x'.repeat(400));
    return n;
  });
  void database.close();
  return (count / millis) * 1000;
}

async function measureClients(folder: string, clients: number, millis: number) {
  const database = openDatabase(join(folder, `engine-${clients}.sqlite`));
  const ended = new Map<string, () => void>();
  const engine = createEngine({
    database,
    clock: { nowMillis: () => Date.now() },
    functions: { noop: async () => null },
    onEnd: ({ executionArn }) => ended.get(executionArn)?.(),
  });
  await engine.define({ name: 'ten-steps', definition: tenSteps() });
  const latencies: number[] = [];
  const until = performance.now() + millis;
  const began = performance.now();
  const client = async (id: number) => {
    for (let n = 0; performance.now() < until; n += 1)
      latencies.push(await runOne(engine, ended, `c${id}-${n}`));
  };
  await Promise.all(Array.from({ length: clients }, (_, id) => client(id)));
  const seconds = (performance.now() - began) / 1000;
  await engine.close();
  await database.close();
  latencies.sort((a, b) => a - b);
  return { perSecond: latencies.length / seconds, p99: quantile(latencies, 0.99) };
}

async function runOne(engine: Engine, ended: Map<string, () => void>, name: string): Promise<number> {
  const began = performance.now();
  const arn = `arn:aws:states:local:000000000000:execution:ten-steps:${name}`;
  const end = new Promise<void>((resolve) => ended.set(arn, resolve));
  await engine.start({ stateMachine: 'ten-steps', name, input: { caseId: name, filling: 'x'.repeat(200) } });
  await end;
  ended.delete(arn);
  return performance.now() - began;
}

const waitingMachine = {
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      TimeoutSeconds: 86_400,
      End: true,
    },
  },
};

/** How long a new process takes to be ready beside executions that wait for tokens, and how much memory it holds. */
async function measureWaiting(folder: string, executions: number): Promise<BenchRow[]> {
  const path = join(folder, 'waiting.sqlite');
  const database = openDatabase(path);
  const engine = createEngine({
    database,
    clock: { nowMillis: () => Date.now() },
    functions: { ask: async () => null },
  });
  await engine.define({ name: 'waiting', definition: waitingMachine });
  const names = Array.from({ length: executions }, (_, index) => `w${index}`);
  await Promise.all(names.map((name) => engine.start({ stateMachine: 'waiting', name, input: { name } })));
  await engine.idle();
  await engine.close();
  await database.close();
  const script = fileURLToPath(new URL('./engine-waiting.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, path]);
  const { millis, megabytes, running } = JSON.parse(stdout) as {
    millis: number;
    megabytes: number;
    running: number;
  };
  const name = `engine: ${running} executions waiting for tokens`;
  return [
    { name: `${name}, start-up`, value: millis, unit: 'ms', beside: 'goal 3000 ms' },
    { name: `${name}, memory`, value: megabytes, unit: 'MB', beside: 'goal 300 MB' },
  ];
}

/** What the nearest package of npm does with the same steps at the same time on the same machine. */
async function besidePeer(folder: string, clients: number, ours: number): Promise<BenchRow[]> {
  const theirs = await measureOpenWorkflow(folder, { steps, clients, executions: 200 });
  if (theirs === undefined) return [];
  const beside = `SQLite; the engine does ${(ours / theirs).toFixed(1)} times as many`;
  return [
    {
      name: `OpenWorkflow: ten-step executions, ${clients} at once`,
      value: Math.round(theirs),
      unit: '1/s',
      beside,
    },
  ];
}

/** Ten-step executions per second for 1, 16 and 64 clients, at full durability. */
export async function benchEngine(millis = 3_000): Promise<BenchRow[]> {
  return withFolder(async (folder) => {
    const rows: BenchRow[] = [];
    for (const clients of [1, 16, 64]) {
      const floor = measureFloor(folder, 500);
      const { perSecond, p99 } = await measureClients(folder, clients, millis);
      const beside = `p99 ${p99.toFixed(1)} ms; floor ${(floor / (steps + 1)).toFixed(0)}/s (${floor.toFixed(0)} bare commits/s)`;
      rows.push({
        name: `engine: ten-step executions, ${clients} clients`,
        value: Math.round(perSecond),
        unit: '1/s',
        beside,
      });
      if (clients === 16) rows.push(...(await besidePeer(folder, clients, perSecond)));
    }
    rows.push(...(await measureWaiting(folder, 10_000)));
    return rows;
  });
}
