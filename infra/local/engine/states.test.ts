import { describe, expect, it } from 'vitest';
import { anEngine, day, failing, invoke, oneState, second } from './testing/an-engine.ts';

describe('engine: flow', () => {
  it('passes input through Pass, Choice and Succeed', async () => {
    const { run, typesOf } = anEngine();
    const end = await run(
      {
        StartAt: 'Double',
        States: {
          Double: { Type: 'Pass', Output: { n: '{% $states.input.n * 2 %}' }, Next: 'Is it big' },
          'Is it big': {
            Type: 'Choice',
            Choices: [{ Condition: '{% $states.input.n > 10 %}', Next: 'Big' }],
            Default: 'Small',
          },
          Big: { Type: 'Succeed', Output: 'big' },
          Small: { Type: 'Fail', Error: 'TooSmall', Cause: "{% 'only ' & $string($states.input.n) %}" },
        },
      },
      { n: 6 },
    );
    expect(end).toMatchObject({ status: 'SUCCEEDED', output: 'big' });
    expect(typesOf('run-1')).toEqual([
      'ExecutionStarted',
      'PassStateEntered',
      'PassStateExited',
      'ChoiceStateEntered',
      'ChoiceStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('fails with the error and cause of a Fail state', async () => {
    const { run } = anEngine();
    const end = await run({
      StartAt: 'F',
      States: { F: { Type: 'Fail', Error: 'E', Cause: "{% 'b' & 'c' %}" } },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'E', cause: 'bc' });
  });

  it('evaluates Assign and Output against the same old variables', async () => {
    const { run } = anEngine();
    const end = await run({
      StartAt: 'One',
      States: {
        One: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
        Swap: {
          Type: 'Pass',
          Assign: { a: '{% $b %}', b: '{% $a %}' },
          Output: ['{% $a %}', '{% $b %}'],
          Next: 'Tell',
        },
        Tell: {
          Type: 'Pass',
          Output: { before: '{% $states.input %}', now: ['{% $a %}', '{% $b %}'] },
          End: true,
        },
      },
    });
    expect(end.output).toEqual({ before: [1, 2], now: [2, 1] });
  });

  it('lets branches read outer variables and keeps their own to themselves', async () => {
    const { run } = anEngine({ checks: 'as Step Functions' });
    const branch = (name: string) => ({
      StartAt: name,
      States: {
        [name]: {
          Type: 'Pass',
          Assign: { [`own${name}`]: '{% $outer %}' },
          Output: '{% $outer & " in " & $states.context.State.Name %}',
          End: true,
        },
      },
    });
    const end = await run({
      StartAt: 'Set',
      States: {
        Set: { Type: 'Pass', Assign: { outer: 'seen' }, Next: 'Both' },
        Both: { Type: 'Parallel', Branches: [branch('L'), branch('R')], Next: 'After' },
        After: {
          Type: 'Pass',
          Output: { results: '{% $states.input %}', leaked: '{% $exists($ownL) %}' },
          End: true,
        },
      },
    });
    expect(end.output).toEqual({ results: ['seen in L', 'seen in R'], leaked: false });
  });

  it('runs a Map with at most MaxConcurrency iterations at once and keeps the order of items', async () => {
    let now = 0;
    let most = 0;
    const { run } = anEngine({
      functions: {
        square: async ({ input }) => {
          now += 1;
          most = Math.max(most, now);
          await new Promise((resolve) => setImmediate(resolve));
          now -= 1;
          return (input as number) ** 2;
        },
      },
    });
    const end = await run(
      oneState({
        Type: 'Map',
        Items: '{% [1..7] %}',
        ItemSelector: '{% $states.context.Map.Item.Value + $states.context.Map.Item.Index %}',
        MaxConcurrency: 3,
        ItemProcessor: { StartAt: 'Square', States: { Square: { ...invoke('square'), End: true } } },
      }),
    );
    expect(end.output).toEqual([1, 9, 25, 49, 81, 121, 169]);
    expect(most).toBe(3);
  });

  it('catches the error of one branch and stops the others', async () => {
    const { run, engine } = anEngine({
      functions: { bad: async () => Promise.reject(failing('Broken', 'by design')) },
    });
    const end = await run({
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [
            { StartAt: 'Bad', States: { Bad: { ...invoke('bad'), End: true } } },
            { StartAt: 'Long', States: { Long: { Type: 'Wait', Seconds: 9_999, End: true } } },
          ],
          Catch: [{ ErrorEquals: ['Broken'], Output: '{% $states.errorOutput %}', Next: 'Told' }],
          End: true,
        },
        Told: { Type: 'Succeed' },
      },
    });
    expect(end.output).toEqual({ Error: 'Broken', Cause: 'by design' });
    expect(engine.nextDueAtMillis()).toBeUndefined();
  });
});

