import { describe, expect, it } from 'vitest';
import type { KeepWait } from '../../shared/domain/kernel/wait.ts';
import { applications } from '../../shared/use-cases/lifecycles.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { applicationEvents } from '../../test/builders/an-application.ts';
import { createHandler } from './handler.ts';

const payload = {
  task: 'keep-wait',
  subject: 'application-UPE-017',
  while: ['submitted'],
  token: 'token-1',
  state: 'Await eligibility',
  enteredTime: '2026-06-01T09:00:00.000Z',
  retryCount: 0,
};

async function aHandler(status: 'submitted' | 'eligible') {
  const { desk, given } = await aDesk();
  await given(applications, 'UPE-017', applicationEvents[status]);
  const answered: unknown[] = [];
  const workflows = {
    start: async () => undefined,
    succeed: async (...given: unknown[]) => {
      answered.push(given);
    },
  };
  return { desk, answered, handle: createHandler({ store: desk.store, records: desk.records, workflows }) };
}

describe('waits function', () => {
  it('keeps the token without its task name and says nothing', async () => {
    const { desk, handle, answered } = await aHandler('submitted');
    expect(await handle(payload)).toEqual({});
    const { task: _, ...wait } = payload;
    const kept = await desk.records.list<KeepWait>('wait/');
    expect(kept.map(({ key, value }) => [key, value])).toEqual([['wait/application-UPE-017', wait]]);
    expect(answered).toEqual([]);
  });

  it('answers the token at once where the subject has moved', async () => {
    const { handle, answered } = await aHandler('eligible');
    await handle(payload);
    expect(answered).toEqual([['token-1', { status: 'eligible' }]]);
  });

  it.each([
    ['no token', { token: '' }],
    ['nothing to wait for', { while: [] }],
    ['an instant that is none', { enteredTime: 'yesterday' }],
    ['another task', { task: 'keep-something' }],
  ])('refuses a payload with %s, which no retry mends', async (_, changes) => {
    const { handle } = await aHandler('submitted');
    await expect(handle({ ...payload, ...changes })).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});
