import { describe, expect, it } from 'vitest';
import { anEngine, oneState, second } from './testing/an-engine.ts';

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