describe('engine: time', () => {
  it('waits ninety days in no time and fires in due order', async () => {
    const order: string[] = [];
    const { engine, run, advance } = anEngine({
      functions: { note: async ({ executionName }) => order.push(executionName) },
    });
    const waits = {
      StartAt: 'Wait',
      States: {
        Wait: { Type: 'Wait', Seconds: '{% $states.input.days * 86400 %}', Next: 'Note' },
        Note: { ...invoke('note'), End: true },
      },
    };
    await run(waits, { days: 90 }, 'ninety');
    await run(waits, { days: 30 }, 'thirty');
    await run(waits, { days: 60 }, 'sixty');
    await advance(89 * day);
    expect(order).toEqual(['thirty', 'sixty']);
    expect(engine.describe('ninety').status).toBe('RUNNING');
    await advance(day);
    expect(order).toEqual(['thirty', 'sixty', 'ninety']);
    expect(engine.describe('ninety')).toMatchObject({
      status: 'SUCCEEDED',
      stopDate: expect.stringMatching(/^2026-04-01/),
    });
  });

  it('waits until a timestamp and refuses what is none', async () => {
    const { run, advance, engine } = anEngine();
    await run(oneState({ Type: 'Wait', Timestamp: '{% $states.input.at %}' }), {
      at: '2026-01-02T00:00:00+01:00',
    });
    await advance(day);
    expect(engine.describe('run-1').status).toBe('SUCCEEDED');
    const refused = await run(
      oneState({ Type: 'Wait', Timestamp: '{% $states.input.at %}' }),
      { at: '2026-02-30T00:00:00Z' },
      'two',
    );
    expect(refused).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Only' (entered at the event id #2). The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2026-02-30T00:00:00Z",
    });
  });

  it('gives strictly increasing entry times while the clock stands still', async () => {
    const { run } = anEngine();
    const entered = '{% $append($states.input, $states.context.State.EnteredTime) %}';
    const end = await run(
      {
        StartAt: 'A',
        States: {
          A: { Type: 'Pass', Output: entered, Next: 'B' },
          B: { Type: 'Pass', Output: entered, Next: 'C' },
          C: { Type: 'Pass', Output: entered, End: true },
        },
      },
      [],
    );
    const times = end.output as string[];
    expect(times).toHaveLength(3);
    expect([...new Set(times)].sort()).toEqual(times);
  });

  it('binds $now and $millis to the clock', async () => {
    const { run } = anEngine();
    const end = await run(
      oneState({ Type: 'Pass', Output: ['{% $now() %}', '{% $millis() %}', "{% $now('[Y]-[M01]') %}"] }),
    );
    expect(end.output).toEqual(['2026-01-01T00:00:00.000Z', Date.parse('2026-01-01T00:00:00Z'), '2026-01']);
  });

  it('ends a machine that outlives its own TimeoutSeconds', async () => {
    const { run, advance, engine } = anEngine();
    await run({ ...oneState({ Type: 'Wait', Seconds: 60 }), TimeoutSeconds: 5 });
    await advance(10 * second);
    expect(engine.describe('run-1').status).toBe('TIMED_OUT');
    expect(engine.nextDueAtMillis()).toBeUndefined();
  });
});
