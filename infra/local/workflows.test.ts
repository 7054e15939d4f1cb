import { describe, expect, it } from 'vitest';
import { aRunningEngine } from '../../test/builders/a-running-engine.ts';
import { defineWorkflows, workflowNames } from './workflows.ts';

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
