import { CreateStateMachineCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import type { EngineClock, TaskHandler } from '../engine.ts';
import { callback, failing, invoke } from './an-engine.ts';

export const roleArn = 'arn:aws:iam::000000000000:role/any';

/** Asks, takes a refusal as an answer too, then does work that fails until it is mended. */
export const asking = {
  QueryLanguage: 'JSONata',
  StartAt: 'Ask',
  States: {
    Ask: callback('ask', {
      HeartbeatSeconds: 60,
      Assign: { answer: '{% $states.result %}' },
      Catch: [{ ErrorEquals: ['Refused'], Output: '{% $states.errorOutput %}', Next: 'Fragile' }],
      Next: 'Fragile',
    }),
    Fragile: invoke('fragile', { End: true }),
  },
};

/** States of every kind, a retry and a caught error. */
export const varied = {
  QueryLanguage: 'JSONata',
  StartAt: 'Pass',
  States: {
    Pass: { Type: 'Pass', Output: { items: [1, 2] }, Assign: { kept: '{% $states.input %}' }, Next: 'Map' },
    Map: {
      Type: 'Map',
      Items: '{% $states.input.items %}',
      ItemProcessor: { StartAt: 'Each', States: { Each: invoke('echo', { End: true }) } },
      Next: 'Parallel',
    },
    Parallel: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'Left', States: { Left: { Type: 'Succeed' } } },
        { StartAt: 'Right', States: { Right: { Type: 'Wait', Seconds: 1, End: true } } },
      ],
      Next: 'Retried',
    },
    Retried: {
      ...invoke('fragile'),
      Retry: [{ ErrorEquals: ['Broken'], IntervalSeconds: 1, MaxAttempts: 1 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Choice' }],
      Next: 'Choice',
    },
    Choice: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'Done' }], Default: 'Fail' },
    Done: { Type: 'Succeed' },
    Fail: { Type: 'Fail', Error: 'Enough', Cause: 'as told' },
  },
};

/** What runs for both machines; tokens are kept, and the fragile one fails until it is mended. */
export function answering(tokens: string[], isBroken: () => boolean): Record<string, TaskHandler> {
  return {
    ask: async ({ token }) => tokens.push(token ?? ''),
    echo: async ({ input }) => input,
    fragile: async ({ input }) => {
      if (isBroken()) throw failing('Broken', 'as told');
      return input;
    },
  };
}

/** Creates a machine through the SDK and gives its ARN. */
export async function createMachine(
  client: SFNClient,
  clock: EngineClock,
  definition: object,
  name = 'machine',
): Promise<string> {
  const command = new CreateStateMachineCommand({ name, definition: JSON.stringify(definition), roleArn });
  const { stateMachineArn, creationDate } = await client.send(command);
  expect(creationDate).toEqual(new Date(clock.nowMillis()));
  return stateMachineArn ?? '';
}

export async function startExecution(
  client: SFNClient,
  stateMachineArn: string,
  name: string,
  input = '{"a":1}',
): Promise<string> {
  const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  return executionArn ?? '';
}
