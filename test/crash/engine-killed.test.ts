import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { storyCalls } from './engine-story.ts';

const executions = 25;
/** Seeds are numbers from 1; a longer run sets ENGINE_CRASH_SEEDS. */
const seeds = Number(process.env.ENGINE_CRASH_SEEDS ?? 3);
const killsPerSeed = 3;

/** Numbers from 0 to 1 that depend on the seed alone (a linear congruential generator). */
function createChance(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function startWorker(folder: string): {
  worker: ChildProcess;
  told: () => string[];
  ready: Promise<unknown>;
} {
  const script = fileURLToPath(new URL('./engine-worker.ts', import.meta.url));
  const argv = ['--import', 'tsx', script, folder, String(executions)];
  const worker = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  worker.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  return { worker, told: () => text.split('\n').slice(0, -1), ready: once(worker.stdout!, 'data') };
}

async function killAfter(folder: string, millis: number): Promise<string[]> {
  const { worker, told, ready } = startWorker(folder);
  await ready;
  await pause(millis);
  worker.kill('SIGKILL');
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'close');
  return told();
}

async function runToTheEnd(folder: string): Promise<string[]> {
  const { worker, told } = startWorker(folder);
  const [code] = (await once(worker, 'close')) as [number];
  expect(code).toBe(0);
  return told();
}

async function expectWhole(folder: string, acknowledged: Set<string>): Promise<void> {
  const database = openDatabase(join(folder, 'engine.sqlite'));
  const engine = createEngine({ database, clock: { nowMillis: () => 0 }, functions: {} });
  const ended = engine.list({ stateMachine: 'story', maxResults: 1000 }).items;
  expect(ended).toHaveLength(executions);
  for (const name of acknowledged) expect(ended.map((one) => one.name)).toContain(name);
  expect(ended.filter(({ status }) => status !== 'SUCCEEDED')).toEqual([]);
  const visits = new Set(readFileSync(join(folder, 'effects.log'), 'utf8').split('\n').filter(Boolean));
  const counted = new Map<string, number>();
  for (const visit of visits) {
    const [execution = '', state = ''] = visit.split(' | ');
    if (execution.startsWith('story-'))
      counted.set(`${execution} ${state}`, (counted.get(`${execution} ${state}`) ?? 0) + 1);
  }
  const expected = Array.from({ length: executions }, (_, index) =>
    Object.entries(storyCalls).map(([state, calls]) => [`story-${index} ${state}`, calls] as const),
  ).flat();
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(expected));
  await engine.close();
  await database.close();
}

describe('engine: a killed process', () => {
  it.each(Array.from({ length: seeds }, (_, index) => index + 1))(
    'loses nothing and doubles nothing, seed %i',
    async (seed) => {
      const chance = createChance(seed);
      const folder = mkdtempSync(join(tmpdir(), 'engine-killed-'));
      try {
        const acknowledged = new Set<string>();
        for (let kill = 0; kill < killsPerSeed; kill += 1) {
          const told = await killAfter(folder, chance() * 400);
          for (const line of told)
            if (line.startsWith('started ')) acknowledged.add(line.slice('started '.length));
        }
        await runToTheEnd(folder);
        await expectWhole(folder, acknowledged);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    180_000,
  );
});
