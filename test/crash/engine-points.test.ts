import { describe, expect, it } from 'vitest';
import { advance, createSteppedClock } from '../../infra/local/engine/advance.ts';
import { type CommitPoint, createEngine, type Engine } from '../../infra/local/engine/engine.ts';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createMortal } from './engine-mortal.ts';
import { defineStory, storyCalls, storyFunctions } from './engine-story.ts';

interface World {
  passed: CommitPoint[];
  keys: string[];
  tokens: string[];
  crashes: number;
}

/** What was done before the crash is not done again: the token is used, the name is taken. */
function ignoreSettled(fault: Error): void {
  if (!['TaskTimedOut', 'ExecutionAlreadyExists'].includes(fault.name)) throw fault;
}

/** Lives the story and crashes once, at the nth named point that is passed. */
async function liveWithCrashAt(nth: number): Promise<World> {
  const database = openDatabase(':memory:');
  const clock = createSteppedClock(Date.parse('2026-01-01T00:00:00Z'));
  const world: World = { passed: [], keys: [], tokens: [], crashes: 0 };

  async function life(): Promise<Engine | undefined> {
    const mortal = createMortal(database);
    const engine: Engine = createEngine({
      database: mortal.store,
      clock,
      functions: storyFunctions({
        note: (key) => mortal.isDead() || world.keys.push(key),
        isFirst: (key) => !world.keys.includes(key),
        giveToken: (token) => mortal.isDead() || world.tokens.push(token),
      }),
      onPoint(point) {
        if (mortal.isDead()) return;
        world.passed.push(point);
        if (world.passed.length !== nth) return;
        mortal.die();
        world.crashes += 1;
      },
    });
    return Promise.race([mortal.death, goOn(engine, mortal.isDead)]);
  }

  async function goOn(engine: Engine, isDead: () => boolean): Promise<Engine> {
    await defineStory(engine);
    await engine.resume();
    await engine.start({ stateMachine: 'story', name: 'one', input: { n: 1 } }).catch(ignoreSettled);
    for (let rounds = 0; engine.describe('one').status === 'RUNNING' && rounds < 20; rounds += 1) {
      await advance(engine, clock, 100_000);
      if (isDead()) return engine;
      for (const token of [...world.tokens]) {
        await engine.sendTaskSuccess(token, 'answered').catch(ignoreSettled);
        world.tokens.splice(world.tokens.indexOf(token), 1);
      }
    }
    return engine;
  }

  const first = await life();
  const engine = world.crashes === 0 ? first : await life();
  expect(engine?.describe('one'), `crash at point ${nth}, ${world.passed[nth - 1]}`).toMatchObject({
    status: 'SUCCEEDED',
    output: { greeting: 'Greet', child: 'child of one' },
  });
  await database.close();
  return world;
}

describe('engine: a crash at every named point', () => {
  it('loses no execution, skips no state and doubles no effect', async () => {
    const whole = await liveWithCrashAt(0);
    expect(new Set(whole.passed).size).toBe(8);
    for (let nth = 1; nth <= whole.passed.length; nth += 1) {
      const { keys, crashes } = await liveWithCrashAt(nth);
      expect(crashes, `no crash at point ${nth}`).toBe(1);
      const visits = [...new Set(keys)].map((key) => key.split(' | '));
      const counted: Record<string, number> = {};
      for (const [execution, state] of visits) {
        if (execution === 'one' && state !== undefined) counted[state] = (counted[state] ?? 0) + 1;
      }
      expect(counted, `after a crash at point ${nth}, ${whole.passed[nth - 1]}`).toEqual(storyCalls);
    }
  }, 120_000);
});
