import { createEngineWorkflows } from '../../infra/local/workflows.ts';
import { aRunningEngine } from '../builders/a-running-engine.ts';
import { workflowsSuite } from './workflows-suite.ts';

workflowsSuite('Embedded', async () => {
  const { engine, waits } = await aRunningEngine();
  return {
    workflows: createEngineWorkflows(engine),
    tokens: () => waits.map(({ token }) => token),
    executions: () => engine.list().items.map(({ name }) => name),
    idle: () => engine.idle(),
    close: () => engine.close(),
  };
});
