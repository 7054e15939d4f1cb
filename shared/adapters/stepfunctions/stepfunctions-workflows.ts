import { SendTaskSuccessCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { fault } from '../../ports/fault.ts';
import type { Workflows } from '../../ports/workflows.ts';
import { orTransient } from '../aws/transient-fault.ts';

/**
 * The port over Step Functions. A used name counts as started, the errors of a token keep their names, what is
 * throttled or not answered is a `TransientFault`, and a state machine that is not there a defect that names it.
 */
export function createStepFunctionsWorkflows({
  client,
  stateMachineArn,
}: {
  readonly client: SFNClient;
  /** Of a state machine or of its alias. */
  readonly stateMachineArn: (workflow: string) => string;
}): Workflows {
  return {
    async start({ workflow, name, input }) {
      const arn = stateMachineArn(workflow);
      try {
        await client.send(
          new StartExecutionCommand({ stateMachineArn: arn, name, input: JSON.stringify(input) }),
        );
      } catch (error) {
        const called = error instanceof Error ? error.name : '';
        if (called === 'ExecutionAlreadyExists') return;
        if (called === 'StateMachineDoesNotExist' || called === 'StateMachineDeleting')
          throw fault('StateMachineDoesNotExist', `The workflow ${workflow} is not deployed as ${arn}.`, {
            cause: error,
          });
        throw orTransient(error, `The workflow ${name} was not started`);
      }
    },
    async succeed(taskToken, output) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
      } catch (error) {
        throw orTransient(error, 'A waiting task was not answered');
      }
    },
  };
}
