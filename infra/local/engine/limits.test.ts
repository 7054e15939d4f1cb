import { describe, expect, it } from 'vitest';
import { anEngine, failing, invoke, oneState, second } from './testing/an-engine.ts';

describe('engine: limits', () => {
  it('ends an endless loop at 25,000 events', async () => {
    const { run, engine } = anEngine();
    const end = await run(
      {
        StartAt: 'Round',
        States: {
          Round: { Type: 'Pass', Next: 'Again' },
          Again: {
            Type: 'Choice',
            Choices: [{ Condition: '{% $states.input.stop %}', Next: 'Out' }],
            Default: 'Round',
          },
          Out: { Type: 'Succeed' },
        },
      },
      { stop: false },
    );
    expect(end).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    });
    const last = engine.history({ execution: 'run-1', reverseOrder: true, maxResults: 1 }).items[0];
    expect(last?.id).toBeLessThanOrEqual(25_001);
  }, 60_000);

  it('refuses a payload over 256 KiB with States.DataLimitExceeded, which States.ALL does not catch', async () => {
    const { run, engine } = anEngine({ functions: { big: async () => 'é'.repeat(140_000) } });
    const end = await run({
      StartAt: 'Big',
      States: {
        Big: { ...invoke('big'), Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Told' }], End: true },
        Told: { Type: 'Pass', End: true },
      },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    const input = 'x'.repeat(262_143);
    await expect(engine.start({ stateMachine: 'machine', name: 'long', input })).rejects.toMatchObject({
      name: 'InvalidExecutionInput',
    });
  });

  it('stops an expression that never ends', async () => {
    const { run } = anEngine();
    const end = await run(
      oneState({ Type: 'Pass', Output: '{% ($f := function($n){ $n + $f($n + 1) }; $f(0)) %}' }),
    );
    expect(end).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('engine: redrive', () => {
  it('goes on from the state that failed, with its input and variables', async () => {
    let broken = true;
    const calls: string[] = [];
    const { run, engine, typesOf } = anEngine({
      functions: {
        one: async () => calls.push('one'),
        two: async () => {
          calls.push('two');
          if (broken) throw failing('Broken');
          return 'mended';
        },
      },
    });
    const end = await run({
      StartAt: 'One',
      States: {
        One: { ...invoke('one'), Assign: { kept: 'v' }, Next: 'Two' },
        Two: {
          ...invoke('two'),
          Output: '{% $kept & " " & $states.result.Payload & " " & $states.context.Execution.RedriveCount %}',
          End: true,
        },
      },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'Broken' });
    broken = false;
    await engine.redrive({ execution: 'run-1' });
    await engine.idle();
    expect(engine.describe('run-1')).toMatchObject({
      status: 'SUCCEEDED',
      output: 'v mended 1',
      redriveCount: 1,
    });
    expect(calls).toEqual(['one', 'two', 'two']);
    expect(typesOf('run-1')).toContain('ExecutionRedriven');
    await expect(engine.redrive({ execution: 'run-1' })).rejects.toMatchObject({
      name: 'ExecutionNotRedrivable',
    });
  });

  it('keeps the branches and iterations that had ended', async () => {
    let broken = true;
    const calls: string[] = [];
    const { run, engine, advance } = anEngine({
      functions: {
        item: async ({ input, stateName }) => {
          calls.push(`${stateName} ${input}`);
          if (broken && input === 2) throw failing('Broken');
          return `${stateName} ${input}`;
        },
      },
    });
    const each = (state: string) => ({
      StartAt: `Each ${state}`,
      States: {
        [`Each ${state}`]: {
          Type: 'Map',
          Items: [1, 2, 3],
          MaxConcurrency: 1,
          ItemProcessor: { StartAt: state, States: { [state]: { ...invoke('item'), End: true } } },
          End: true,
        },
      },
    });
    const quick = {
      StartAt: 'Quick',
      States: { Quick: { ...invoke('item'), Arguments: { FunctionName: 'item', Payload: 7 }, End: true } },
    };
    const end = await run({
      StartAt: 'Both',
      States: { Both: { Type: 'Parallel', Branches: [quick, each('A')], End: true } },
    });
    expect(end).toMatchObject({ status: 'FAILED', error: 'Broken' });
    expect(calls).toEqual(['Quick 7', 'A 1', 'A 2']);
    broken = false;
    await engine.redrive({ execution: 'run-1' });
    await advance(second);
    expect(engine.describe('run-1').output).toEqual(['Quick 7', ['A 1', 'A 2', 'A 3']]);
    expect(calls).toEqual(['Quick 7', 'A 1', 'A 2', 'A 2', 'A 3']);
  });

  it('goes on after a stop and after a time-out of the machine', async () => {
    const { run, engine, advance } = anEngine();
    const machine = {
      StartAt: 'W',
      States: { W: { Type: 'Wait', Seconds: 60, End: true } },
      TimeoutSeconds: 50,
    };
    await run(machine, {}, 'stopped');
    await engine.stop({ execution: 'stopped' });
    await run({ ...machine, TimeoutSeconds: 40 }, {}, 'late');
    await advance(45 * second);
    expect(engine.describe('late').status).toBe('TIMED_OUT');
    await engine.redrive({ execution: 'stopped' });
    await advance(49 * second);
    expect(engine.describe('stopped').status).toBe('RUNNING');
    await advance(second);
    expect(engine.describe('stopped').status).toBe('TIMED_OUT');
  });
});
