import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { anEngine, callback, failing, invoke, type TestEngine } from '../testing/an-engine.ts';
import { createWireServer, type WireServer } from './server.ts';
import { signatureOf } from './signature.ts';

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
};

describe('engine: the Step Functions API on loopback', () => {
  let broken = true;
  const tokens: string[] = [];
  let test: TestEngine;
  let wire: WireServer;
  beforeEach(async () => {
    broken = true;
    tokens.length = 0;
    test = anEngine({
      functions: {
        ask: async ({ token }) => tokens.push(token ?? ''),
        fragile: async ({ input }) => {
          if (broken) throw failing('Broken', 'as told');
          return input;
        },
      },
    });
    wire = await createWireServer({ engine: test.engine, clock: test.clock, port: 0, credentials });
  });
  afterEach(async () => {
    await wire.close();
    await test.engine.close();
  });

  async function call(
    operation: string,
    input: object,
    secret = credentials.secretAccessKey,
  ): Promise<{ status: number; body: JsonObject }> {
    const body = JSON.stringify(input);
    const headers: Record<string, string> = {
      host: wire.endpoint.slice('http://'.length),
      'x-amz-date': '20260101T000000Z',
      'x-amz-target': `AWSStepFunctions.${operation}`,
      'content-type': 'application/x-amz-json-1.0',
    };
    const signed = Object.keys(headers).sort();
    const scope = '20260101/local/states/aws4_request';
    const signature = signatureOf({ method: 'POST', path: '/', headers, body }, signed, scope, secret);
    const { host: _host, ...sent } = headers;
    const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signed.join(';')}, Signature=${signature}`;
    const response = await fetch(wire.endpoint, {
      method: 'POST',
      body,
      headers: { ...sent, authorization },
    });
    return { status: response.status, body: (await response.json()) as JsonObject };
  }

  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Ask',
    States: {
      Ask: { ...callback('ask'), Assign: { answer: '{% $states.result %}' }, Next: 'Fragile' },
      Fragile: { ...invoke('fragile'), End: true },
    },
  });

  it('scripts an execution with a token, its history and a redrive', async () => {
    const created = await call('CreateStateMachine', {
      name: 'wired',
      definition,
      roleArn: 'arn:aws:iam::1:role/r',
    });
    expect(created.status).toBe(200);
    const { stateMachineArn } = created.body;
    const { body: started } = await call('StartExecution', {
      stateMachineArn,
      name: 'one',
      input: '{"a":1}',
    });
    const { executionArn } = started;
    await test.engine.idle();
    expect((await call('SendTaskHeartbeat', { taskToken: tokens[0] })).status).toBe(200);
    expect((await call('SendTaskSuccess', { taskToken: tokens[0], output: '{"yes":true}' })).status).toBe(
      200,
    );
    await test.engine.idle();
    const failed = await call('DescribeExecution', { executionArn });
    expect(failed.body).toMatchObject({
      status: 'FAILED',
      error: 'Broken',
      cause: 'as told',
      input: '{"a":1}',
      redriveStatus: 'REDRIVABLE',
    });
    broken = false;
    expect((await call('RedriveExecution', { executionArn })).status).toBe(200);
    await test.engine.idle();
    const ended = await call('DescribeExecution', { executionArn });
    expect(ended.body).toMatchObject({ status: 'SUCCEEDED', output: '{"yes":true}', redriveCount: 1 });
    const history = await call('GetExecutionHistory', { executionArn, maxResults: 1000 });
    const events = history.body.events as JsonObject[];
    expect(events[0]).toMatchObject({
      id: 1,
      previousEventId: 0,
      type: 'ExecutionStarted',
      executionStartedEventDetails: { input: '{"a":1}' },
    });
    expect(events.find(({ type }) => type === 'TaskStateExited')).toMatchObject({
      stateExitedEventDetails: {
        name: 'Ask',
        output: '{"yes":true}',
        assignedVariables: { answer: '{"yes":true}' },
      },
    });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['TaskSubmitted', 'TaskFailed', 'ExecutionRedriven', 'ExecutionSucceeded']),
    );
    const listed = await call('ListExecutions', { stateMachineArn, statusFilter: 'SUCCEEDED' });
    expect(listed.body.executions).toMatchObject([{ executionArn, status: 'SUCCEEDED' }]);
    const machine = await call('DescribeStateMachineForExecution', { executionArn });
    expect(JSON.parse(String(machine.body.definition))).toEqual(JSON.parse(definition));
  });

  it('answers with the error names of the API', async () => {
    const fault = async (operation: string, input: object) => {
      const { status, body } = await call(operation, input);
      return [status, body.__type];
    };
    const executionArn = 'arn:aws:states:local:000000000000:execution:wired:none';
    expect(await fault('DescribeExecution', { executionArn })).toEqual([400, 'ExecutionDoesNotExist']);
    expect(await fault('StartExecution', { stateMachineArn: 'wired' })).toEqual([
      400,
      'StateMachineDoesNotExist',
    ]);
    expect(await fault('SendTaskSuccess', { taskToken: 'x', output: '{}' })).toEqual([400, 'InvalidToken']);
    expect(await fault('SendTaskSuccess', { taskToken: 'x', output: '{' })).toEqual([400, 'InvalidOutput']);
    expect(await fault('CreateStateMachine', { name: 'a', definition: '{}' })).toEqual([
      400,
      'InvalidDefinition',
    ]);
    expect(await fault('DeleteStateMachine', {})).toEqual([400, 'UnknownOperationException']);
    const { body } = await call('ValidateStateMachineDefinition', {
      definition: definition.replace('Fragile"', 'Gone"'),
    });
    expect(body).toMatchObject({
      result: 'FAIL',
      diagnostics: [{ severity: 'ERROR', message: expect.stringContaining('Gone') }, {}],
    });
  });

  it('refuses what is not signed with its credentials or was sent to another name', async () => {
    expect((await call('ListExecutions', {}, 'another secret')).status).toBe(403);
    const port = new URL(wire.endpoint).port;
    const plain = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
    expect(plain.status).toBe(403);
  });
});
