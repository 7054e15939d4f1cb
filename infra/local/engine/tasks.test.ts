import { describe, expect, it } from 'vitest';
import type { TaskCall } from './engine.ts';
import { anEngine, callback, day, failing, invoke, oneState, second } from './testing/an-engine.ts';

describe('engine: retry and catch', () => {
  it('repeats with growing delays and one key, then catches', async () => {
    const calls: TaskCall[] = [];
    const at: number[] = [];
    const { run, advance, engine, clock } = anEngine({
      functions: {
        flaky: async (call) => {
          calls.push(call);
          at.push(clock.nowMillis());
          throw failing('TransientFault', 'busy');
        },
      },
    });
    await run({
      StartAt: 'Try',
      States: {
        Try: {
          ...invoke('flaky'),
          Retry: [
            {
              ErrorEquals: ['TransientFault'],
              IntervalSeconds: 2,
              BackoffRate: 3,
              MaxAttempts: 3,
              MaxDelaySeconds: 10,
            },
          ],
          Catch: [
            { ErrorEquals: ['States.ALL'], Assign: { why: '{% $states.errorOutput.Cause %}' }, Next: 'Told' },
          ],
          End: true,
        },
        Told: { Type: 'Pass', Output: '{% $why %}', End: true },
      },
    });
    const began = clock.nowMillis();
    await advance(day);
    expect(at.map((moment) => (moment - began) / second)).toEqual([0, 2, 8, 18]);
    expect(calls.map(({ attempt }) => attempt)).toEqual([0, 1, 2, 3]);
    expect(new Set(calls.map(({ enteredTime }) => enteredTime)).size).toBe(1);
    expect(engine.describe('run-1')).toMatchObject({ status: 'SUCCEEDED', output: 'busy' });
  });

  it('counts each retrier by itself', async () => {
    const errors = ['A', 'B', 'A', 'B', 'A'];
    let calls = 0;
    const { run, advance, engine } = anEngine({
      functions: { alternating: async () => Promise.reject(failing(errors[calls++] ?? 'A')) },
    });
    const retrier = (error: string, MaxAttempts: number) => ({
      ErrorEquals: [error],
      IntervalSeconds: 1,
      MaxAttempts,
    });
    await run(oneState({ ...invoke('alternating'), Retry: [retrier('A', 2), retrier('B', 2)] }));
    await advance(day);
    expect(calls).toBe(5);
    expect(engine.describe('run-1')).toMatchObject({ status: 'FAILED', error: 'A' });
  });

  it('does not catch States.Runtime with States.ALL', async () => {
    const { run } = anEngine({ functions: { bad: async () => Promise.reject(failing('States.Runtime')) } });
    const end = await run({
      StartAt: 'Try',
      States: {
        Try: { ...invoke('bad'), Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Told' }], End: true },
        Told: { Type: 'Pass', End: true },
      },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('stops a hanging task at its TimeoutSeconds and ignores its late answer', async () => {
    let answer: (value: null) => void = () => undefined;
    let aborted = false;
    const {
      engine,
      clock,
      typesOf,
      run: _,
    } = anEngine({
      functions: {
        hang: ({ signal }) => {
          signal.addEventListener('abort', () => {
            aborted = true;
          });
          return new Promise((resolve) => {
            answer = resolve;
          });
        },
      },
    });
    const definition = oneState({ ...invoke('hang'), TimeoutSeconds: 30 });
    await engine.define({ name: 'machine', definition: { QueryLanguage: 'JSONata', ...definition } });
    await engine.start({ stateMachine: 'machine', name: 'run-1', input: {} });
    clock.moveTo(clock.nowMillis() + 30 * second);
    await engine.fireDue();
    answer(null);
    await engine.idle();
    expect(aborted).toBe(true);
    expect(engine.describe('run-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(typesOf('run-1').filter((type) => type.startsWith('Task'))).toEqual([
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskTimedOut',
    ]);
  });
});

describe('engine: task tokens', () => {
  it('waits for the token and takes its output', async () => {
    let token = '';
    const { run, engine } = anEngine({
      functions: {
        ask: async (call) => {
          token = call.token ?? '';
          return null;
        },
      },
    });
    await run(oneState(callback('ask', { Output: '{% $states.result.answer %}' })));
    expect(engine.describe('run-1').status).toBe('RUNNING');
    await engine.sendTaskSuccess(token, { answer: 42 });
    await engine.idle();
    expect(engine.describe('run-1')).toMatchObject({ status: 'SUCCEEDED', output: 42 });
    await expect(engine.sendTaskSuccess(token, {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(engine.sendTaskSuccess('nonsense', {})).rejects.toMatchObject({ name: 'InvalidToken' });
    const huge = 'x'.repeat(300_000);
    await expect(engine.sendTaskSuccess(token, huge)).rejects.toMatchObject({ name: 'InvalidOutput' });
    const unknown = Buffer.from('999.0.x').toString('base64url');
    await expect(engine.sendTaskSuccess(unknown, {})).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
  });

  it('fails with what the token says, and with States.Timeout when nothing is heard', async () => {
    const tokens: string[] = [];
    const { run, engine, advance } = anEngine({
      functions: { ask: async ({ token }) => tokens.push(token ?? '') },
    });
    const state = callback('ask', { TimeoutSeconds: 1_000, HeartbeatSeconds: 60 });
    await run(oneState(state), {}, 'one');
    await engine.sendTaskFailure(tokens[0]!, { error: 'Refused', cause: 'not today' });
    expect(engine.describe('one')).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'not today' });
    await run(oneState(state), {}, 'two');
    await advance(50 * second);
    await engine.sendTaskHeartbeat(tokens[1]!);
    await advance(50 * second);
    expect(engine.describe('two').status).toBe('RUNNING');
    await advance(10 * second);
    expect(engine.describe('two')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    const caught = {
      ...state,
      Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Heard' }],
      End: true,
    };
    await run(
      { StartAt: 'Ask', States: { Ask: caught, Heard: { Type: 'Succeed', Output: 'unheard' } } },
      {},
      'three',
    );
    await advance(60 * second);
    expect(engine.describe('three').output).toBe('unheard');
  });

  it('reminds and waits again when the time-out is caught', async () => {
    const sent: string[] = [];
    const { run, engine, advance } = anEngine({
      functions: {
        ask: async () => {
          sent.push('ask');
          return null;
        },
        remind: async () => sent.push('remind'),
      },
    });
    await run({
      StartAt: 'Ask',
      States: {
        Ask: {
          ...callback('ask', {
            TimeoutSeconds: 7 * 86_400,
            Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Remind' }],
          }),
          End: true,
        },
        Remind: { ...invoke('remind'), Next: 'Ask' },
      },
    });
    await advance(21 * day);
    expect(sent).toEqual(['ask', 'remind', 'ask', 'remind', 'ask', 'remind', 'ask']);
    expect(engine.describe('run-1').status).toBe('RUNNING');
  });
});

describe('engine: nested executions', () => {
  const child = {
    QueryLanguage: 'JSONata',
    StartAt: 'W',
    States: {
      W: { Type: 'Wait', Seconds: 60, Next: 'P' },
      P: { Type: 'Pass', Output: { got: '{% $states.input %}' }, End: true },
    },
  };
  const parent = (suffix: string) =>
    oneState({
      Type: 'Task',
      Resource: `arn:aws:states:::states:startExecution${suffix}`,
      Arguments: { StateMachineArn: 'child', Name: 'the-child', Input: { a: 1 } },
    });

  it('goes on at once without .sync', async () => {
    const { run, engine } = anEngine();
    await engine.define({ name: 'child', definition: child });
    const end = await run(parent(''));
    expect(end).toMatchObject({
      status: 'SUCCEEDED',
      output: { ExecutionArn: expect.stringContaining(':child:the-child') },
    });
    expect(engine.describe('the-child').status).toBe('RUNNING');
  });

  it('awaits the end of the child with .sync:2', async () => {
    const { run, engine, advance } = anEngine();
    await engine.define({ name: 'child', definition: child });
    expect((await run(parent('.sync:2'))).status).toBe('RUNNING');
    await advance(60 * second);
    expect(engine.describe('run-1')).toMatchObject({
      status: 'SUCCEEDED',
      output: { Status: 'SUCCEEDED', Output: { got: { a: 1 } } },
    });
  });

  it('stops the child that it awaits when it is stopped', async () => {
    const { run, engine } = anEngine();
    await engine.define({ name: 'child', definition: child });
    await run(parent('.sync:2'));
    await engine.stop({ execution: 'run-1' });
    await engine.idle();
    expect(engine.describe('the-child').status).toBe('ABORTED');
  });

  it('fails where the child failed', async () => {
    const { run, engine } = anEngine();
    await engine.define({
      name: 'child',
      definition: { QueryLanguage: 'JSONata', StartAt: 'F', States: { F: { Type: 'Fail', Error: 'No' } } },
    });
    expect(await run(parent('.sync:2'))).toMatchObject({ status: 'FAILED', error: 'States.TaskFailed' });
  });
});

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
