import { beforeEach, describe, expect, it } from 'vitest';
import { fileApplication, openTheCall } from '../../test/builders/a-filed-application.ts';
import { aPortal, FIRST_ADMINISTRATOR, type TestPortal } from '../../test/builders/a-portal.ts';
import { keepAttention, listAttention } from './keep-attention.ts';
import { restartWorkflow } from './restart-workflow.ts';

let portal: TestPortal;

beforeEach(async () => {
  portal = await aPortal();
  await openTheCall(portal);
  await fileApplication(portal, 'UPE-001');
});

const stopped = (execution: string) =>
  keepAttention(portal.desk, {
    kind: 'workflow',
    id: execution,
    subject: 'UPE-001',
    facts: { cause: 'disk' },
  });
const restart = (execution: string, key = 'restart/1') =>
  restartWorkflow(portal.desk, {
    ...portal.request(FIRST_ADMINISTRATOR, 'administrator'),
    key,
    execution,
  });
const started = async () =>
  (await portal.desk.store.outbox('signals', 50))
    .flatMap(({ deliveries }) => deliveries)
    .flatMap((delivery) => (delivery.kind === 'start-workflow' ? [delivery] : []));

describe('workflow: restart', () => {
  it('starts the next run and takes the entry away', async () => {
    await stopped('application-UPE-001-r1');
    expect(await restart('application-UPE-001-r1')).toMatchObject({ ok: true });
    expect(await listAttention(portal.desk)).toEqual([]);
    expect((await started()).at(-1)).toEqual({
      kind: 'start-workflow',
      workflow: 'application',
      name: 'application-UPE-001-r2',
      input: { applicationId: 'UPE-001' },
    });
  });

  it('answers the same request again without a third run', async () => {
    await stopped('application-UPE-001-r1');
    await restart('application-UPE-001-r1');
    expect(await restart('application-UPE-001-r1')).toMatchObject({ ok: true });
    expect(await started()).toHaveLength(2);
  });

  it('is refused while the run goes on', async () => {
    expect(await restart('application-UPE-001-r1')).toMatchObject({
      refusal: { code: 'WORKFLOW_NOT_STOPPED' },
    });
    expect(await started()).toHaveLength(1);
  });

  it('is refused for a case that is not followed by a workflow', async () => {
    await stopped('daily-2026-r1');
    expect(await restart('daily-2026-r1')).toMatchObject({ refusal: { code: 'WORKFLOW_SUBJECT_UNKNOWN' } });
    expect(await listAttention(portal.desk)).toHaveLength(1);
  });

  it.each(['selection', 'convention', 'tranche', 'expansion'])(
    'knows the %s, and that it is not there',
    async (name) => {
      await stopped(`${name}-none-r1`);
      const answer = await restart(`${name}-none-r1`);
      expect(answer).toMatchObject({ ok: false, refusal: { code: expect.stringContaining('NOT_FOUND') } });
    },
  );
});
