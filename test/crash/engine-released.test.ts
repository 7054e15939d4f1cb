import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { advance, createSteppedClock } from '../../infra/local/engine/advance.ts';
import { createEngine } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { storyFunctions } from './engine-story.ts';

/*
 * What an earlier release of the engine had in its store when it was stopped, by version and place. A file is never
 * written again: a newer engine has to go on from it.
 */
const folder = join(import.meta.dirname, 'engine-released');

interface Released {
  nowMillis: number;
  tables: Record<string, Record<string, string | number | null>[]>;
}

function restore(released: Released) {
  const database = openDatabase(':memory:');
  const clock = createSteppedClock(released.nowMillis);
  const keys = new Set<string>();
  const tokens: string[] = [];
  const functions = storyFunctions({
    note: (key) => keys.add(key),
    isFirst: (key) => !keys.has(key),
    giveToken: (token) => tokens.push(token),
  });
  const engine = createEngine({ database, clock, functions });
  database.read((db) => {
    for (const [table, rows] of Object.entries(released.tables)) {
      for (const row of rows) {
        const columns = Object.keys(row);
        const places = columns.map(() => '?').join(', ');
        db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(
          ...Object.values(row),
        );
      }
    }
  });
  return { database, clock, engine, tokens };
}

/** The token that the earlier release had given out. */
function tokenGivenBefore(released: Released): string[] {
  return (released.tables.engine_frame ?? []).flatMap(({ body }) => {
    const { waitsFor } = JSON.parse(String(body)) as { waitsFor: { token?: string; submitted?: boolean } };
    return waitsFor.submitted && waitsFor.token ? [waitsFor.token] : [];
  });
}

describe('engine: executions of earlier releases', () => {
  it.each(readdirSync(folder))('go on to their end: %s', async (file) => {
    const released = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Released;
    const { engine, clock, tokens, database } = restore(released);
    tokens.push(...tokenGivenBefore(released));
    await engine.resume();
    for (let rounds = 0; rounds < 10 && engine.describe('one').status === 'RUNNING'; rounds += 1) {
      await advance(engine, clock, 100_000);
      for (const token of tokens.splice(0)) await engine.sendTaskSuccess(token, 'answered');
    }
    await engine.idle();
    expect(engine.describe('one')).toMatchObject({
      status: 'SUCCEEDED',
      output: { greeting: 'Greet', child: 'child of one' },
    });
    const { items } = engine.history({ execution: 'one', maxResults: 1000 });
    expect(items.map(({ id }) => id)).toEqual(items.map((_, index) => index + 1));
    await database.close();
  });
});
