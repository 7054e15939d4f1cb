import { SFNClient } from '@aws-sdk/client-sfn';
import { createWireServer } from '../../infra/local/engine/wire/server.ts';
import { createStepFunctionsWorkflows } from '../../shared/adapters/stepfunctions/stepfunctions-workflows.ts';
import { aRunningEngine } from '../builders/a-running-engine.ts';
import { workflowsSuite } from './workflows-suite.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret of this test' };

workflowsSuite('Step Functions', async () => {
  const { engine, clock, waits } = await aRunningEngine();
  const { endpoint, close } = await createWireServer({ engine, clock, port: 0, credentials });
  const client = new SFNClient({ endpoint, region: 'local', credentials });
  const prefix = engine.describeMachine('application').stateMachineArn.replace(/application$/u, '');
  return {
    workflows: createStepFunctionsWorkflows({ client, stateMachineArn: (workflow) => prefix + workflow }),
    tokens: () => waits.map(({ token }) => token),
    executions: () => engine.list().items.map(({ name }) => name),
    idle: () => engine.idle(),
    async close() {
      client.destroy();
      await close();
      await engine.close();
    },
  };
});
