import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../shared/adapters/sqlite/database.ts';
import { createSteppedClock } from './engine/advance.ts';
import { createEngine, type Json } from './engine/engine.ts';
import { createEngineWorkflows, defineWorkflows, workflowNames } from './workflows.ts';

async function aRunningEngine() {
  const waits: { token: string }[] = [];
  const standing = { status: 'submitted', waitSeconds: 600 };
  const clock = createSteppedClock(Date.parse('2026-06-01T09:00:00Z'));
  const functions = {
    validation: async () => standing,
    documents: async () => standing,
    signature: async () => standing,
    payments: async () => standing,
    notifications: async () => ({}),
    waits: async ({ input }: { input: Json }) => {
      waits.push(input as { token: string });
      return {};
    },
  };
  const engine = createEngine({ database: openDatabase(':memory:'), clock, functions });
  await defineWorkflows(engine);
  return { engine, waits, workflows: createEngineWorkflows(engine) };
}

const application = {
  workflow: 'application',
  name: 'application-UPE-017-r1',
  input: { applicationId: 'UPE-017' },
};

describe('embedded workflows: definitions', () => {
  it('are all taken in under the strict checks, and are the files of their folders', async () => {
    const { engine } = await aRunningEngine();
    for (const name of workflowNames) expect(engine.describeMachine(name).name).toBe(name);
  });

  it('keep their version when they are taken in again', async () => {
    const { engine } = await aRunningEngine();
    const versions = () => workflowNames.map((name) => engine.describeMachine(name).version);
    const before = versions();
    await defineWorkflows(engine);
    expect(versions()).toEqual(before);
  });
});

describe('embedded workflows: start', () => {
  it('of a name that was used is done already: nothing is started twice', async () => {
    const { engine, workflows } = await aRunningEngine();
    await workflows.start(application);
    await workflows.start(application);
    await workflows.start({ ...application, input: { applicationId: 'UPE-018' } });
    expect(engine.list().items.map(({ name }) => name)).toEqual(['application-UPE-017-r1']);
  });

  it('of a workflow that nobody defined is a fault, so that its delivery stays owed', async () => {
    const { workflows } = await aRunningEngine();
    const start = workflows.start({ ...application, workflow: 'unheard-of' });
    await expect(start).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });
});

describe('embedded workflows: answer', () => {
  it('brings the waiting workflow on', async () => {
    const { engine, waits, workflows } = await aRunningEngine();
    await workflows.start(application);
    await engine.idle();
    await workflows.succeed(waits[0]?.token ?? '', { status: 'eligible' });
    await engine.idle();
    expect(waits).toHaveLength(2);
  });

  it('to a token that was answered before is named: nobody waits any more', async () => {
    const { engine, waits, workflows } = await aRunningEngine();
    await workflows.start(application);
    await engine.idle();
    const token = waits[0]?.token ?? '';
    await workflows.succeed(token, { status: 'eligible' });
    await engine.idle();
    const again = workflows.succeed(token, { status: 'eligible' });
    await expect(again).rejects.toMatchObject({
      name: expect.stringMatching(/^Task(TimedOut|DoesNotExist)$/u),
    });
    await expect(workflows.succeed('no-token', {})).rejects.toMatchObject({ name: 'InvalidToken' });
  });
});
