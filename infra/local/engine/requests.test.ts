import { describe, expect, it } from 'vitest';
import { anEngine, callback, oneState, second } from './testing/an-engine.ts';

describe('engine: requests', () => {
  const wait = {
    QueryLanguage: 'JSONata',
    StartAt: 'W',
    States: { W: { Type: 'Wait', Seconds: 60, End: true } },
  };

  it('starts a name once', async () => {
    const { engine } = anEngine();
    await engine.define({ name: 'm', definition: wait });
    const [one, two] = await Promise.all(
      [1, 2].map(() => engine.start({ stateMachine: 'm', name: 'x', input: { a: 1 } })),
    );
    expect(one).toEqual(two);
    await expect(engine.start({ stateMachine: 'm', name: 'x', input: { a: 2 } })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    await engine.stop({ execution: 'x', error: 'Enough', cause: 'for today' });
    expect(engine.describe('x')).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'for today' });
    await expect(engine.start({ stateMachine: 'm', name: 'x', input: { a: 1 } })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    expect(engine.nextDueAtMillis()).toBeUndefined();
  });

  it('knows nothing more once it was stopped, not even in the same moment', async () => {
    const tokens: string[] = [];
    const { run, engine, typesOf } = anEngine({
      functions: { ask: async ({ token }) => tokens.push(token ?? '') },
    });
    await run(oneState(callback('ask')));
    const [stopped, answered] = await Promise.allSettled([
      engine.stop({ execution: 'run-1' }),
      engine.sendTaskSuccess(tokens[0]!, 'late'),
    ]);
    expect([stopped.status, answered.status]).toEqual(['fulfilled', 'rejected']);
    expect(typesOf('run-1').at(-1)).toBe('ExecutionAborted');
  });

  it('lists the latest first, page by page, by machine and status', async () => {
    const { engine } = anEngine();
    await engine.define({ name: 'm', definition: wait });
    for (const name of ['a', 'b', 'c']) await engine.start({ stateMachine: 'm', name, input: {} });
    await engine.stop({ execution: 'b' });
    const first = engine.list({ stateMachine: 'm', status: 'RUNNING', maxResults: 1 });
    expect(first.items.map(({ name }) => name)).toEqual(['c']);
    const second = engine.list({
      stateMachine: 'm',
      status: 'RUNNING',
      maxResults: 1,
      nextToken: first.nextToken!,
    });
    expect(second.items.map(({ name }) => name)).toEqual(['a']);
    expect(second.nextToken).toBeUndefined();
  });

  it('lets a running execution finish on the version it began with', async () => {
    const { engine, advance } = anEngine();
    const version = (result: string) => ({
      ...wait,
      States: { W: { Type: 'Wait', Seconds: 60, Output: result, End: true } },
    });
    await engine.define({ name: 'm', definition: version('old') });
    await engine.start({ stateMachine: 'm', name: 'x', input: {} });
    await engine.define({ name: 'm', definition: version('new') });
    await engine.start({ stateMachine: 'm', name: 'y', input: {} });
    await advance(60 * second);
    expect([engine.describe('x').output, engine.describe('y').output]).toEqual(['old', 'new']);
  });
});
