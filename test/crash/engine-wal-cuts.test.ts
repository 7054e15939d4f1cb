import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { advance, createSteppedClock } from '../../infra/local/engine/advance.ts';
import { createEngine, type TaskHandler } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';

const began = Date.parse('2026-01-01T00:00:00Z');
const machine = {
  QueryLanguage: 'JSONata',
  StartAt: 'First',
  States: {
    First: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'step' },
      Next: 'Pause',
    },
    Pause: { Type: 'Wait', Seconds: 5, Next: 'Second' },
    Second: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: 'step' },
      End: true,
    },
  },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-wal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function engineOn(file: string, step: TaskHandler) {
  const database = openDatabase(join(folder, file));
  database.read((db) => db.exec('PRAGMA wal_autocheckpoint = 0'));
  const clock = createSteppedClock(began);
  return { database, clock, engine: createEngine({ database, clock, functions: { step } }) };
}

/** Runs executions and notes how long the log was when each start, and each end, was acknowledged. */
async function writeHistory(): Promise<{ at: number; name: string; what: 'started' | 'ended' }[]> {
  const { engine, clock, database } = engineOn('whole', async () => null);
  await engine.define({ name: 'm', definition: machine });
  const acknowledged: { at: number; name: string; what: 'started' | 'ended' }[] = [];
  const note = (name: string, what: 'started' | 'ended') =>
    acknowledged.push({ at: statSync(join(folder, 'whole-wal')).size, name, what });
  for (let index = 0; index < 8; index += 1) {
    const name = `e${index}`;
    await engine.start({ stateMachine: 'm', name, input: { index } });
    note(name, 'started');
    if (index % 2 === 1) {
      await advance(engine, clock, 6_000);
      note(name, 'ended');
    }
  }
  copyFileSync(join(folder, 'whole'), join(folder, 'kept'));
  copyFileSync(join(folder, 'whole-wal'), join(folder, 'kept-wal'));
  await engine.close();
  await database.close();
  return acknowledged;
}

/** Opens the store as a power cut at that byte of the log would leave it, and lets everything come to its end. */
async function reopenCutAt(
  bytes: number,
  acknowledged: Awaited<ReturnType<typeof writeHistory>>,
): Promise<void> {
  copyFileSync(join(folder, 'kept'), join(folder, 'cut'));
  copyFileSync(join(folder, 'kept-wal'), join(folder, 'cut-wal'));
  rmSync(join(folder, 'cut-shm'), { force: true });
  truncateSync(join(folder, 'cut-wal'), bytes);
  const { engine, clock, database } = engineOn('cut', async () => null);
  for (const { name, what } of acknowledged.filter(({ at }) => at <= bytes)) {
    const { status } = engine.describe(name);
    if (what === 'ended') expect(status, `${name} with a log of ${bytes} bytes`).toBe('SUCCEEDED');
  }
  await engine.resume();
  await advance(engine, clock, 60_000);
  for (const { name, status } of engine.list().items) {
    expect(status, `${name} after a cut at ${bytes}`).toBe('SUCCEEDED');
    const states = engine
      .history({ execution: name })
      .items.filter(({ type }) => type.endsWith('StateEntered'));
    expect(states.map(({ details }) => details.name)).toEqual(['First', 'Pause', 'Second']);
  }
  await engine.close();
  await database.close();
}

describe('engine: a log that was cut', () => {
  it('keeps all that was acknowledged, wherever the cut is', async () => {
    const acknowledged = await writeHistory();
    const end = statSync(join(folder, 'kept-wal')).size;
    const first = acknowledged[0]?.at ?? 0;
    expect(end).toBeGreaterThan(first);
    const page = 4_096 + 24;
    const cuts = new Set<number>(
      acknowledged.flatMap(({ at }) => [at, at + 1, at + page - 1, at + page + 7]),
    );
    // Between two pages of the log, inside a page's header and inside its content.
    for (let cut = first; cut < end; cut += page) for (const inside of [0, 11, 1_999]) cuts.add(cut + inside);
    const within = [...cuts].filter((cut) => cut >= first && cut <= end);
    expect(within.length).toBeGreaterThan(30);
    for (const cut of within) await reopenCutAt(cut, acknowledged);
  }, 120_000);
});
