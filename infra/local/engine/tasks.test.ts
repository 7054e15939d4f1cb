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
