import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conventions, signatures, tranches } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { recordStatement } from '../../shared/use-cases/record-statement.ts';
import { verifyChain } from '../../shared/wire/commit-chain.ts';
import { accepted, type Lifecycle, openLifecycle } from './whole-lifecycle.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'mithaq-journey-'));
let lifecycle: Lifecycle;
let applicationId = '';

beforeAll(async () => {
  lifecycle = await openLifecycle(dataFolder);
});

afterAll(async () => {
  await lifecycle.runtime.close();
  rmSync(dataFolder, { recursive: true });
});

describe('one convention', () => {
  it('is awarded to the application that the committee selected', async () => {
    [applicationId = ''] = await lifecycle.award(1);
    const { status } = await readCase(lifecycle.runtime.desk, conventions, `CV-${applicationId}`);
    expect(lifecycle.faults).toEqual([]);
    expect(status).toBe('assembled');
  });

  it('comes into force once its three parties have signed', async () => {
    await lifecycle.sign(applicationId);
    const { status } = await readCase(lifecycle.runtime.desk, conventions, `CV-${applicationId}`);
    expect(lifecycle.faults).toEqual([]);
    expect(status).toBe('in-force');
  });

  it('keeps with every signature the row of the register that gave the right to it', async () => {
    const round = await readCase(lifecycle.runtime.desk, signatures, `CV-${applicationId}-1`);
    const acts = round.status === 'absent' ? [] : round.acts;
    expect(acts.map(({ mandate, partyId }) => [partyId, mandate?.position.replace(/@\d+$/u, '')])).toEqual([
      ['ministry', 'register-ministry'],
      ['agency', 'register-agency'],
      ['association', `application-${applicationId}`],
    ]);
    for (const { mandate } of acts) expect(mandate?.paperSha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('is paid its first tranche after four eyes, a released file and the bank’s line', async () => {
    const { runtime, callId, faults, mails } = lifecycle;
    const { desk, engine } = runtime;
    await lifecycle.pay([applicationId]);
    expect(faults).toEqual([]);
    const tranche = await readCase(desk, tranches, `CV-${applicationId}-1`);
    if (tranche.status !== 'paid') throw new Error(`the tranche is ${tranche.status}`);
    const paid = [...(await desk.store.balances(`${callId}/`))].filter(([account]) =>
      account.endsWith('/paid'),
    );
    expect(paid.map(([, amount]) => amount)).toEqual([tranche.amountCentimes]);
    expect(mails.map(({ subject }) => subject).join('\n')).toContain('تم تحويل');
    expect(engine.list({ status: 'FAILED' })).toMatchObject({ items: [] });
  });

  it('is not paid twice by the same statement', async () => {
    const { runtime, request, callId } = lifecycle;
    const before = await runtime.desk.store.balances(`${callId}/`);
    const line = {
      lineId: 'again',
      bookedOn: '2026-09-03',
      kind: 'executed',
      endToEndId: `CV-${applicationId}-1/1`,
    } as const;
    const outcomes = accepted(
      await recordStatement(runtime.desk, {
        ...request('k1', 'accountant'),
        statementId: 'S2',
        lines: [line],
      }),
    );
    expect(outcomes).toMatchObject([{ outcome: 'known', code: 'TRANCHE_PAID_ALREADY' }]);
    expect(await runtime.desk.store.balances(`${callId}/`)).toEqual(before);
  });

  it('leaves whole chains in every stream', async () => {
    const { store } = lifecycle.runtime.desk;
    let streams = 0;
    for await (const { stream, version, head } of store.heads()) {
      expect(verifyChain(await store.history(stream), { version, head })).toMatchObject({ whole: true });
      streams += 1;
    }
    expect(streams).toBeGreaterThan(6);
  });
});
