import {
  SendTaskSuccessCommand,
  SFNClient,
  SFNServiceException,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createStepFunctionsWorkflows } from './stepfunctions-workflows.ts';

const sfn = mockClient(SFNClient);
const arn = 'arn:aws:states:eu-west-3:000000000000:stateMachine:mithaq-trial-';
const workflows = createStepFunctionsWorkflows({
  client: new SFNClient({ region: 'eu-west-3' }),
  stateMachineArn: (workflow) => `${arn}${workflow}:live`,
});
const start = () =>
  workflows.start({ workflow: 'tranche', name: 'tranche-CV-1-1-r1', input: { trancheId: 'CV-1-1', run: 1 } });

function refusal(name: string, httpStatusCode = 400): SFNServiceException {
  return new SFNServiceException({
    name,
    $fault: 'client',
    $metadata: { httpStatusCode },
    message: 'as told',
  });
}

beforeEach(() => sfn.reset());

describe('Step Functions: start', () => {
  it('names the alias, the execution and its input', async () => {
    sfn.on(StartExecutionCommand).resolves({});
    await start();
    expect(sfn.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: `${arn}tranche:live`,
      name: 'tranche-CV-1-1-r1',
      input: '{"trancheId":"CV-1-1","run":1}',
    });
  });

  it('of a name that was used is done', async () => {
    sfn.on(StartExecutionCommand).rejects(refusal('ExecutionAlreadyExists'));
    await start();
  });

  it.each(['StateMachineDoesNotExist', 'StateMachineDeleting'])(
    'says which workflow is missing: %s',
    async (name) => {
      sfn.on(StartExecutionCommand).rejects(refusal(name));
      const message = expect.stringContaining(`tranche is not deployed as ${arn}tranche:live`);
      await expect(start()).rejects.toMatchObject({ name: 'StateMachineDoesNotExist', message });
    },
  );
});

describe('Step Functions: answer', () => {
  it.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])('keeps the name of %s', async (name) => {
    sfn.on(SendTaskSuccessCommand).rejects(refusal(name));
    await expect(workflows.succeed('token', {})).rejects.toMatchObject({ name });
  });
});

describe('Step Functions: faults', () => {
  it.each([
    ['a throttle', refusal('ThrottlingException')],
    ['too many open executions', refusal('ExecutionLimitExceeded')],
    ['a throttled key', refusal('KmsThrottlingException')],
    ['a fault of the service', refusal('InternalFailure', 500)],
    ['a time-out', Object.assign(new Error('no answer'), { name: 'TimeoutError' })],
    ['a name that is not found', Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' })],
  ])('%s is transient', async (_, error) => {
    sfn.onAnyCommand().rejects(error);
    const transient = { name: 'TransientFault', cause: error };
    await expect(start()).rejects.toMatchObject(transient);
    await expect(workflows.succeed('token', {})).rejects.toMatchObject(transient);
  });

  it('anything else keeps its name: a defect', async () => {
    sfn.onAnyCommand().rejects(refusal('InvalidOutput'));
    await expect(workflows.succeed('token', {})).rejects.toMatchObject({ name: 'InvalidOutput' });
    sfn.onAnyCommand().rejects(refusal('AccessDeniedException'));
    await expect(start()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
