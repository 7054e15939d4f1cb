import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LambdaFunction } from './lambda-functions.ts';
import { createLambdaHost, FunctionError } from './lambda-host.ts';

const BUNDLE = `
let calls = 0;
export async function handler(event, context) {
  calls += 1;
  if (event.do === 'hang') await new Promise((resolve) => setTimeout(resolve, 60000));
  if (event.do === 'exit') process.exit(1);
  if (event.do === 'throw') throw Object.assign(new Error('not now'), { name: 'TransientFault' });
  console.log('said in the log');
  return {
    calls,
    now: new Date().toISOString(),
    table: process.env.MITHAQ_TABLE,
    home: process.env.HOME ?? 'none',
    seconds: Math.round(context.getRemainingTimeInMillis() / 1000),
  };
}
`;

const folder = mkdtempSync(join(tmpdir(), 'mithaq-lambda-'));
writeFileSync(join(folder, 'index.mjs'), BUNDLE);

function aFunction(name: string, timeoutSeconds: number): LambdaFunction {
  return {
    name,
    arn: `arn:aws:lambda:eu-west-3:123456789012:function:${name}`,
    role: 'arn:aws:iam::123456789012:role/any',
    file: join(folder, 'index.mjs'),
    handler: 'handler',
    folder,
    timeoutSeconds,
    memoryMegabytes: 512,
    architecture: 'arm64',
    environment: { MITHAQ_TABLE: 'record' },
    accessKeyId: 'ASIAEXAMPLE',
  };
}

const host = createLambdaHost({
  functions: [aFunction('patient', 30), aFunction('hasty', 0.3)],
  region: 'eu-west-3',
  environment: {},
  nowMillis: () => Date.parse('2026-06-01T09:00:00.000Z'),
});

/** The error that the service reports for a call. */
async function reported(name: string, what: string): Promise<unknown> {
  const failed = await host.invoke(name, { do: what }, 'a test').catch((fault: unknown) => fault);
  return failed instanceof FunctionError ? failed.reported : failed;
}

afterAll(() => {
  host.close();
  rmSync(folder, { recursive: true });
});

describe('lambda host', () => {
  it('gives a function its own environment, the clock of the proof, and nothing of this machine', async () => {
    const { arn } = host.find('patient');
    expect(await host.invoke(`${arn}:live`, {}, 'a test')).toEqual({
      calls: 1,
      now: '2026-06-01T09:00:00.000Z',
      table: 'record',
      home: 'none',
      seconds: 30,
    });
    expect(host.output('patient')).toContain('said in the log');
  });

  it('keeps a container warm from one event to the next', async () => {
    expect(await host.invoke('patient', {}, 'a test')).toMatchObject({ calls: 2 });
    expect(host.invocations.map(({ cold }) => cold).slice(0, 2)).toEqual([true, false]);
  });

  it('reports an error by its name', async () => {
    expect(await reported('patient', 'throw')).toMatchObject({
      errorType: 'TransientFault',
      errorMessage: 'not now',
    });
  });

  it('stops a function at its time limit, and the next call finds a new container', async () => {
    expect(await reported('hasty', 'hang')).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/Task timed out after 0\.30 seconds$/u),
    });
    expect(await host.invoke('hasty', {}, 'a test')).toMatchObject({ calls: 1 });
  });

  it('tells a runtime that ended by itself from one that ran out of time', async () => {
    expect(await reported('patient', 'exit')).toMatchObject({ errorType: 'Runtime.ExitError' });
  });
});
