import { SFNClient } from '@aws-sdk/client-sfn';
import { createStepFunctionsWorkflows } from '../../shared/adapters/stepfunctions/stepfunctions-workflows.ts';
import type { Workflows } from '../../shared/ports/workflows.ts';
import { readSettings, workflowSettings } from './settings.ts';

/** Executions start at the alias, so that each runs the version that was live when it began. */
export function openWorkflows(): Workflows {
  const { MITHAQ_STATE_MACHINE_PREFIX: prefix, MITHAQ_STATE_MACHINE_ALIAS: alias } =
    readSettings(workflowSettings);
  return createStepFunctionsWorkflows({
    client: new SFNClient({}),
    stateMachineArn: (workflow) => `${prefix}${workflow}:${alias}`,
  });
}
