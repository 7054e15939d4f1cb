import { describe, expect, it } from 'vitest';
import { listAttention } from '../../shared/use-cases/keep-attention.ts';
import { applications, conventions, tranches } from '../../shared/use-cases/lifecycles.ts';
import { conventionEvents } from '../../test/builders/a-convention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { createHandler } from './handler.ts';

async function aHandler() {
  const test = await aDesk();
  await test.given(applications, 'UPE-017', applicationEvents.eligible);
  await test.given(conventions, 'CV-UPE-017', conventionEvents.assembled);
  await test.given(tranches, 'CV-UPE-017-1', trancheEvents.requested);
  return { ...test, handle: createHandler(test.desk) };
}

describe('notifications function', () => {
  it.each([
    ['remind-completion', 'UPE-017', 'eligible'],
    ['remind-signatories', 'CV-UPE-017', 'assembled'],
    ['remind-request', 'CV-UPE-017-1', 'requested'],
  ])(
    'answers %s with where the case stands, when there is nothing to remind of',
    async (task, id, status) => {
      const { handle, owed } = await aHandler();
      expect(await handle({ task, id, taskKey: 'visit/1' })).toEqual({ status, waitSeconds: 7_776_000 });
      expect(await owed('mails')).toEqual([]);
    },
  );

  it('keeps a workflow that gave up for a person, once, with the error and its cause', async () => {
    const { desk, handle } = await aHandler();
    const trouble = {
      task: 'hand-to-person',
      taskKey: 'visit/1',
      id: 'UPE-017',
      execution: 'application-UPE-017-r1',
      fault: 'TransientFault',
      cause: 'x'.repeat(2000),
    };
    expect(await handle(trouble)).toEqual({});
    expect(await handle({ ...trouble, fault: 'Defect' })).toEqual({});
    expect(await listAttention(desk)).toMatchObject([
      {
        kind: 'workflow',
        id: 'application-UPE-017-r1',
        subject: 'UPE-017',
        facts: { code: 'TransientFault', cause: 'x'.repeat(500) },
        since: '2026-06-01T09:00:00.000Z',
      },
    ]);
  });

  it('takes an error without a cause', async () => {
    const { desk, handle } = await aHandler();
    const trouble = { task: 'hand-to-person', taskKey: 'visit/1', id: 'UPE-017', execution: 'e-1' };
    await handle({ ...trouble, fault: 'States.Timeout', cause: '' });
    expect(await listAttention(desk)).toMatchObject([{ facts: { code: 'States.Timeout', cause: '' } }]);
  });

  it.each([
    [{ task: 'remind-everybody', taskKey: 'visit/1', id: 'UPE-017' }],
    [{ task: 'remind-request', taskKey: 'visit/1' }],
    [{ task: 'hand-to-person', taskKey: 'visit/1', id: 'UPE-017' }],
    [null],
  ])('refuses what is no task of its own: %j', async (payload) => {
    const { handle } = await aHandler();
    await expect(handle(payload)).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});
