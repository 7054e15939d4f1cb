import { describe, expect, it } from 'vitest';
import { applications, selections } from '../../shared/use-cases/lifecycles.ts';
import { readCase } from '../../shared/use-cases/read-cases.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { selectionEvents } from '../../test/builders/a-selection.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { anApplicationFile, anAssociation } from '../../test/builders/an-application-file.ts';
import { createHandler } from './handler.ts';

const check = { task: 'check-application', taskKey: 'visit/1', id: 'UPE-017' };

async function filed(changes: Parameters<typeof anApplicationFile>[0] = {}) {
  const test = await aDesk({ now: '2026-06-02T09:00:00.000Z' });
  const file = anApplicationFile(changes);
  const events = applicationEvents.submitted.map((event) => ('file' in event ? { ...event, file } : event));
  await test.given(applications, 'UPE-017', events as typeof applicationEvents.submitted);
  return { ...test, handle: createHandler(test.desk) };
}

describe('validation function: check', () => {
  it('leaves a file in which the rules find nothing to the officer', async () => {
    const { handle, owed } = await filed();
    expect(await handle(check)).toMatchObject({ status: 'submitted' });
    expect(await owed('mails')).toEqual([]);
  });

  it('returns a file that can be mended until its first reminder, once', async () => {
    const { handle, owed } = await filed({ papers: [{ kind: 'statutes' }, { kind: 'receipt' }] });
    const first = await handle(check);
    expect(first).toMatchObject({ status: 'returned' });
    expect(await handle(check)).toEqual(first);
    expect(await owed('mails')).toMatchObject([
      { template: 'application-returned', facts: { dueOn: '2026-06-17' } },
    ]);
  });

  it('declares ineligible what cannot be mended, with its reasons', async () => {
    const { desk, handle, owed } = await filed({ association: anAssociation({ foundedOn: '2026-01-01' }) });
    expect(await handle(check)).toMatchObject({ status: 'ineligible' });
    expect(await readCase(desk, applications, 'UPE-017')).toMatchObject({
      reasons: [{ code: 'ASSOCIATION_TOO_YOUNG' }],
    });
    expect(await owed('mails')).toMatchObject([{ template: 'application-declined' }]);
  });

  it.each(['eligible', 'scored', 'selected', 'withdrawn'] as const)(
    'does not judge again what is %s',
    async (status) => {
      const test = await aDesk();
      await test.given(applications, 'UPE-017', applicationEvents[status]);
      expect(await createHandler(test.desk)(check)).toEqual({ status, waitSeconds: 7_776_000 });
      expect(await test.owed('signals')).toEqual([]);
    },
  );
});

describe('validation function: cases', () => {
  it('lists the ranking of a published selection', async () => {
    const test = await aDesk();
    await test.given(selections, 'upe-2026-1', selectionEvents.published);
    const listed = await createHandler(test.desk)({
      task: 'list-ranking',
      taskKey: 'visit/1',
      id: 'upe-2026-1',
    });
    expect(listed).toEqual({ applicationIds: ['UPE-001', 'UPE-002', 'UPE-003', 'UPE-004', 'UPE-005'] });
  });

  it.each([
    [{ ...check, task: 'apply-result' }],
    [{ ...check, task: 'launch-case', applicationId: '' }],
    [{ ...check, task: 'approve-everything' }],
    [{ ...check, taskKey: '' }],
    ['check-application'],
  ])('refuses what is no task of its own: %j', async (payload) => {
    const { handle } = await filed();
    await expect(handle(payload)).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});
