import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workflows } from '../../shared/ports/workflows.ts';

export interface MadeWorkflows {
  /** Over an engine in which the lifecycle `application` waits for an answer as soon as it is started. */
  readonly workflows: Workflows;
  /** The tokens that workflows wait on, in the order in which they began to. */
  tokens(): readonly string[];
  /** The names of all executions. */
  executions(): readonly string[];
  /** Resolves when nothing moves any more without an answer. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const application = {
  workflow: 'application',
  name: 'application-UPE-017-r1',
  input: { applicationId: 'UPE-017' },
};

/** What every driver of the lifecycles promises: run it on each adapter. */
export function workflowsSuite(name: string, makeWorkflows: () => Promise<MadeWorkflows>): void {
  describe(`${name} workflows`, () => {
    let made: MadeWorkflows;
    beforeEach(async () => {
      made = await makeWorkflows();
    });
    afterEach(() => made.close());

    describe('start', () => startSuite(() => made));
    describe('answer', () => answerSuite(() => made));
  });
}

function startSuite(made: () => MadeWorkflows): void {
  it('of a name that was used is done already: nothing is started twice', async () => {
    const { workflows, executions } = made();
    await workflows.start(application);
    await workflows.start(application);
    await workflows.start({ ...application, input: { applicationId: 'UPE-018' } });
    expect(executions()).toEqual(['application-UPE-017-r1']);
  });

  it('of a workflow that nobody defined is a fault, so that its delivery stays owed', async () => {
    const start = made().workflows.start({ ...application, workflow: 'unheard-of' });
    await expect(start).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
      message: expect.stringContaining('unheard-of'),
    });
  });
}

function answerSuite(made: () => MadeWorkflows): void {
  beforeEach(async () => {
    await made().workflows.start(application);
    await made().idle();
  });

  it('brings the waiting workflow on', async () => {
    const { workflows, tokens, idle } = made();
    await workflows.succeed(tokens()[0] ?? '', { status: 'eligible' });
    await idle();
    expect(tokens()).toHaveLength(2);
  });

  it('to a token that was answered before is named: nobody waits any more', async () => {
    const { workflows, tokens, idle } = made();
    const [token = ''] = tokens();
    await workflows.succeed(token, { status: 'eligible' });
    await idle();
    await expect(workflows.succeed(token, { status: 'eligible' })).rejects.toMatchObject({
      name: expect.stringMatching(/^Task(TimedOut|DoesNotExist)$/u),
    });
  });

  it('to a token that never was is named', async () => {
    await expect(made().workflows.succeed('no-token', {})).rejects.toMatchObject({ name: 'InvalidToken' });
  });
}
