import { describe, expect, it } from 'vitest';
import { aDesk } from '../../test/builders/a-desk.ts';
import type { DeliveryFeedback } from '../ports/mailer.ts';
import { listAttention } from './keep-attention.ts';
import { recordUndelivered } from './record-undelivered.ts';

const bounce: DeliveryFeedback = {
  mailId: 'mail-1',
  subject: 'application-UPE-017',
  template: 'application-returned',
  email: 'contact@ajyal.example',
  kind: 'bounced',
  cause: `550 5.1.1 ${'x'.repeat(500)}`,
};

describe('mail: undelivered', () => {
  it('is kept on its case, once, with the first day', async () => {
    const test = await aDesk();
    await recordUndelivered(test.desk, bounce);
    test.setNow('2026-06-03T09:00:00.000Z');
    await recordUndelivered(test.desk, { ...bounce, cause: 'told again' });
    expect(await listAttention(test.desk)).toEqual([
      {
        kind: 'mail',
        id: 'mail-1/contact@ajyal.example',
        subject: 'application-UPE-017',
        facts: {
          template: 'application-returned',
          email: 'contact@ajyal.example',
          outcome: 'bounced',
          cause: bounce.cause.slice(0, 200),
        },
        since: '2026-06-01T09:00:00.000Z',
      },
    ]);
  });

  it('is one entry per addressee', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, bounce);
    await recordUndelivered(desk, { ...bounce, email: 'president@ajyal.example' });
    expect(await listAttention(desk)).toHaveLength(2);
  });

  it('is kept when it was unwanted, too', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, { ...bounce, kind: 'complained' });
    expect(await listAttention(desk)).toMatchObject([{ facts: { outcome: 'complained' } }]);
  });

  it('is not told while it is only late, and is when it is given up', async () => {
    const { desk } = await aDesk();
    await recordUndelivered(desk, { ...bounce, kind: 'delayed' });
    expect(await listAttention(desk)).toEqual([]);
    await recordUndelivered(desk, bounce);
    expect(await listAttention(desk)).toMatchObject([{ facts: { outcome: 'bounced' } }]);
  });
});
