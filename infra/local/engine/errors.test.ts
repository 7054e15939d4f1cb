import { describe, expect, it } from 'vitest';
import { anEngine, callback, failing, invoke, oneState, second } from './testing/an-engine.ts';

async function isCaught(pattern: string, error: string): Promise<boolean> {
  const { run } = anEngine({ functions: { f: async () => Promise.reject(failing(error)) } });
  const end = await run({
    StartAt: 'Try',
    States: {
      Try: { ...invoke('f'), Catch: [{ ErrorEquals: [pattern], Next: 'Told' }], End: true },
      Told: { Type: 'Succeed' },
    },
  });
  if (end.status === 'FAILED') expect(end.error).toBe(error);
  return end.status === 'SUCCEEDED';
}

describe('engine: which errors a name covers', () => {
  it.each([
    ['Mine', true, true],
    ['Lambda.TooManyRequestsException', true, true],
    ['States.Permissions', true, true],
    ['States.TaskFailed', true, true],
    ['States.HeartbeatTimeout', true, true],
    ['States.Timeout', false, true],
    ['States.DataLimitExceeded', false, false],
    ['States.Runtime', false, false],
  ])('%s by States.TaskFailed: %s, by States.ALL: %s', async (error, byTaskFailed, byAll) => {
    expect(await isCaught('States.TaskFailed', error)).toBe(byTaskFailed);
    expect(await isCaught('States.ALL', error)).toBe(byAll);
    expect(await isCaught('Other', error)).toBe(false);
  });

  it('States.DataLimitExceeded by its own name, States.Runtime by none', async () => {
    expect(await isCaught('States.DataLimitExceeded', 'States.DataLimitExceeded')).toBe(true);
    expect(await isCaught('States.Runtime', 'States.Runtime')).toBe(false);
  });
});

describe('engine: expressions that fail', () => {
  it('are retried and caught like a task that failed', async () => {
    const { run, advance, engine, typesOf } = anEngine({ functions: { f: async () => 1 } });
    await run({
      StartAt: 'Try',
      States: {
        Try: {
          ...invoke('f'),
          Output: '{% $states.result.none %}',
          Retry: [{ ErrorEquals: ['States.QueryEvaluationError'], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Error %}', Next: 'Told' }],
          End: true,
        },
        Told: { Type: 'Succeed' },
      },
    });
    await advance(10 * second);
    expect(engine.describe('run-1').output).toBe('States.QueryEvaluationError');
    expect(typesOf('run-1').filter((type) => type === 'EvaluationFailed')).toHaveLength(2);
  });

  it('fail the state for good inside its Catch', async () => {
    const { run } = anEngine({ functions: { f: async () => Promise.reject(failing('Mine')) } });
    const end = await run({
      StartAt: 'Try',
      States: {
        Try: {
          ...invoke('f'),
          Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.none %}', Next: 'Told' }],
          End: true,
        },
        Told: { Type: 'Succeed' },
      },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(end.cause).toContain("'Catch[0]/Output' returned nothing (undefined).");
  });

  it('MaxAttempts 0 never tries again', async () => {
    let calls = 0;
    const { run } = anEngine({
      functions: {
        f: async () => {
          calls += 1;
          throw failing('Mine');
        },
      },
    });
    const retry = [{ ErrorEquals: ['Mine'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }];
    expect((await run(oneState({ ...invoke('f'), Retry: retry }))).error).toBe('Mine');
    expect(calls).toBe(1);
  });
});

describe('engine: jitter', () => {
  it('waits anywhere up to the delay, which MaxDelaySeconds caps', async () => {
    const delays: number[] = [];
    let last = 0;
    const { run, advance, clock } = anEngine({
      functions: {
        f: async () => {
          if (last > 0) delays.push(clock.nowMillis() - last);
          last = clock.nowMillis();
          throw failing('Busy');
        },
      },
    });
    const retrier = { IntervalSeconds: 10, BackoffRate: 2, MaxAttempts: 30, MaxDelaySeconds: 40 };
    const retry = [{ ErrorEquals: ['Busy'], ...retrier, JitterStrategy: 'FULL' }];
    await run(oneState({ ...invoke('f'), Retry: retry }));
    await advance(30 * 40 * second);
    expect(delays).toHaveLength(30);
    expect(Math.max(...delays)).toBeLessThanOrEqual(40 * second);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(new Set(delays).size).toBeGreaterThan(5);
  });
});

describe('engine: time-outs that are computed', () => {
  it('fail where the heartbeat is not shorter than the time-out', async () => {
    const { run } = anEngine({ functions: { f: async () => 1 } });
    const times = { TimeoutSeconds: '{% $states.input %}', HeartbeatSeconds: '{% $states.input %}' };
    const end = await run(oneState({ ...invoke('f'), ...times }), 5);
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(end.cause).toContain('HeartbeatSeconds must be smaller than TimeoutSeconds.');
  });

  it('take neither an answer nor a token afterwards', async () => {
    const tokens: string[] = [];
    const { run, engine, advance } = anEngine({
      functions: { ask: async ({ token }) => tokens.push(token ?? '') },
    });
    await run(oneState(callback('ask', { TimeoutSeconds: '{% $states.input %}' })), 30);
    await advance(30 * second);
    expect(engine.describe('run-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    const token = tokens[0] ?? '';
    for (const late of [
      engine.sendTaskSuccess(token, 'late'),
      engine.sendTaskFailure(token, { error: 'Late' }),
      engine.sendTaskHeartbeat(token),
    ])
      await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });
});

describe('engine: jobs of the host', () => {
  it('are submitted before they succeed', async () => {
    const job = 'arn:aws:states:::batch:submitJob.sync';
    const { run, typesOf } = anEngine({ integrations: { [job]: async () => ({ Status: 'SUCCEEDED' }) } });
    await run(oneState({ Type: 'Task', Resource: job, Arguments: {} }));
    expect(typesOf('run-1').filter((type) => !type.includes('State'))).toEqual([
      'ExecutionStarted',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'ExecutionSucceeded',
    ]);
  });
});
