import { describe, expect, it } from 'vitest';
import {
  anEngine,
  callback,
  failing,
  invoke,
  oneState,
  second,
} from '../../infra/local/engine/testing/an-engine.ts';

const waitThenWork = {
  StartAt: 'Pause',
  States: { Pause: { Type: 'Wait', Seconds: 5, Next: 'Work' }, Work: { ...invoke('work'), End: true } },
};

describe('engine: a store that cannot write', () => {
  it.each([
    ['read-only', 'PRAGMA query_only = 1', 'PRAGMA query_only = 0'],
    ['full', 'PRAGMA max_page_count = 1', 'PRAGMA max_page_count = 1000000'],
  ])('acknowledges nothing while the disk is %s, and goes on when it is well again', async (_, ill, well) => {
    let calls = 0;
    const { engine, database, clock, defects, advance } = anEngine({
      functions: {
        work: async () => {
          calls += 1;
          return 'done';
        },
      },
    });
    await engine.define({ name: 'machine', definition: { QueryLanguage: 'JSONata', ...waitThenWork } });
    await engine.start({ stateMachine: 'machine', name: 'before', input: {} });
    database.read((db) => db.exec(ill));
    const big = { filling: 'x'.repeat(100_000) };
    await expect(
      engine.start({ stateMachine: 'machine', name: 'during', input: big }),
    ).rejects.toBeInstanceOf(Error);
    expect(() => engine.describe('during')).toThrow('Does Not Exist');
    database.read((db) => db.exec(well));
    await engine.start({ stateMachine: 'machine', name: 'during', input: big });
    await advance(10 * second);
    expect(['before', 'during'].map((name) => engine.describe(name).status)).toEqual([
      'SUCCEEDED',
      'SUCCEEDED',
    ]);
    expect(calls).toBe(2);
    expect(defects).toEqual([]);
    expect(clock.nowMillis()).toBeGreaterThan(0);
  });

  it('keeps the answer of a task that came while nothing could be written', async () => {
    let answer: (value: string) => void = () => undefined;
    let calls = 0;
    const { engine, database, defects, advance } = anEngine({
      functions: {
        work: () => {
          calls += 1;
          return new Promise((resolve) => {
            answer = resolve;
          });
        },
      },
    });
    await engine.define({
      name: 'machine',
      definition: { QueryLanguage: 'JSONata', ...oneState(invoke('work')) },
    });
    await engine.start({ stateMachine: 'machine', name: 'run-1', input: {} });
    database.read((db) => db.exec('PRAGMA query_only = 1'));
    answer('done');
    await engine.idle();
    expect(defects).toHaveLength(1);
    expect(engine.describe('run-1').status).toBe('RUNNING');
    database.read((db) => db.exec('PRAGMA query_only = 0'));
    await advance(10 * second);
    expect(engine.describe('run-1')).toMatchObject({ status: 'SUCCEEDED', output: 'done' });
    expect(calls).toBe(1);
  });
});

describe('engine: many and unruly tasks', () => {
  it('ends a thousand concurrent executions of which a tenth fails', async () => {
    const { engine, advance, defects } = anEngine({
      functions: {
        work: async ({ input }) => {
          if ((input as number) % 10 === 0) throw failing('Unlucky');
          return input;
        },
      },
    });
    await engine.define({ name: 'machine', definition: { QueryLanguage: 'JSONata', ...waitThenWork } });
    const numbers = Array.from({ length: 1000 }, (_, index) => index);
    await Promise.all(numbers.map((n) => engine.start({ stateMachine: 'machine', name: `n${n}`, input: n })));
    await advance(10 * second);
    const count = (status: 'SUCCEEDED' | 'FAILED') => engine.list({ status, maxResults: 1000 }).items.length;
    expect([count('SUCCEEDED'), count('FAILED')]).toEqual([900, 100]);
    expect(engine.describe('n7').output).toBe(7);
    expect(engine.describe('n70').error).toBe('Unlucky');
    expect(defects).toEqual([]);
  }, 60_000);

  it('takes the first of two answers', async () => {
    const tokens: string[] = [];
    const { engine, run } = anEngine({ functions: { ask: async ({ token }) => tokens.push(token ?? '') } });
    await run(oneState(callback('ask')));
    const answers = await Promise.allSettled(
      ['one', 'two'].map((output) => engine.sendTaskSuccess(tokens[0]!, output)),
    );
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(engine.describe('run-1').output).toBe('one');
  });

  it('takes a token that is used before its handler has answered', async () => {
    const { engine, run } = anEngine({
      functions: {
        ask: async ({ token }) => {
          await engine.sendTaskSuccess(token ?? '', 'at once');
          return 'ignored';
        },
      },
    });
    expect((await run(oneState(callback('ask')))).output).toBe('at once');
  });

  it('fails with what a handler throws, whatever it is', async () => {
    const { run } = anEngine({
      functions: {
        text: () => Promise.reject('only a text'),
        sync: () => {
          throw failing('Sudden', 'before any promise');
        },
        circle: async () => {
          const circle: { self?: unknown } = {};
          circle.self = circle;
          return circle as never;
        },
      },
    });
    expect(await run(oneState(invoke('text')), {}, 'a')).toMatchObject({
      status: 'FAILED',
      error: 'Error',
      cause: 'only a text',
    });
    expect(await run(oneState(invoke('sync')), {}, 'b')).toMatchObject({ status: 'FAILED', error: 'Sudden' });
    expect(await run(oneState(invoke('circle')), {}, 'c')).toMatchObject({ status: 'FAILED' });
  });
});
