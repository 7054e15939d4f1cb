import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  InvalidDefinition,
  InvalidExecutionInput,
  InvalidName,
  InvalidOutput,
  InvalidToken,
  ListExecutionsCommand,
  paginateGetExecutionHistory,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  SFNServiceException,
  StartExecutionCommand,
  StateMachineAlreadyExists,
  StateMachineDoesNotExist,
  StateMachineTypeNotSupported,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  UpdateStateMachineCommand,
  ValidateStateMachineDefinitionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEngine, type TestEngine } from '../testing/an-engine.ts';
import { answering, asking, createMachine, roleArn, startExecution, varied } from '../testing/sdk-script.ts';
import { wireEventOf } from './history-shapes.ts';
import { createWireServer, type WireServer } from './server.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret of this test' };

describe('engine: scripted with the AWS SDK', () => {
  let broken = true;
  const tokens: string[] = [];
  let test: TestEngine;
  let wire: WireServer;
  let client: SFNClient;
  beforeEach(async () => {
    broken = true;
    tokens.length = 0;
    test = anEngine({ functions: answering(tokens, () => broken) });
    wire = await createWireServer({ engine: test.engine, clock: test.clock, port: 0, credentials });
    client = clientWith(credentials);
  });
  afterEach(async () => {
    client.destroy();
    await wire.close();
    await test.engine.close();
  });

  function clientWith(signer: typeof credentials): SFNClient {
    return new SFNClient({ endpoint: wire.endpoint, region: 'local', credentials: signer, maxAttempts: 1 });
  }

  const created = (definition: object, name?: string) => createMachine(client, test.clock, definition, name);
  const started = async (stateMachineArn: string, name: string, input?: string) => {
    const executionArn = await startExecution(client, stateMachineArn, name, input);
    await test.engine.idle();
    return executionArn;
  };
  const described = (executionArn: string) => client.send(new DescribeExecutionCommand({ executionArn }));

  it('answers a token, lets the execution fail and redrives it to success', async () => {
    const executionArn = await started(await created(asking), 'one');
    const [taskToken = ''] = tokens;
    await test.advance(50_000);
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await test.advance(50_000);
    expect(await described(executionArn)).toMatchObject({ status: 'RUNNING', input: '{"a":1}' });
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"yes":true}' }));
    await test.engine.idle();
    expect(await described(executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'Broken',
      cause: 'as told',
      redriveCount: 0,
      redriveStatus: 'REDRIVABLE',
      startDate: new Date('2026-01-01T00:00:00Z'),
      stopDate: new Date(test.engine.describe('one').stopDate ?? ''),
    });
    broken = false;
    const { redriveDate } = await client.send(new RedriveExecutionCommand({ executionArn }));
    await test.engine.idle();
    expect(await described(executionArn)).toMatchObject({
      status: 'SUCCEEDED',
      output: '{"yes":true}',
      redriveCount: 1,
      redriveDate,
      redriveStatus: 'NOT_REDRIVABLE',
    });
    expect(tokens).toHaveLength(1);
  });

  it('catches the failure that a token is answered with', async () => {
    broken = false;
    const executionArn = await started(await created(asking), 'one');
    const failure = { taskToken: tokens[0], error: 'Refused', cause: 'no seat left' };
    await client.send(new SendTaskFailureCommand(failure));
    await test.engine.idle();
    const { status, output } = await described(executionArn);
    expect(status).toBe('SUCCEEDED');
    expect(JSON.parse(output ?? '')).toEqual({ Error: 'Refused', Cause: 'no seat left' });
  });

  it('reads the whole history page by page, every detail known to the SDK', async () => {
    const executionArn = await started(await created(varied), 'one');
    await test.advance(10_000);
    const pages: HistoryEvent[][] = [];
    for await (const { events } of paginateGetExecutionHistory({ client, pageSize: 7 }, { executionArn }))
      pages.push(events ?? []);
    const stored = test.engine.history({ execution: executionArn, maxResults: 1000 }).items;
    expect(pages.map(({ length }) => length)).toEqual([
      ...Array.from({ length: Math.floor(stored.length / 7) }, () => 7),
      ...(stored.length % 7 ? [stored.length % 7] : []),
    ]);
    const sent = stored.map((event) => ({
      ...wireEventOf(event, true),
      timestamp: new Date(event.timestamp),
    }));
    expect(pages.flat()).toEqual(sent);
    expect(new Set(stored.map(({ type }) => type)).size).toBeGreaterThan(20);
    const last = new GetExecutionHistoryCommand({
      executionArn,
      reverseOrder: true,
      maxResults: 1,
      includeExecutionData: false,
    });
    expect((await client.send(last)).events).toMatchObject([
      { type: 'ExecutionFailed', executionFailedEventDetails: { error: 'Enough', cause: 'as told' } },
    ]);
  });

  it('lists executions page by page, the latest first, and stops one', async () => {
    const stateMachineArn = await created(asking);
    for (const name of ['one', 'two', 'three']) await started(stateMachineArn, name);
    const executionArn = test.engine.describe('two').executionArn;
    const stop = new StopExecutionCommand({ executionArn, error: 'Withdrawn', cause: 'by the applicant' });
    const { stopDate } = await client.send(stop);
    expect(await described(executionArn)).toMatchObject({
      status: 'ABORTED',
      stopDate,
      error: 'Withdrawn',
      cause: 'by the applicant',
    });
    const list = (more: object) =>
      client.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 2, ...more }));
    const first = await list({});
    expect(first.executions?.map(({ name }) => name)).toEqual(['three', 'two']);
    const second = await list({ nextToken: first.nextToken });
    expect(second.executions?.map(({ name }) => name)).toEqual(['one']);
    expect(second.nextToken).toBeUndefined();
    expect((await list({ statusFilter: 'ABORTED' })).executions).toMatchObject([
      { executionArn, stateMachineArn, name: 'two', status: 'ABORTED' },
    ]);
  });

  it('shows a machine as it is now and as an execution began with it', async () => {
    const stateMachineArn = await created(asking);
    const executionArn = await started(stateMachineArn, 'one');
    const definition = JSON.stringify({ ...asking, Comment: 'The second version.' });
    const { revisionId } = await client.send(new UpdateStateMachineCommand({ stateMachineArn, definition }));
    const now = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
    expect(now).toMatchObject({
      name: 'machine',
      status: 'ACTIVE',
      type: 'STANDARD',
      definition,
      revisionId,
    });
    const then = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
    expect(then).toMatchObject({ name: 'machine', stateMachineArn, definition: JSON.stringify(asking) });
  });

  it('names what is wrong with a definition', async () => {
    const definition = JSON.stringify(asking).replaceAll('"Next":"Fragile"', '"Next":"Gone"');
    const validated = await client.send(new ValidateStateMachineDefinitionCommand({ definition }));
    expect(validated).toMatchObject({ result: 'FAIL', truncated: false });
    expect(validated.diagnostics?.map(({ severity }) => severity)).toContain('ERROR');
    expect(validated.diagnostics?.map(({ message }) => message).join('\n')).toContain('Gone');
    const good = new ValidateStateMachineDefinitionCommand({ definition: JSON.stringify(asking) });
    expect(await client.send(good)).toMatchObject({ result: 'OK', diagnostics: [] });
    const refused = await client
      .send(new CreateStateMachineCommand({ name: 'bad', definition, roleArn }))
      .catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(InvalidDefinition);
    expect((refused as Error).message).toContain('Gone');
  });

  it("throws the SDK's own errors", async () => {
    const stateMachineArn = await created(asking);
    const executionArn = await started(stateMachineArn, 'one');
    const none = executionArn.replace(/one$/, 'none');
    const start = (more: object) =>
      client.send(new StartExecutionCommand({ stateMachineArn, name: 'two', ...more }));
    await expect(start({ name: 'one', input: '{"a":2}' })).rejects.toThrow(ExecutionAlreadyExists);
    await expect(start({ input: '{' })).rejects.toThrow(InvalidExecutionInput);
    await expect(start({ name: 'a name' })).rejects.toThrow(InvalidName);
    await expect(start({ stateMachineArn: `${stateMachineArn}s` })).rejects.toThrow(StateMachineDoesNotExist);
    await expect(created(varied)).rejects.toThrow(StateMachineAlreadyExists);
    const express = {
      name: 'express',
      definition: JSON.stringify(asking),
      roleArn,
      type: 'EXPRESS' as const,
    };
    await expect(client.send(new CreateStateMachineCommand(express))).rejects.toThrow(
      StateMachineTypeNotSupported,
    );
    await expect(described(none)).rejects.toThrow(ExecutionDoesNotExist);
    await expect(client.send(new GetExecutionHistoryCommand({ executionArn: none }))).rejects.toThrow(
      ExecutionDoesNotExist,
    );
    await expect(client.send(new ListExecutionsCommand({ stateMachineArn, nextToken: 'x' }))).rejects.toThrow(
      InvalidToken,
    );
    await expect(client.send(new RedriveExecutionCommand({ executionArn }))).rejects.toThrow(
      ExecutionNotRedrivable,
    );
    const answer = (taskToken: string, output = '{}') =>
      client.send(new SendTaskSuccessCommand({ taskToken, output }));
    await expect(answer('no token')).rejects.toThrow(InvalidToken);
    const elsewhere = Buffer.from('999.0.secret').toString('base64url');
    await expect(answer(elsewhere)).rejects.toThrow(TaskDoesNotExist);
    await expect(answer(tokens[0] ?? '', '{')).rejects.toThrow(InvalidOutput);
    await answer(tokens[0] ?? '');
    await expect(answer(tokens[0] ?? '')).rejects.toThrow(TaskTimedOut);
  });

  it('refuses a client with other credentials', async () => {
    const stranger = clientWith({ ...credentials, secretAccessKey: 'another' });
    const refused = stranger.send(new ListExecutionsCommand({ stateMachineArn: 'machine' }));
    await expect(refused).rejects.toThrow(SFNServiceException);
    await expect(refused).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      $metadata: { httpStatusCode: 403 },
    });
    stranger.destroy();
  });
});
