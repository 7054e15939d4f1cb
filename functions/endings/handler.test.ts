import { describe, expect, it } from 'vitest';
import { listAttention } from '../../shared/use-cases/keep-attention.ts';
import { aDesk } from '../../test/builders/a-desk.ts';
import { createHandler } from './handler.ts';

describe('endings function', () => {
  it('keeps a workflow that ended in silence for a person, once', async () => {
    const { desk } = await aDesk();
    const handle = createHandler(desk);
    await handle({ execution: 'application-UPE-017-r1', status: 'TIMED_OUT' });
    await handle({ execution: 'application-UPE-017-r1', status: 'TIMED_OUT' });
    expect(await listAttention(desk)).toMatchObject([
      {
        kind: 'workflow',
        id: 'application-UPE-017-r1',
        subject: 'application-UPE-017',
        facts: { code: 'TIMED_OUT' },
        times: 1,
      },
    ]);
  });

  it('keeps nothing of an execution that is none of ours', async () => {
    const { desk } = await aDesk();
    await createHandler(desk)({ execution: 'by-hand', status: 'FAILED' });
    expect(await listAttention(desk)).toEqual([]);
  });
});
