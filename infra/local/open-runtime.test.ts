import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAttention } from '../../shared/use-cases/keep-attention.ts';
import { registerProgramme } from '../../shared/use-cases/register-programme.ts';
import { aProgramme } from '../../test/builders/a-programme.ts';
import { anAct } from '../../test/builders/an-act.ts';
import { createMovingClock } from './moving-clock.ts';
import { openRuntime, type Runtime } from './open-runtime.ts';

const terms = aProgramme();
let dataFolder: string;
let runtime: Runtime;
const faults: unknown[] = [];

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'mithaq-runtime-'));
  runtime = await openRuntime({
    dataFolder,
    clock: createMovingClock(() => Date.parse('2026-06-01T09:00:00.000Z')),
    mailer: { send: async () => undefined },
    identity: { issuerOrigin: 'http://127.0.0.1:9', begin: () => never(), complete: () => never() },
    publicUrl: 'http://127.0.0.1:8080',
    programmeId: terms.programmeId,
    sample: false,
    onFault: (fault) => faults.push(fault),
  });
  const act = anAct({ role: 'administrator', door: 'command' });
  await registerProgramme(runtime.desk, { key: 'test/programme', act, terms });
});

afterEach(async () => {
  await runtime.close();
  rmSync(dataFolder, { recursive: true });
});

describe('runtime: a workflow that ends without having told anybody', () => {
  it('is kept for a person', async () => {
    const { desk, engine } = runtime;
    await engine.start({ stateMachine: 'tranche', name: 'tranche-none-r1', input: {} });
    await expect.poll(() => listAttention(desk)).toMatchObject([{ kind: 'workflow', id: 'tranche-none-r1' }]);
    expect(faults).toEqual([]);
  });
});

function never(): Promise<never> {
  return Promise.reject(new Error('Nobody signs in here.'));
}
