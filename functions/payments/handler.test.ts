import { describe, expect, it } from 'vitest';
import { tranches } from '../../shared/use-cases/lifecycles.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { trancheEvents } from '../../test/builders/a-tranche.ts';
import { createHandler } from './handler.ts';

const id = 'CV-UPE-017-1';

async function aHandler(status: keyof typeof trancheEvents) {
  const { desk, given } = await aDesk({ now: '2026-10-15T09:00:00.000Z' });
  await given(tranches, id, trancheEvents[status]);
  return createHandler(desk);
}

describe('payments function', () => {
  it.each(Object.keys(trancheEvents).filter((status) => !['absent', 'sent'].includes(status)))(
    'looks at a tranche that is %s, and changes nothing',
    async (status) => {
      const handle = await aHandler(status as 'paid');
      const expected = { status, waitSeconds: 7_776_000 };
      expect(await handle({ task: 'look-at-tranche', taskKey: 'visit/1', id })).toEqual(expected);
      expect(await handle({ task: 'mark-unknown', taskKey: 'visit/2', id })).toEqual(expected);
    },
  );

  it('marks a sent one unknown only when it is told to', async () => {
    const handle = await aHandler('sent');
    expect(await handle({ task: 'look-at-tranche', taskKey: 'visit/1', id })).toMatchObject({
      status: 'sent',
    });
    expect(await handle({ task: 'mark-unknown', taskKey: 'visit/2', id })).toMatchObject({
      status: 'unknown',
    });
  });

  it('says absent of a tranche that is not there', async () => {
    const handle = await aHandler('sent');
    const other = { task: 'look-at-tranche', taskKey: 'visit/1', id: 'CV-UPE-099-1' };
    expect(await handle(other)).toMatchObject({ status: 'absent' });
  });

  it.each(['pay', 'send', ''])('refuses the task "%s"', async (task) => {
    const handle = await aHandler('sent');
    await expect(handle({ task, taskKey: 'visit/1', id })).rejects.toMatchObject({ name: 'InputInvalid' });
  });
});
